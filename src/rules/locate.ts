import { spanToMark } from '../documents/mark.ts';
import type { Span } from '../text/position.ts';
import { placeIn } from '../workspace/landmarks.ts';
import type { FileRecord } from '../workspace/project.ts';
import type { Place } from './rule.ts';

/** The characters that a place stands for; for something that is not there, the nearest key that is. */
export function locate({ artifact, document }: FileRecord, place: Place): Span {
  if ('span' in place) return place.span;
  const { pointer, at } = place;
  return artifact ? placeIn(artifact, pointer, at) : spanToMark(document?.root, pointer, at);
}
