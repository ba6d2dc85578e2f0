/** Results of the engines as they are, for pages, which know nothing of engines. */
export type { CapacityReport } from '../../../engines/capacity/result.ts';
export type { SelectionResult } from '../../../engines/selection/types.ts';
