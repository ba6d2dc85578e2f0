import { COMMITTED, hasEnded, PLANNED } from '../../facts/statuses.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import { isEqual } from '../across/kept.ts';
import { dayOf } from '../overdue.ts';
import { milestonesOf } from '../schedule/milestones.ts';

/** What a charter says of its own time, and of what it needs of others. */
export interface Contribution {
  readonly uri: string;
  readonly id: string | undefined;
  readonly status: string;
  readonly hasEnded: boolean;
  readonly end: string | undefined;
  /** Days of the milestones that are still to come. */
  readonly milestones: readonly string[];
  readonly needs: readonly Need[];
}

/** Something that a project requires of another and does not have yet. */
export interface Need {
  readonly target: string;
  readonly pointer: string;
  readonly neededBy: string | undefined;
  /** Where the tie stands; undefined where nothing says. */
  readonly status: 'open' | 'agreed' | 'blocked' | undefined;
  /** Whether the project that needs it is approved or active: only then somebody is bound to answer. */
  readonly isCommitted: boolean;
}

/** @returns undefined when the charter neither needs anything nor can be needed */
export function contributionOf(
  { uri, id, status = 'draft', kind, data }: Artifact<'charter'>,
  before: Contribution | undefined,
): Contribution | undefined {
  const needs = PLANNED.includes(status) ? needsOf(data, COMMITTED.includes(status)) : [];
  if (id === undefined && needs.length === 0) return undefined;
  const milestones = milestonesOf(data).flatMap(({ milestone }) => {
    const day = milestone.actual === undefined && isToCome(milestone.status) ? dayOf(milestone.date) : undefined;
    return day ?? [];
  });
  const after = {
    ...{ uri, id, status, needs, milestones },
    hasEnded: hasEnded({ kind, status }),
    end: dayOf(data.schedule?.end),
  };
  return before && isEqual(before, after) ? before : after;
}

function isToCome(status: string | undefined): boolean {
  return status === undefined || status === 'planned';
}

function needsOf({ dependencies }: Artifact<'charter'>['data'], isCommitted: boolean): Need[] {
  return (dependencies ?? []).flatMap((dependency, index): Need[] => {
    const { target, relation = 'requires', neededBy, status } = dependency ?? {};
    // What comes from outside is no project whose dates are known.
    if (typeof target !== 'string' || relation !== 'requires' || status === 'resolved') return [];
    return [{ target, pointer: `/dependencies/${index}`, neededBy: dayOf(neededBy), status, isCommitted }];
  });
}
