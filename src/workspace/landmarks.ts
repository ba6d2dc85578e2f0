import { type Part, spanToMark } from '../documents/mark.ts';
import type { Artifact } from '../kinds/artifact.ts';
import { memo } from '../text/memo.ts';
import type { Span } from '../text/position.ts';
import { entitiesOf } from './entity.ts';

/** Places in artifacts that no editor has open, by part and pointer. */
const placesOf = memo((_: Artifact) => new Map<string, Span>());

/**
 * The characters to mark for a place in an artifact. In one that no editor has open, what was asked for once is remembered:
 * findings point at the same places again and again, and its file is not to be read again each time.
 */
export function placeIn(artifact: Artifact, pointer: string, part: Part): Span {
  if (artifact.document.version > 0) return spanToMark(artifact.tree, pointer, part);
  const places = placesOf(artifact);
  const name = `${part} ${pointer}`;
  const before = places.get(name);
  if (before) return before;
  const { start, end } = spanToMark(artifact.tree, pointer, part);
  const place = { start, end };
  places.set(name, place);
  return place;
}

/** Remembers what may be pointed at while nobody looks at the file: lists of all records show where title and ids stand. */
export function rememberLandmarks(artifact: Artifact): void {
  placeIn(artifact, '/title', 'value');
  for (const { pointer } of entitiesOf(artifact)) placeIn(artifact, `${pointer}/id`, 'value');
  for (const pointer of amountsOf(artifact)) placeIn(artifact, pointer, 'value');
}

/** What a charter asks of people and infrastructure: an edit of another may turn any of it into too much. */
function amountsOf(artifact: Artifact): string[] {
  if (artifact.kind !== 'charter') return [];
  const { people, skills, infrastructure } = artifact.data.resourcePlan ?? {};
  return [
    ...(people ?? []).map((_, index) => `/resourcePlan/people/${index}/allocation`),
    ...(skills ?? []).map((_, index) => `/resourcePlan/skills/${index}/effort`),
    ...(infrastructure ?? []).map((_, index) => `/resourcePlan/infrastructure/${index}/amount`),
  ];
}
