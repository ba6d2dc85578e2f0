import type { SelectionResult } from '../../../../src/engines/selection/types.ts';

/** One project in, one out. */
export const selection: SelectionResult = {
  status: 'optimal',
  scenario: null,
  objectiveName: 'value',
  objective: 1200,
  bound: 1200,
  selected: ['PRJ-1'],
  projects: [
    {
      ...{ id: 'PRJ-1', title: 'First', file: 'a.yaml', offset: 1, worth: 1200, mandatory: false, staysAbove: 900 },
      reason: 'It is worth most.',
    },
  ],
  rejected: [
    {
      ...{ id: 'PRJ-2', title: '=1+1 | *Second*', file: 'b.yaml', worth: 900 },
      reason: 'It would need EUR 50 more.',
      needs: [{ limit: { kind: 'budget', id: 'budget', title: 'budget' }, amount: 50, unit: 'EUR' }],
      companions: [],
      instead: { out: ['PRJ-1'], in: [], loss: 300, proven: true },
      reverses: [],
    },
  ],
  usage: [],
  greedy: { objective: 900, selected: ['PRJ-2'], breaks: [] },
  binding: [],
  conflict: [],
  overloads: [],
  alternatives: [],
  problems: [],
};
