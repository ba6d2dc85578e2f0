import type { Criterion, Dimension } from '../../../../src/catalog/catalog.ts';
import { shippedCatalog } from '../../../../src/catalog/generated/catalog.ts';
import { modelOf } from '../../../../src/engines/scoring/score.ts';
import type { ScoringModel } from '../../../../src/engines/scoring/types.ts';

/** The model that ships as the default. */
export function shippedModel(): ScoringModel {
  const model = modelOf(shippedCatalog.evaluation);
  if (model === undefined) {
    throw new Error('The catalogue has no default model.');
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
  const entries = Object.entries(dimensions).map(([id, { weight, criteria }]): [string, Dimension] => {
    return [id, { title: `Dimension ${id}`, weight, groups: { all: { title: 'All', criteria } } }];
  });
  return { id: 'plain', title: 'Plain', scale, dimensions: Object.fromEntries(entries) };
}
