import type { Appraisal } from '../../engines/finance/appraisal.ts';
import type { BenefitComparison, BenefitSums } from '../../engines/finance/benefits.ts';
import type { Approval, RecordModel } from '../../reports/model/common.ts';
import type { ItemOf, PresentedData, Sourced } from '../../reports/model/presented.ts';

/** The preview of a project charter. */
export interface CharterModel extends RecordModel<'charter'> {
  /** Undefined when the project is not scored. */
  readonly score?: Score | undefined;
  /** The approvals a charter needs, with their state; `data.approvals` is shown when missing. */
  readonly approvals?: readonly Approval[] | undefined;
  /** Undefined where the business case has no cash flow. */
  readonly appraisal?: AppraisalModel | undefined;
  /** Undefined where nothing is promised and nothing has arrived. */
  readonly benefits?: BenefitsModel | undefined;
  /** Undefined where nothing says what the project has cost. */
  readonly actual?: ActualModel | undefined;
  /** Work that counts with other days than are written, by the place of its demand. */
  readonly counted?: readonly CountedWork[] | undefined;
}

/** What the cash flow comes to. */
export interface AppraisalModel {
  /** Undefined where it cannot be computed: `unknown` says why. */
  readonly figures?: Appraisal | undefined;
  readonly unknown?: string | undefined;
  readonly currency?: string | undefined;
  /** Rate and convention, in words. */
  readonly terms: string;
}

/** Benefits as promised and as realised, in one currency. */
export interface BenefitsModel {
  readonly currency?: string | undefined;
  readonly pairs: readonly BenefitComparison[];
  readonly promised: BenefitSums;
  readonly realized: BenefitSums;
}

/** What the project has cost at its end, or so far. */
export interface ActualModel {
  readonly currency?: string | undefined;
  readonly actual: number;
  readonly on?: string | undefined;
  /** JSON Pointer of what says it. */
  readonly pointer: string;
  readonly total?: number | undefined;
  /** What tolerance allows. */
  readonly limit?: number | undefined;
}

export interface CountedWork {
  /** JSON Pointer of the demand. */
  readonly source: string;
  readonly days: number;
  /** `20 % mentoring`. */
  readonly because: string;
}

export type CharterData = PresentedData<'charter'>;
/** A success criterion, or an objective, which has no baseline. */
export type Criterion = ItemOf<CharterData['successCriteria']>;
export type BusinessCase = NonNullable<CharterData['businessCase']>;
export type BusinessOption = ItemOf<BusinessCase['options']>;
export type TechnicalApproach = NonNullable<CharterData['technicalApproach']>;
export type Schedule = NonNullable<CharterData['schedule']>;
export type Milestone = ItemOf<Schedule['milestones']>;
export type ResourcePlan = NonNullable<CharterData['resourcePlan']>;
export type Budget = NonNullable<CharterData['budget']>;
export type BudgetItem = ItemOf<Budget['items']>;
export type Dependency = ItemOf<CharterData['dependencies']>;
export type CharterRisk = ItemOf<CharterData['risks']>;
export type Stakeholder = ItemOf<CharterData['stakeholders']>;
export type Outcome = NonNullable<CharterData['outcome']>;

/** A charter's place in the portfolio, as the scoring engine gives it. */
export interface Score {
  /** 0 to 100; undefined while no criterion is rated. */
  readonly score?: number | undefined;
  /** Too little is rated for the score to be a verdict. */
  readonly provisional?: boolean | undefined;
  /** What the score can become while ratings are missing, 0 to 100. */
  readonly range?: { readonly low: number; readonly high: number } | undefined;
  /** From 1, the highest score. */
  readonly rank?: number | undefined;
  /** Why a charter that is rated far enough has no rank, in words: `completed`. */
  readonly apart?: string | undefined;
  /** It must be done: no priority says more. */
  readonly mandatory?: boolean | undefined;
  /** How many charters are ranked. */
  readonly of?: number | undefined;
  /** Name of the priority, such as `High`. */
  readonly priority?: string | undefined;
  /** Share of the model's weight that is rated, 0 to 1. */
  readonly completeness?: number | undefined;
  /** Name of the model. */
  readonly model?: string | undefined;
  readonly dimensions?: readonly DimensionScore[] | undefined;
  /** Criteria that nobody has rated. They are not counted; `completeness` is lower instead. */
  readonly missing?: readonly MissingRating[] | undefined;
  readonly ratings?: readonly Rating[] | undefined;
}

export interface DimensionScore {
  readonly id: string;
  readonly title?: string | undefined;
  /** Share of the whole, 0 to 1. */
  readonly weight?: number | undefined;
  /** 0 to 100; undefined while nothing in the dimension is rated. */
  readonly score?: number | undefined;
}

export interface MissingRating extends Sourced {
  readonly id: string;
  readonly title?: string | undefined;
  /** What to ask oneself to rate it. */
  readonly question?: string | undefined;
}

/** A criterion as rated on the scale 1 to 5. */
export interface Rating extends Sourced {
  readonly id: string;
  readonly title?: string | undefined;
  readonly rating?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  /** `cost`: a high rating is bad for the project. */
  readonly direction?: 'benefit' | 'cost' | undefined;
  readonly rationale?: string | undefined;
}
