import type { Approval, RecordModel } from '../../reports/model/common.ts';
import type { ItemOf, PresentedData } from '../../reports/model/presented.ts';

/** The preview of a risk register. */
export interface RiskRegisterModel extends RecordModel<'risk-register'> {
  /** The approvals that it has, with their state; `data.approvals` is shown when missing. */
  readonly approvals?: readonly Approval[] | undefined;
  /** The probability–impact matrix that the levels come from; a plain 5 × 5 grid is shown without it. */
  readonly matrix?: RiskMatrix | undefined;
  /** The workspace configured a matrix that cannot be used: nothing is rated. */
  readonly refused?: true | undefined;
  /** Rows of a table in the text that say what the risks should, and are not read. */
  readonly unreadRows?: number | undefined;
  /** What the risk engine says of each risk of `data`, found by `id`. */
  readonly assessments?: readonly RiskAssessment[] | undefined;
}

export interface RiskMatrix {
  /** The steps of both scales, the lowest first; 1 to 5 when missing. */
  readonly steps?: { readonly probability: readonly number[]; readonly impact: readonly number[] } | undefined;
  /** Names of the steps, in this order. */
  readonly probability?: readonly string[] | undefined;
  readonly impact?: readonly string[] | undefined;
  /** From the mildest to the gravest. */
  readonly levels: readonly RiskLevel[];
  /** Level ids: `cells[p][i]` is the level of the steps of probability and impact at these places, from 0. */
  readonly cells: readonly (readonly string[])[];
}

export interface RiskLevel {
  readonly id: string;
  readonly title?: string | undefined;
}

export interface RiskAssessment {
  readonly id: string;
  readonly inherent?: LevelScore | undefined;
  readonly residual?: LevelScore | undefined;
  /** Place among the register's risks: 1 needs attention first. Risks without one follow in the file's order. */
  readonly rank?: number | undefined;
}

export interface LevelScore {
  /** Value of the probability times value of the impact. */
  readonly score?: number | undefined;
  /** Id of a level of the matrix. */
  readonly level?: string | undefined;
  /** The steps that were rated, or that factors gave. */
  readonly probability?: number | undefined;
  readonly impact?: number | undefined;
  /** In words, where factors gave a step: `likelihood 4.375: Medium`. */
  readonly basis?: readonly string[] | undefined;
}

export type RiskRegisterData = PresentedData<'risk-register'>;
export type Risk = ItemOf<RiskRegisterData['risks']>;
export type RiskIndicator = ItemOf<Risk['indicators']>;
export type RiskResponse = NonNullable<Risk['response']>;
export type RiskAction = ItemOf<RiskResponse['actions']>;
export type Exposure = NonNullable<Risk['exposure']>;
