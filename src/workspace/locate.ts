import { spanToMark } from '../documents/mark.ts';
import type { Range, Span } from '../text/position.ts';
import type { Entity } from './entity.ts';
import type { FileRecord } from './file-input.ts';
import type { Standpoint } from './graph.ts';
import { placeIn } from './landmarks.ts';
import type { Project } from './project.ts';

/** Where something stands in its file: a place of the tree, or characters. */
export type Place =
  /** The value at a JSON Pointer; its key (`key`), or the key that holds it when something is missing in it (`inside`). */
  { readonly pointer: string; readonly at: 'value' | 'key' | 'inside' } | { readonly span: Span };

/** The characters that a place stands for; for something that is not there, the nearest key that is. */
export function locate({ artifact, document }: FileRecord, place: Place): Span {
  if ('span' in place) return place.span;
  const { pointer, at } = place;
  return artifact ? placeIn(artifact, pointer, at) : spanToMark(document?.root, pointer, at);
}

/** A place in a file. */
export interface Location {
  readonly uri: string;
  readonly range: Range;
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Where the value of a JSON Pointer stands in a file, or the nearest thing that does. */
export function locatePointer(record: FileRecord, pointer: string): Range {
  return record.document?.lines.rangeOf(locate(record, { pointer, at: 'value' })) ?? START;
}

/** Where the artifact (or the risk in a register) stands that an id names in a place (in `portolan.yaml` unless another is said); undefined when there is none. */
export function locateId(
  project: Project,
  id: string,
  from: Standpoint = project.configurationUri,
): Location | undefined {
  const [entity] = project.graph.resolve(id, from);
  return entity && locateEntity(project, entity);
}

/** Where something that has an id stands. */
export function locateEntity(project: Project, { artifact, pointer }: Entity): Location | undefined {
  const record = project.record(artifact.uri);
  return record && { uri: record.uri, range: locatePointer(record, `${pointer}/id`) };
}
