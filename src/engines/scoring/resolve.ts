import type {
  Criterion,
  CriterionGroup,
  Dimension,
  EvaluationModel,
  EvaluationTables,
  Table,
} from '../../catalog/catalog.ts';
import { judgedWeights } from './judgements/priorities.ts';
import type { JudgementSet, ScoringModel, WeighedDimension } from './types.ts';

/**
 * The model of an id, or the catalogue's default model where no id is given, ready for use: what it takes from the model
 * it is based on is in place, weights are derived from judgements.
 * Undefined when there is no such model, or none of those it is based on has a scale and dimensions.
 */
export function modelOf(tables: EvaluationTables, id: string = tables.defaultModel): ScoringModel | undefined {
  const written = Object.hasOwn(tables.models, id) ? tables.models[id] : undefined;
  const complete = written && inherited(tables, written);
  if (!complete) return undefined;
  const { scale, judgements, dimensions } = complete;
  const byDimension = Object.entries(dimensions).map(([key, dimension]) => ({
    key,
    ...withCriterionWeights(key, dimension),
  }));
  const judged = judgements && judgedWeights(Object.keys(dimensions), judgements);
  const weighed = byDimension.map(({ key, dimension }): [string, WeighedDimension] => {
    return [key, { ...dimension, weight: judged?.weights[key] ?? dimension.weight ?? 1 }];
  });
  const sets = byDimension.flatMap(({ set }) => set ?? []);
  const all = judgements ? [{ dimension: null, judgements, judged }, ...sets] : sets;
  return {
    id,
    ...written,
    scale,
    dimensions: Object.fromEntries(weighed),
    otherCriteria: otherCriteria(tables, dimensions),
    ranking: tables.ranking,
    ...(all.length > 0 && { judgementSets: all }),
  };
}

interface Inherited {
  readonly scale: NonNullable<EvaluationModel['scale']>;
  readonly dimensions: Table<Dimension>;
  /** Belong to the dimensions: a model with dimensions of its own does not take over those about other ones. */
  readonly judgements: EvaluationModel['judgements'];
}

function inherited({ models }: EvaluationTables, written: EvaluationModel): Inherited | undefined {
  const chain = new Set<EvaluationModel>();
  for (let model: EvaluationModel | undefined = written; model && !chain.has(model); ) {
    chain.add(model);
    const { basedOn }: EvaluationModel = model;
    model = basedOn !== undefined && Object.hasOwn(models, basedOn) ? models[basedOn] : undefined;
  }
  const line = [...chain];
  const owner = line.findIndex(({ dimensions }) => dimensions !== undefined);
  const scale = line.find((model) => model.scale !== undefined)?.scale;
  const dimensions = line[owner]?.dimensions;
  const judgements = line.slice(0, owner + 1).find((model) => model.judgements !== undefined)?.judgements;
  return scale && dimensions && { scale, dimensions, judgements };
}

function withCriterionWeights(id: string, dimension: Dimension): { dimension: Dimension; set?: JudgementSet } {
  const { judgements, groups } = dimension;
  if (!judgements) return { dimension };
  const ids = Object.values(groups).flatMap(({ criteria }) => Object.keys(criteria));
  const judged = judgedWeights(ids, judgements);
  const weigh = ([key, criterion]: [string, Criterion]): [string, Criterion] => {
    const weight = judged?.weights[key];
    return [key, weight === undefined ? criterion : { ...criterion, weight }];
  };
  const weighed = Object.entries(groups).map(([key, group]): [string, CriterionGroup] => {
    return [key, { ...group, criteria: Object.fromEntries(Object.entries(group.criteria).map(weigh)) }];
  });
  return {
    dimension: { ...dimension, groups: Object.fromEntries(weighed) },
    set: { dimension: id, judgements, judged },
  };
}

/** Criteria that only other models have: a charter may be rated by several models at once. */
function otherCriteria({ models }: EvaluationTables, dimensions: Table<Dimension>): readonly string[] {
  const own = new Set(criteriaOf(dimensions));
  const all = new Set(Object.values(models).flatMap((model) => criteriaOf(model.dimensions ?? {})));
  return [...all].filter((id) => !own.has(id));
}

function criteriaOf(dimensions: Table<Dimension>): string[] {
  return Object.values(dimensions).flatMap(({ groups }) =>
    Object.values(groups).flatMap(({ criteria }) => Object.keys(criteria)),
  );
}
