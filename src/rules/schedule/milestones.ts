import type { DataOf } from '../../kinds/kinds.ts';

type Written = NonNullable<NonNullable<DataOf<'charter'>['schedule']>['milestones']>[number];

/** A milestone with its place. */
export interface PlacedMilestone {
  readonly milestone: NonNullable<Written>;
  readonly pointer: string;
}

/** The milestones of a charter that can be read. */
export function milestonesOf({ schedule }: DataOf<'charter'>): readonly PlacedMilestone[] {
  return (schedule?.milestones ?? []).flatMap((milestone, index) =>
    milestone ? [{ milestone, pointer: `/schedule/milestones/${index}` }] : [],
  );
}
