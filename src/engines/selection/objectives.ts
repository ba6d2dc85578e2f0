import type { Objective } from './types.ts';

/** Everything that selection can make as large as possible. */
export const OBJECTIVES: readonly Objective[] = ['score', 'score-times-size', 'value', 'net-present-value', 'declared'];
