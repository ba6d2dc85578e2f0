import type { Fix, Fixer } from '../fix.ts';
import { linkKinds, nearestIds, otherId } from './ids.ts';

/** Offers the ids that are most like the one that names nothing. */
export const fixUnknownId: Fixer = function* (context): Generator<Fix> {
  for (const { word, meant } of nearestIds(context, linkKinds(context))) yield otherId(context, word, meant);
};

/** The same among the ids of the kinds that the field names. */
export const fixWrongKind: Fixer = function* (context): Generator<Fix> {
  for (const { word } of nearestIds(context, linkKinds(context))) yield otherId(context, word, false);
};
