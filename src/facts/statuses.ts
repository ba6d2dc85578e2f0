/** Statuses of charters that people and money are promised to; the first are served first. */
export const COMMITTED: readonly string[] = ['active', 'approved'];

/** Statuses of charters of which it is not decided yet whether they are done. */
const UNDECIDED: readonly string[] = ['proposed', 'on-hold', 'draft'];

/** Statuses of charters that may still be done. */
export const OPEN: readonly string[] = [...COMMITTED, ...UNDECIDED];
