/** The tables, in the order in which they are written. */
export const TABLE_NAMES = [
  'projects',
  'ratings',
  'dependencies',
  'milestones',
  'demands',
  'risks',
  'changes',
  'decisions',
] as const;

export type TableName = (typeof TABLE_NAMES)[number];
