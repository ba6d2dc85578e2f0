import type { Approval, RecordModel, Reference } from '../../reports/model/common.ts';
import type { ItemOf, PresentedData } from '../../reports/model/presented.ts';

/** The preview of an architecture decision record. */
export interface AdrModel extends RecordModel<'adr'> {
  /** The approvals that it owes or has, with their state; `data.approvals` is shown when missing. */
  readonly approvals?: readonly Approval[] | undefined;
  /**
   * The decisions before and after this one in the order in which they replaced each other, oldest first, with this
   * one among them. A step holds several decisions where one replaced, or was replaced by, several. Undefined or one
   * step: it stands alone.
   */
  readonly chain?: readonly ChainStep[] | undefined;
}

export interface ChainStep {
  readonly decisions: readonly Reference[];
  /** This step is the record that is shown. */
  readonly current?: boolean | undefined;
}

export type AdrData = PresentedData<'adr'>;
export type AdrOption = ItemOf<AdrData['consideredOptions']>;
