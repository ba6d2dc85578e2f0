import type { Criterion, Judgement } from '../../../../src/catalog/catalog.ts';
import { shippedCatalog } from '../../../../src/catalog/generated/catalog.ts';
import { type PreparedModel, prepareModel } from '../../../../src/engines/scoring/model.ts';
import { type RatedProject, rateProject } from '../../../../src/engines/scoring/project.ts';
import { modelOf, scorePortfolio } from '../../../../src/engines/scoring/score.ts';
import type {
  ProjectInput,
  ScoreResult,
  ScoringModel,
  WeighedDimension,
} from '../../../../src/engines/scoring/types.ts';

/** A model that ships; the default one without an id. */
export function shippedModel(id?: string): ScoringModel {
  const model = modelOf(shippedCatalog.evaluation, id);
  if (model === undefined) {
    throw new Error('The catalogue has no such model.');
  }
  return model;
}

/** A criterion of a plain model. */
export function criterion(direction: Criterion['direction'], weight?: number): Criterion {
  const base = { title: 'Criterion', question: 'How much?', direction, anchors: {} };
  return weight === undefined ? base : { ...base, weight };
}

/** A model of plain weighted criteria. */
export function plainModel(
  scale: ScoringModel['scale'],
  dimensions: Readonly<Record<string, { weight: number; criteria: Readonly<Record<string, Criterion>> }>>,
): ScoringModel {
  const entries = Object.entries(dimensions).map(([id, { weight, criteria }]): [string, WeighedDimension] => {
    return [id, { title: `Dimension ${id}`, weight, groups: { all: { title: 'All', criteria } } }];
  });
  return { id: 'plain', title: 'Plain', scale, dimensions: Object.fromEntries(entries) };
}

/** A model on the scale 0 to 1 with one benefit criterion a dimension, both of the same id: `a`, `b` … */
export function weightsModel(
  weights: readonly number[],
  scale: ScoringModel['scale'] = { min: 0, max: 1 },
): ScoringModel {
  const dimensions = weights.map((weight, index) => {
    return [letter(index), { weight, criteria: { [letter(index)]: criterion('benefit') } }] as const;
  });
  return plainModel(scale, Object.fromEntries(dimensions));
}

/** Ratings of such a model; undefined for a missing one. */
export function ratings(...values: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(values.flatMap((value, index) => (value === undefined ? [] : [[letter(index), value]])));
}

function letter(index: number): string {
  return String.fromCharCode(97 + index);
}

/** Projects `P1`, `P2` … with these ratings. */
export function projects(...given: readonly ProjectInput['ratings'][]): ProjectInput[] {
  return given.map((own, index) => ({ id: `P${index + 1}`, ratings: own }));
}

/** What the analyses work on. */
export function measured(
  model: ScoringModel,
  inputs: readonly ProjectInput[],
): { prepared: PreparedModel; rated: readonly RatedProject[] } {
  const prepared = prepareModel(model);
  return { prepared, rated: inputs.map((input) => rateProject(prepared, input)) };
}

/** The result of a model with the shipped priorities. */
export function scored(model: ScoringModel, inputs: readonly ProjectInput[]): ScoreResult {
  return scorePortfolio(model, inputs, shippedCatalog.evaluation.priorities);
}

/** A model of the shipped catalogue with a dimension each of these ids, weighed by judgements. */
export function judgedModel(ids: readonly string[], judgements: readonly Judgement[]): ScoringModel | undefined {
  const dimensions = Object.fromEntries(
    ids.map((id) => [id, { title: id, groups: { all: { title: 'All', criteria: { [id]: criterion('benefit') } } } }]),
  );
  const model = { title: 'Judged', scale: { min: 0, max: 1 }, dimensions, judgements };
  return modelOf({ ...shippedCatalog.evaluation, models: { judged: model } }, 'judged');
}
