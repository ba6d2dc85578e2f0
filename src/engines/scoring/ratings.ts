import type { PreparedModel } from './model.ts';
import { readRating } from './rating.ts';
import type { InvalidRating, ProjectInput, Rating } from './types.ts';

const DEFAULT_POINTER = '/scoring/ratings';

export interface ReadRatings {
  readonly ratings: ReadonlyMap<string, Rating | undefined>;
  readonly invalid: readonly InvalidRating[];
}

/** The ratings of a project by criterion of the model, undefined for one that says nothing usable; and what is wrong. */
export function readRatings(prepared: PreparedModel, input: ProjectInput): ReadRatings {
  const ratings = new Map<string, Rating | undefined>();
  const invalid: InvalidRating[] = [];
  for (const [id, written] of Object.entries(input.ratings ?? {})) {
    const pointer = pointerOf(input, id);
    const criterion = prepared.criteria.get(id);
    if (criterion === undefined) {
      if (prepared.model.otherCriteria?.includes(id)) continue;
      const message = `"${id}" is not a criterion of the model "${prepared.model.id}": correct or remove it.`;
      invalid.push({ criterion: id, pointer, reason: 'unknown-criterion', message });
      continue;
    }
    const isOwnScale = criterion.definition.scale !== undefined;
    const read = readRating(criterion.scale, written, { criterion: id, pointer, isOwnScale });
    ratings.set(id, read.rating);
    invalid.push(...read.invalid);
  }
  return { ratings, invalid };
}

/** JSON Pointer of the rating of a criterion. */
export function pointerOf(input: ProjectInput, criterion: string): string {
  return `${input.pointer ?? DEFAULT_POINTER}/${criterion.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
