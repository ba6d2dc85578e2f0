import type {
  Approval,
  Category,
  Changes,
  Condition,
  Level,
  Obligation,
  Procedure,
  Signal,
} from './generated/types/changes.ts';
import type {
  Criterion as CriterionEntry,
  Dimension as DimensionEntry,
  Evaluation,
  Group,
  Judgement as JudgementEntry,
  Model,
  Priority as PriorityEntry,
  RankingPolicy as RankingPolicyEntry,
} from './generated/types/evaluation.ts';
import type { Tables } from './generated/types/index.ts';
import type { FactorSet, Matrix, Proximity, Level as RiskLevelEntry, Risks, Step } from './generated/types/risks.ts';
import type { Skills } from './generated/types/skills.ts';

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;

/** A table of the catalogue: entries by kebab-case id. The order is the order of the file and is worth keeping for display. */
export type Table<Entry> = Readonly<Record<string, Entry>>;

/** What every entry of the catalogue has: a name for people and, where the name is not enough, an explanation. */
export interface Titled {
  readonly title: string;
  readonly description?: string;
}

// Types are made from the schemas of `schemas/catalog`, where every property is explained; here they get the names by
// which the engines speak of them.
export type ChangeTables = DeepReadonly<Changes>;
export type ChangeCategory = DeepReadonly<Category>;
export type ChangeLevel = DeepReadonly<Level>;
export type ChangeApproval = DeepReadonly<Approval>;
export type ChangeSignal = DeepReadonly<Signal>;
/** Exactly one of `equals`, `oneOf`, `atLeast` and `present` is set. */
export type ChangeCondition = DeepReadonly<Condition>;
export type ChangeObligation = DeepReadonly<Obligation>;
export type ChangeProcedure = DeepReadonly<Procedure>;
/** When the approvals of a change are due. */
export type ApprovalTiming = ChangeProcedure['approvals'];

export type EvaluationTables = DeepReadonly<Evaluation>;
export type RankingPolicy = DeepReadonly<RankingPolicyEntry>;
export type EvaluationModel = DeepReadonly<Model>;
export type ScoringMethod = NonNullable<EvaluationModel['method']>;
export type Normalization = NonNullable<EvaluationModel['normalization']>;
export type RatingScale = NonNullable<EvaluationModel['scale']>;
export type Criterion = DeepReadonly<CriterionEntry>;
export type CriterionScale = NonNullable<Criterion['scale']>;
/** Whether a high rating speaks for a project (`benefit`) or against it (`cost`). */
export type CriterionDirection = Criterion['direction'];
export type Dimension = DeepReadonly<DimensionEntry>;
export type CriterionGroup = DeepReadonly<Group>;
export type Judgement = DeepReadonly<JudgementEntry>;
export type Priority = DeepReadonly<PriorityEntry>;

export type RiskTables = DeepReadonly<Risks>;
/** One that the workspace configured and that is refused has no steps and no levels: it rates nothing. */
export type RiskMatrix = DeepReadonly<Matrix>;
export type RiskFactorSet = DeepReadonly<FactorSet>;
export type MatrixValue = DeepReadonly<Step>;
export type RiskLevel = DeepReadonly<RiskLevelEntry>;
export type RiskProximity = DeepReadonly<Proximity>;

export type SkillTables = DeepReadonly<Skills>;

/**
 * The framework as data: one property a file of `catalog/`. The shipped catalogue is complete and free of
 * contradictions; one that was merged with the overrides of a workspace has every required property, but may name ids
 * that do not exist (they are reported as problems of the merge), so look-ups by id must expect `undefined`.
 */
export type Catalog = DeepReadonly<Tables>;
