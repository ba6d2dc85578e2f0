import type { Criterion } from '../../catalog/catalog.ts';
import { stepsOf } from '../../engines/risk/score.ts';
import { prepareModel } from '../../engines/scoring/model.ts';
import { modelOf } from '../../engines/scoring/score.ts';
import type { ScoringModel } from '../../engines/scoring/types.ts';
import type { SchemaPlace } from '../../schema/walk.ts';
import type { LanguageFile } from '../file.ts';
import { type CompletionContext, scalarAt, typesOf } from './context.ts';
import { type Choice, ItemKind } from './item.ts';
import { SnippetWriter } from './snippet.ts';

type MatrixScale = NonNullable<SchemaPlace['schema']['x-portolan-steps']>;

/** Of longer scales only the marks are offered that have a meaning. */
const LONGEST_SCALE = 10;

/** The scoring model that the ratings of a charter refer to. */
function scoringModel(file: LanguageFile): ScoringModel | undefined {
  const { catalog, settings } = file.project.configuration;
  return modelOf(catalog.evaluation, scalarAt(file, ['scoring', 'model']) ?? settings.scoring?.model);
}

/** The criteria of the model by id. */
export function criteriaOf(file: LanguageFile): ReadonlyMap<string, Criterion> {
  const model = scoringModel(file);
  if (!model) return new Map();
  const { dimensions } = prepareModel(model);
  return new Map(dimensions.flatMap(({ criteria }) => criteria.map(({ id, definition }) => [id, definition])));
}

/** The numbers of a scale with what they mean; none for other schemas. */
export function steps(context: CompletionContext, place: SchemaPlace, path: readonly string[]): Choice[] {
  const { minimum, maximum } = place.schema;
  const types = typesOf(place);
  const criterion = criterionAt(context, path);
  if (criterion) {
    const { min, max } = criterion.scale ?? scoringModel(context.file)?.scale ?? { min: 1, max: 0 };
    const isShort = max !== undefined && max - min < LONGEST_SCALE && Number.isInteger(min);
    const marks = isShort ? wholeSteps(min, max) : Object.keys(criterion.anchors).map(Number);
    return choices(
      marks.sort((a, b) => a - b),
      (step) => criterion.anchors[String(step)],
    );
  }
  const scale = place.schema['x-portolan-steps'];
  if (scale) return matrixSteps(context, scale, path);
  if (!types.includes('integer') || minimum === undefined || maximum === undefined) return [];
  return choices(wholeSteps(minimum, maximum), () => undefined);
}

/** The steps of the risk matrix; the marks of a factor that have a meaning. */
function matrixSteps({ file }: CompletionContext, scale: MatrixScale, path: readonly string[]): Choice[] {
  const { matrix } = file.project.configuration.catalog.risks;
  if (scale !== 'factors') return choices(stepsOf(matrix[scale]), (step) => matrix[scale][step]?.title);
  const id = path.at(-1) ?? '';
  const anchors = [...Object.values(matrix.factors?.probability ?? {}), ...Object.values(matrix.factors?.impact ?? {})]
    .map(({ factors }) => (Object.hasOwn(factors, id) ? factors[id]?.anchors : undefined))
    .find((found) => found !== undefined);
  return choices(Object.keys(anchors ?? {}).map(Number), (step) => anchors?.[step]);
}

/** A rating as a range, where a criterion is rated. */
export function ratingRange(context: CompletionContext, path: readonly string[]): Choice[] {
  const { cursor, options } = context;
  if (path.length !== 3 || cursor.quote !== '' || !criterionAt(context, path)) return [];
  const writer = new SnippetWriter(options.snippets);
  const parts = ['low', 'likely', 'high'].map((part) => `${part}: ${writer.stop()}`);
  const text = `{ ${parts.join(', ')} ${writer.text('}')}`;
  return [{ label: '{ low, likely, high }', kind: ItemKind.struct, text, snippet: options.snippets }];
}

function criterionAt({ file, schema }: CompletionContext, path: readonly string[]): Criterion | undefined {
  const [scoring, ratings, id, rating] = path;
  const isRating =
    path.length === 3 || (path.length === 4 && ['rating', 'likely', 'low', 'high'].includes(rating ?? ''));
  if (schema !== 'charter' || scoring !== 'scoring' || ratings !== 'ratings' || !isRating) return undefined;
  return criteriaOf(file).get(id ?? '');
}

function wholeSteps(from: number, to: number): number[] {
  if (to - from >= LONGEST_SCALE) return [];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function choices(steps: readonly number[], meaning: (step: number) => string | undefined): Choice[] {
  return steps.map((step) => {
    const detail = meaning(step);
    return { label: String(step), kind: ItemKind.value, detail, search: detail, text: String(step) };
  });
}
