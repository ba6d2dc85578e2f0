import type { Approval, Money, PreviewBase, Sourced } from './common.ts';

/** The preview of a risk register. */
export interface RiskRegisterModel extends PreviewBase {
  readonly kind: 'risk-register';
  readonly data: RiskRegisterData;
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

/** What the view shows of a register's own content. Names are those of the schema. */
export interface RiskRegisterData {
  readonly scope?: string | undefined;
  readonly process?: string | undefined;
  readonly charters?: readonly string[] | undefined;
  readonly reviewedOn?: string | undefined;
  readonly nextReview?: string | undefined;
  readonly reviewFrequency?: string | undefined;
  readonly appetite?: { readonly level?: string | undefined; readonly statement?: string | undefined } | undefined;
  readonly risks?: readonly Risk[] | undefined;
  readonly approvals?: readonly Approval[] | undefined;
}

/** A probability and an impact, both 1 to 5. */
export interface RiskRating {
  readonly probability?: number | undefined;
  readonly impact?: number | undefined;
  readonly rationale?: string | undefined;
}

export interface Risk extends Sourced {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  /** `threat` or `opportunity`. */
  readonly type?: string | undefined;
  readonly category?: string | undefined;
  readonly cause?: string | undefined;
  readonly event?: string | undefined;
  readonly effect?: string | undefined;
  readonly indicators?: readonly RiskIndicator[] | undefined;
  readonly proximity?: string | undefined;
  readonly inherent?: RiskRating | undefined;
  readonly residual?: RiskRating | undefined;
  readonly target?: RiskRating | undefined;
  readonly response?: RiskResponse | undefined;
  readonly monitoring?: readonly string[] | undefined;
  readonly status?: string | undefined;
  readonly owner?: string | undefined;
  readonly actionee?: string | undefined;
  readonly nextReview?: string | undefined;
  readonly exposure?: Exposure | undefined;
  readonly charters?: readonly string[] | undefined;
  readonly decisions?: readonly string[] | undefined;
  readonly changes?: readonly string[] | undefined;
}

export interface RiskIndicator extends Sourced {
  readonly name?: string | undefined;
  readonly threshold?: string | number | undefined;
  readonly current?: string | number | undefined;
  readonly breached?: boolean | undefined;
}

export interface RiskResponse {
  readonly strategy?: string | undefined;
  readonly summary?: string | undefined;
  readonly actions?: readonly RiskAction[] | undefined;
  readonly fallback?: string | undefined;
  readonly trigger?: string | undefined;
  readonly cost?: Money | undefined;
}

export interface RiskAction extends Sourced {
  readonly title?: string | undefined;
  readonly owner?: string | undefined;
  readonly due?: string | undefined;
  /** `open`, `in-progress`, `done` or `dropped`. */
  readonly status?: string | undefined;
}

/** Loss (or gain) in money if the risk occurs. */
export interface Exposure {
  readonly low?: number | undefined;
  readonly likely?: number | undefined;
  readonly high?: number | undefined;
  readonly currency?: string | undefined;
}
