import type { Strength } from '../../engines/approval/strength.ts';
import type { Approval, RecordModel } from '../../reports/model/common.ts';
import type { ItemOf, PresentedData, Sourced } from '../../reports/model/presented.ts';

export type ChangeRequestData = PresentedData<'change-request'>;
export type ChangeItem = ItemOf<ChangeRequestData['items']>;

/** The preview of a change request. */
export interface ChangeRequestModel extends RecordModel<'change-request'> {
  /** Undefined when the change cannot be classified yet. */
  readonly classification?: Classification | undefined;
  /** The approvals that its class needs, with their state; `data.approvals` is shown when missing. */
  readonly approvals?: readonly Approval[] | undefined;
  readonly obligations?: readonly Obligation[] | undefined;
  /** What its class asks of the way back, the roll-out and the watch over it. */
  readonly rollback?: readonly Requirement[] | undefined;
  readonly deployment?: readonly Requirement[] | undefined;
  readonly monitoring?: readonly Requirement[] | undefined;
  readonly communication?: Requirement | undefined;
}

/** The class of the change, as the change engine gives it. */
export interface Classification {
  /** Name of the category, such as `Infrastructure`. */
  readonly category?: string | undefined;
  /** Name of the level, such as `High risk`. */
  readonly level?: string | undefined;
  /** Place of the level in its category, 1 the mildest, of `levels`. */
  readonly rank?: number | undefined;
  readonly levels?: number | undefined;
  /** Risk points, 0 to 100. */
  readonly score?: number | undefined;
  readonly reasons?: readonly Reason[] | undefined;
}

/** Why the change has its class. */
export interface Reason extends Sourced {
  /** Name of the rule, such as `Database migration`. */
  readonly rule?: string | undefined;
  /** What in the record speaks for it. */
  readonly evidence?: string | undefined;
}

/** A step that has to be shown to be done. */
export interface Obligation extends Sourced {
  readonly code: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly met: boolean;
  readonly evidence?: string | undefined;
  readonly strength?: Strength | undefined;
  /** How strong the evidence would have to be, where it is not. */
  readonly needs?: Strength | undefined;
}

/** Something that the class of the change asks for. */
export interface Requirement {
  readonly id: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** Undefined when it cannot be told from the record. */
  readonly met?: boolean | undefined;
  readonly evidence?: string | undefined;
  readonly strength?: Strength | undefined;
  /** How strong the evidence would have to be, where it is not. */
  readonly needs?: Strength | undefined;
  readonly source?: string | undefined;
}
