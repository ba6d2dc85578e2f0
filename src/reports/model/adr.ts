import type { PreviewBase, Reference, Sourced } from './common.ts';

/** The preview of an architecture decision record. */
export interface AdrModel extends PreviewBase {
  readonly kind: 'adr';
  readonly data: AdrData;
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

/** What the view shows of a decision's own content. Names are those of the schema; prose is Markdown. */
export interface AdrData {
  readonly decisionMakers?: readonly string[] | undefined;
  readonly consulted?: readonly string[] | undefined;
  readonly informed?: readonly string[] | undefined;
  readonly context?: string | undefined;
  readonly decisionDrivers?: readonly string[] | undefined;
  readonly consideredOptions?: readonly AdrOption[] | undefined;
  readonly decision?: string | undefined;
  readonly consequences?: string | undefined;
  readonly confirmation?: string | undefined;
  readonly moreInformation?: string | undefined;
  readonly supersedes?: readonly string[] | undefined;
  readonly supersededBy?: readonly string[] | undefined;
  readonly amends?: readonly string[] | undefined;
  readonly amendedBy?: readonly string[] | undefined;
  readonly relatesTo?: readonly string[] | undefined;
  readonly charters?: readonly string[] | undefined;
  readonly risks?: readonly string[] | undefined;
  readonly changes?: readonly string[] | undefined;
  /** `easy`, `costly` or `one-way`. */
  readonly reversibility?: string | undefined;
  readonly reviewBy?: string | undefined;
  readonly scope?: string | undefined;
  readonly qualityAttributes?: readonly string[] | undefined;
}

export interface AdrOption extends Sourced {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly pros?: readonly string[] | undefined;
  readonly cons?: readonly string[] | undefined;
  /** True for the option that was decided for, where that is certain. */
  readonly chosen?: boolean | undefined;
}
