import type { RiskMatrix } from '../catalog/catalog.ts';
import { stepsOf } from '../engines/risk/score.ts';
import type { MatrixRating } from '../kinds/artifact.ts';
import type { JsonSchema } from '../schema/json-schema.ts';
import type { SchemaIssue } from '../schema/validate.ts';
import { memoBy, memoOn } from '../text/memo.ts';

/** What a number on a scale of the risk matrix may be. */
type Bounds = Pick<JsonSchema, 'minimum' | 'maximum' | 'enum'>;

/** Ratings that the matrix of the project does not have, as the schema would report them if it knew the matrix. */
export const stepIssues = memoOn(
  (ratings: readonly (readonly MatrixRating[])[], matrix: RiskMatrix): readonly SchemaIssue[] =>
    ratings.flatMap((piece) => issuesOf(piece, matrix)),
);

/** In a long list most items are the same as at the last look. */
const issuesOf = memoOn((piece: readonly MatrixRating[], matrix: RiskMatrix): readonly SchemaIssue[] =>
  piece.flatMap(({ scale, value, pointer }) => {
    const { minimum, maximum, enum: steps } = boundsOf(matrix, scale) ?? {};
    if (scale !== 'factors' && !Number.isInteger(value)) return [];
    if (minimum !== undefined && value < minimum) return { pointer, keyword: 'minimum', params: { limit: minimum } };
    if (maximum !== undefined && value > maximum) return { pointer, keyword: 'maximum', params: { limit: maximum } };
    return steps && !steps.includes(value) ? { pointer, keyword: 'enum', params: {} } : [];
  }),
);

/** A schema with the bounds that the matrix of the project sets. */
export function withSteps(schema: JsonSchema, matrix: RiskMatrix): JsonSchema {
  const scale = schema['x-portolan-steps'];
  if (scale === undefined) return schema;
  const { minimum: _, maximum: __, ...unbounded } = schema;
  return { ...unbounded, ...boundsOf(matrix, scale) };
}

/** Undefined where nobody can say: the matrix is refused, or has no factors. */
const boundsOf = memoBy((matrix: RiskMatrix, scale: MatrixRating['scale']): Bounds | undefined => {
  if (scale === 'factors') {
    const { min, max } = matrix.factors?.scale ?? {};
    return min === undefined || max === undefined ? undefined : { minimum: min, maximum: max };
  }
  const steps = stepsOf(matrix[scale]);
  const [minimum] = steps;
  const maximum = steps.at(-1);
  if (minimum === undefined || maximum === undefined) return undefined;
  return maximum - minimum === steps.length - 1 ? { minimum, maximum } : { minimum, maximum, enum: steps };
});
