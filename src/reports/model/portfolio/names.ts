import type { Objective } from '../../../engines/selection/types.ts';

interface ObjectiveName {
  readonly title: string;
  /** What its amounts are; empty for plain numbers. */
  readonly unit: 'points' | 'money' | '';
}

/** What a selection makes as large as possible, for people. */
export const OBJECTIVES: Readonly<Record<Objective, ObjectiveName>> = {
  score: { title: 'Score', unit: 'points' },
  'score-times-size': { title: 'Score × size', unit: '' },
  value: { title: 'Value', unit: 'money' },
  'net-present-value': { title: 'Net present value', unit: 'money' },
  declared: { title: 'Declared worth', unit: '' },
};
