import type { Money, PreviewBase, Sourced } from './common.ts';

/** The preview of a team. */
export interface TeamModel extends PreviewBase {
  readonly kind: 'team';
  readonly data: TeamData;
}

/** What the view shows of a team's own content. Names are those of the schema. */
export interface TeamData {
  readonly lead?: string | undefined;
  readonly mission?: string | undefined;
  readonly members?: readonly Member[] | undefined;
  readonly infrastructure?: readonly TeamResource[] | undefined;
  /** Share of time that goes into projects, 0 to 1. */
  readonly focusFactor?: number | undefined;
  readonly contact?: string | undefined;
  readonly onCall?: boolean | undefined;
  readonly rituals?: readonly string[] | undefined;
}

export interface Member extends Sourced {
  readonly name?: string | undefined;
  readonly handle?: string | undefined;
  readonly email?: string | undefined;
  readonly role?: string | undefined;
  readonly skills?: readonly MemberSkill[] | undefined;
  /** Share of working time that the team has of the person, 0 to 1. */
  readonly availability?: number | undefined;
  readonly daysPerMonth?: number | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly absences?: readonly Absence[] | undefined;
  readonly costPerDay?: Money | undefined;
  readonly location?: string | undefined;
}

export interface MemberSkill extends Sourced {
  readonly skill?: string | undefined;
  readonly level?: string | undefined;
  readonly specializations?: readonly string[] | undefined;
}

export interface Absence extends Sourced {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly reason?: string | undefined;
}

export interface TeamResource extends Sourced {
  readonly resource?: string | undefined;
  readonly capacity?: number | undefined;
  readonly unit?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}
