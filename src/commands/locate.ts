import { locate } from '../rules/locate.ts';
import type { Range } from '../text/position.ts';
import type { FileRecord, Project } from '../workspace/project.ts';

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

/** Where the artifact (or the risk in a register) with an id stands; undefined when there is none. */
export function locateId(project: Project, id: string): Location | undefined {
  const [entity] = project.graph.find(id);
  const record = entity && project.record(entity.artifact.uri);
  return record && { uri: record.uri, range: locatePointer(record, `${entity.pointer}/id`) };
}
