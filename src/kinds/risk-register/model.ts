import type { RecordModel } from '../../reports/model/common.ts';
import type { ItemOf, PresentedData } from '../../reports/model/presented.ts';

/** The preview of a risk register. */
export interface RiskRegisterModel extends RecordModel<'risk-register'> {
  /** The probability–impact matrix that the levels come from; a plain 5 × 5 grid is shown without it. */
  readonly matrix?: RiskMatrix | undefined;
  /** What the risk engine says of each risk of `data`, found by `id`. */
  readonly assessments?: readonly RiskAssessment[] | undefined;
}

export interface RiskMatrix {
  /** Names of the ratings 1 to 5, in this order. */
  readonly probability?: readonly string[] | undefined;
  readonly impact?: readonly string[] | undefined;
  /** From the mildest to the gravest. */
  readonly levels: readonly RiskLevel[];
  /** Level ids: `cells[p - 1][i - 1]` is the level of probability `p` and impact `i`. */
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
  /** Value of the probability times value of the impact, 0 to 1. */
  readonly score?: number | undefined;
  /** Id of a level of the matrix. */
  readonly level?: string | undefined;
}

export type RiskRegisterData = PresentedData<'risk-register'>;
export type Risk = ItemOf<RiskRegisterData['risks']>;
export type RiskRating = NonNullable<Risk['inherent']>;
export type RiskIndicator = ItemOf<Risk['indicators']>;
export type RiskResponse = NonNullable<Risk['response']>;
export type RiskAction = ItemOf<RiskResponse['actions']>;
export type Exposure = NonNullable<Risk['exposure']>;
