import type { BusinessCase } from './business-case.ts';
import type { Approval, Money, PreviewBase, Sourced } from './common.ts';
import type { Budget, ResourcePlan, Schedule } from './plan.ts';
import type { Score } from './score.ts';

/** The preview of a project charter. */
export interface CharterModel extends PreviewBase {
  readonly kind: 'charter';
  readonly data: CharterData;
  /** Undefined when the project is not scored. */
  readonly score?: Score | undefined;
  /** The approvals a charter needs, with their state; `data.approvals` is shown when missing. */
  readonly approvals?: readonly Approval[] | undefined;
}

/** What the view shows of a charter's own content. Names are those of the schema; prose is Markdown. */
export interface CharterData {
  readonly summary?: string | undefined;
  readonly background?: string | undefined;
  readonly sponsor?: string | undefined;
  readonly projectManager?: string | undefined;
  readonly technicalLead?: string | undefined;
  readonly objectives?: readonly Criterion[] | undefined;
  readonly scope?: { readonly included?: TextList; readonly excluded?: TextList } | undefined;
  readonly requirements?: TextList;
  readonly deliverables?: readonly Deliverable[] | undefined;
  readonly businessCase?: BusinessCase | undefined;
  readonly technicalApproach?: TechnicalApproach | undefined;
  readonly successCriteria?: readonly Criterion[] | undefined;
  readonly resourcePlan?: ResourcePlan | undefined;
  readonly budget?: Budget | undefined;
  readonly characteristics?: Characteristics | undefined;
  readonly schedule?: Schedule | undefined;
  readonly portfolio?: Portfolio | undefined;
  readonly dependencies?: readonly Dependency[] | undefined;
  readonly risks?: readonly CharterRisk[] | undefined;
  readonly stakeholders?: readonly Stakeholder[] | undefined;
  readonly assumptions?: TextList;
  readonly constraints?: TextList;
  readonly tolerances?: Readonly<Record<string, string | undefined>> | undefined;
  readonly governance?:
    | { readonly body?: string | undefined; readonly reviewFrequency?: string | undefined }
    | undefined;
  /** Ids of decision records. */
  readonly decisions?: TextList;
  readonly approvals?: readonly Approval[] | undefined;
  readonly outcome?: Outcome | undefined;
}

export type TextList = readonly string[] | undefined;

/** An objective or a success criterion. */
export interface Criterion extends Sourced {
  readonly description?: string | undefined;
  readonly measure?: string | undefined;
  readonly baseline?: string | number | undefined;
  readonly target?: string | number | undefined;
  /** When it is to be reached. */
  readonly by?: string | undefined;
}

export interface Deliverable extends Sourced {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly acceptance?: string | undefined;
  readonly due?: string | undefined;
}

export interface TechnicalApproach {
  readonly summary?: string | undefined;
  readonly decisions?: TextList;
  readonly technologies?: TextList;
  readonly dataSources?: readonly DataSource[] | undefined;
  readonly alternatives?: TextList;
  readonly quality?: string | undefined;
  readonly security?: string | undefined;
  readonly operations?: string | undefined;
}

export interface DataSource extends Sourced {
  readonly name?: string | undefined;
  readonly owner?: string | undefined;
  readonly classification?: string | undefined;
  readonly personalData?: boolean | undefined;
}

export interface Characteristics {
  readonly technicalComplexity?: string | undefined;
  readonly crossFunctionalDependencies?: string | undefined;
  readonly requirementStability?: string | undefined;
  readonly projectType?: string | undefined;
}

export interface Portfolio {
  readonly theme?: string | undefined;
  readonly group?: string | undefined;
  readonly mandatory?: boolean | undefined;
  readonly earliestStart?: string | undefined;
  readonly latestStart?: string | undefined;
}

export interface Dependency extends Sourced {
  /** Id of the charter that is depended on. */
  readonly target?: string | undefined;
  readonly relation?: string | undefined;
  readonly type?: string | undefined;
  readonly description?: string | undefined;
  readonly neededBy?: string | undefined;
  readonly status?: string | undefined;
}

/** A risk of the charter: its own, or one of a register named by `ref`. */
export interface CharterRisk extends Sourced {
  readonly ref?: string | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly probability?: number | undefined;
  readonly impact?: number | undefined;
  readonly response?: string | undefined;
}

export interface Stakeholder extends Sourced {
  readonly name?: string | undefined;
  readonly role?: string | undefined;
  readonly group?: string | undefined;
  readonly interest?: string | undefined;
  readonly influence?: string | undefined;
  readonly expectation?: string | undefined;
}

export interface Outcome {
  readonly summary?: string | undefined;
  readonly benefitsRealized?: readonly RealizedBenefit[] | undefined;
  readonly closedOn?: string | undefined;
}

export interface RealizedBenefit extends Sourced {
  readonly description?: string | undefined;
  readonly value?: Money | undefined;
}
