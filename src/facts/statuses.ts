import type { Artifact } from '../kinds/artifact.ts';
import { kindOf } from '../kinds/kinds.ts';

// What the statuses of records mean for facts and rules. How a status looks is said by the kind's descriptor.

/** Charters that people and money are promised to; the first are served first. */
export const COMMITTED: readonly string[] = ['active', 'approved'];

/** Charters that may still be done: after those the ones of which it is not decided yet. */
export const OPEN: readonly string[] = [...COMMITTED, 'proposed', 'on-hold', 'draft'];

/**
 * Charters that a selection decides on, where nobody says more: what is running or approved is taken as it is, and a
 * draft is not up for a decision yet.
 */
export const SELECTABLE: readonly string[] = ['proposed', 'on-hold'];

/** Charters that must be signed: from here on work may go on. */
export const AUTHORISED_CHARTERS: readonly string[] = ['approved', 'active', 'on-hold', 'completed'];

/** Charters whose start is still to come; one that says nothing is a draft. */
export const TO_START: readonly string[] = ['draft', 'proposed', 'approved'];

/** Changes that must have their approvals (ITIL 4: a change is authorised before it is carried out). */
export const AUTHORISED_CHANGES: readonly string[] = [
  'approved',
  'scheduled',
  'implementing',
  'implemented',
  'failed',
  'rolled-back',
  'closed',
];

/** Changes of which nothing is left to do, so that even approvals in retrospect are due (ITIL 4: emergency changes). */
export const CLOSED_CHANGES: readonly string[] = ['closed'];

/** Changes that are made, so that whatever they owe must be shown. */
export const MADE_CHANGES: readonly string[] = ['implemented', 'closed'];

/** Charters whose plan somebody holds or is asked to hold: a draft is still being written, one on hold stands still. */
export const PLANNED: readonly string[] = [...COMMITTED, 'proposed'];

/** Whether nothing of a record is still to come, as its kind says: what is over is not overdue. */
export function hasEnded({ kind, status }: Pick<Artifact, 'kind' | 'status'>): boolean {
  return status !== undefined && kindOf(kind).statuses[status]?.ended === true;
}

/** Changes that somebody waits for: put forward, and neither made nor given up. */
export const PENDING_CHANGES: readonly string[] = ['submitted', 'assessed', 'approved', 'scheduled', 'implementing'];
