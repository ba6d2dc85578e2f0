import { nodeAt } from '../../documents/pointer.ts';
import type { Range } from '../../text/position.ts';
import { type Entity, entitiesOf } from '../../workspace/entity.ts';
import type { FileRecord } from '../../workspace/file-input.ts';
import { locatePointer } from '../../workspace/locate.ts';
import type { Project } from '../../workspace/project.ts';
import { namedBy } from './meaning.ts';

/** Where something that has an id stands. */
export interface Place {
  readonly uri: string;
  /** All of it: the risk in its register, the whole artifact. */
  readonly range: Range;
  /** The id, or the title line that stands for it. */
  readonly selectionRange: Range;
}

/** Where things stand. */
export function placesOf(project: Project, entities: readonly Entity[]): Place[] {
  return entities.flatMap((entity) => {
    const record = project.record(entity.artifact.uri);
    return record ? [placeOf(record, entity)] : [];
  });
}

function placeOf(record: FileRecord, { artifact, pointer }: Entity): Place {
  const selectionRange = locatePointer(record, `${pointer}/id`);
  const node = pointer === '' ? undefined : nodeAt(artifact.tree, pointer)?.value;
  const { lines, text } = artifact.document;
  return { uri: record.uri, range: lines.rangeOf(node ?? { start: 0, end: text.length }), selectionRange };
}

/** An id in a file with the title of what it names, such as `ADR-0007 Queue`; the id alone where there is none. */
export function labelOf(project: Project, record: FileRecord, id: string): string {
  const title = namedBy(project, record, id)[0]?.title;
  return title === undefined ? id : `${id} ${title}`;
}

/** The things that a file defines: the artifact, and the risks in a register. */
export function definitionsIn({ artifact }: FileRecord): readonly Entity[] {
  return artifact ? entitiesOf(artifact) : [];
}
