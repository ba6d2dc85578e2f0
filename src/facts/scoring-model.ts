import type { EvaluationTables } from '../catalog/catalog.ts';
import { type PreparedModel, prepareModel } from '../engines/scoring/model.ts';
import { modelOf } from '../engines/scoring/score.ts';
import { memo, memoBy } from '../text/memo.ts';
import type { Configuration } from '../workspace/configuration.ts';
import type { Project } from '../workspace/project.ts';
import { UnusableError } from '../workspace/unusable.ts';

/** `portolan.yaml`, or who asks, names a scoring model that does not exist. */
export class UnknownModelError extends UnusableError {
  constructor(model: string) {
    super(`There is no scoring model "${model}" in the catalogue.`);
  }
}

/** Id of the model that a project's charters are scored by: the one asked for, that of `portolan.yaml`, or the default. */
export function modelIdOf({ configuration }: Project, asked?: string): string {
  return asked ?? configuration.settings.scoring?.model ?? configuration.catalog.evaluation.defaultModel;
}

const prepare = memoBy((evaluation: EvaluationTables, id: string) => {
  const model = modelOf(evaluation, id);
  return model && prepareModel(model);
});

/** The catalogue's scoring tables with what `scoring.ranking` of `portolan.yaml` says of who is ranked. */
export const evaluationOf = memo(({ catalog, settings }: Configuration): EvaluationTables => {
  const { completeness, everyDimension, statuses } = settings.scoring?.ranking ?? {};
  const { ranking } = catalog.evaluation;
  const usable = statuses?.filter((status) => status !== undefined) ?? [];
  return {
    ...catalog.evaluation,
    ranking: {
      completeness: completeness ?? ranking.completeness,
      everyDimension: everyDimension ?? ranking.everyDimension,
      statuses: usable.length > 0 ? usable : ranking.statuses,
    },
  };
});

/** The model of an id, laid out; undefined when there is none. It is laid out once for each catalogue. */
export function preparedModelOf({ configuration }: Project, id: string): PreparedModel | undefined {
  return prepare(evaluationOf(configuration), id);
}
