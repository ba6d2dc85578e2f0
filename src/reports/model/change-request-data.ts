import type { Approval, Money, Sourced } from './common.ts';

type Text = string | undefined;
type TextList = readonly string[] | undefined;

/** What the view shows of a change request's own content. Names are those of the schema; prose is Markdown. */
export interface ChangeRequestData {
  /** `standard`, `normal` or `emergency` (ITIL 4). */
  readonly type?: Text;
  readonly initiator?: Text;
  readonly implementer?: Text;
  readonly reason?: Text;
  readonly description?: Text;
  readonly benefits?: Text;
  readonly cost?: Money | undefined;
  readonly consequenceOfNotDoing?: Text;
  readonly items?: readonly ChangeItem[] | undefined;
  readonly consumers?: readonly ChangeConsumer[] | undefined;
  readonly impact?: ChangeImpact | undefined;
  readonly risk?:
    | { readonly probability?: number | undefined; readonly impact?: number | undefined; readonly summary?: Text }
    | undefined;
  readonly evidence?: readonly Evidence[] | undefined;
  readonly rollback?: Rollback | undefined;
  readonly migrationPlan?: { readonly summary?: Text; readonly steps?: TextList; readonly deadline?: Text } | undefined;
  readonly testPlan?: { readonly summary?: Text; readonly environments?: TextList; readonly url?: Text } | undefined;
  readonly deployment?: Deployment | undefined;
  readonly communication?:
    | { readonly summary?: Text; readonly messages?: readonly ChangeMessage[] | undefined }
    | undefined;
  readonly monitoring?: readonly MonitoredSignal[] | undefined;
  /** Dates or date-times, ISO 8601. */
  readonly schedule?: { readonly start?: Text; readonly end?: Text; readonly window?: Text } | undefined;
  readonly approvals?: readonly Approval[] | undefined;
  readonly outcome?: ChangeOutcome | undefined;
  readonly review?: ChangeReview | undefined;
  readonly charters?: TextList;
  readonly decisions?: TextList;
  readonly risks?: TextList;
  readonly changes?: TextList;
}

export interface ChangeItem extends Sourced {
  readonly type?: Text;
  readonly item?: Text;
  readonly system?: Text;
  readonly environment?: Text;
  readonly description?: Text;
  readonly breaking?: boolean | undefined;
}

export interface ChangeConsumer extends Sourced {
  readonly name?: Text;
  readonly team?: Text;
  readonly contact?: Text;
  readonly notified?: boolean | undefined;
  readonly migrated?: boolean | undefined;
}

export interface ChangeImpact {
  readonly users?: Text;
  readonly services?: TextList;
  readonly downtimeMinutes?: number | undefined;
  readonly dataLoss?: Text;
  readonly reversible?: Text;
  readonly personalData?: boolean | undefined;
  readonly security?: boolean | undefined;
  readonly criticality?: Text;
  readonly summary?: Text;
}

export interface Evidence extends Sourced {
  readonly obligation?: Text;
  readonly summary?: Text;
  readonly url?: Text;
  readonly by?: Text;
  readonly date?: Text;
}

export interface Rollback {
  readonly strategy?: Text;
  readonly automated?: boolean | undefined;
  readonly steps?: TextList;
  readonly testedOn?: Text;
  readonly backupVerifiedOn?: Text;
  readonly minutes?: number | undefined;
  readonly trigger?: Text;
}

export interface Deployment {
  readonly strategy?: Text;
  readonly steps?: TextList;
  readonly freezeException?: boolean | undefined;
}

export interface ChangeMessage extends Sourced {
  readonly audience?: Text;
  readonly channel?: Text;
  readonly at?: Text;
  readonly text?: Text;
  readonly sent?: boolean | undefined;
}

export interface MonitoredSignal extends Sourced {
  readonly signal?: Text;
  readonly threshold?: string | number | undefined;
  readonly duration?: Text;
  readonly dashboard?: Text;
}

export interface ChangeOutcome {
  readonly result?: Text;
  readonly actualStart?: Text;
  readonly actualEnd?: Text;
  readonly incidents?: TextList;
  readonly summary?: Text;
}

export interface ChangeReview {
  readonly date?: Text;
  readonly by?: Text;
  readonly summary?: Text;
  readonly lessons?: TextList;
}
