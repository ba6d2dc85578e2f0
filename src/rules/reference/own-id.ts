import { replaceAt } from '../../documents/edit/set-value.ts';
import type { IdOwner } from '../../kinds/kinds.ts';
import type { TextEdit } from '../../text/position.ts';
import { type Entity, entitiesOf } from '../../workspace/graph.ts';
import { nextId } from '../../workspace/id-format.ts';
import { pointerOf } from '../fix.ts';
import type { FileChange, FixContext } from '../rule.ts';

/** The thing whose id a finding is about. */
export function entityAt({ record, finding }: FixContext): Entity | undefined {
  const { artifact } = record;
  const pointer = pointerOf(finding.place);
  return artifact && entitiesOf(artifact).find((entity) => `${entity.pointer}/id` === pointer);
}

/** The next free id of its kind. */
export function freeId({ project, today }: FixContext, { kind, artifact }: Entity): string | undefined {
  const format = project.configuration.ids[kind as IdOwner];
  return format && nextId(format, project.graph.ids(), artifact.date?.slice(0, 4) ?? today.slice(0, 4));
}

/** The thing with another id. @param withLinks whether the fields that name it say the new id too */
export function renamed(
  { project, record, document, finding }: FixContext,
  { id }: Entity,
  to: string,
  withLinks: boolean,
): FileChange[] | undefined {
  const own = replaceAt(document, pointerOf(finding.place), to);
  if (!own) return undefined;
  const edits = new Map<string, TextEdit[]>([[record.uri, [...own]]]);
  for (const { artifact, link } of withLinks ? project.graph.incoming(id) : []) {
    const edit = replaceAt(artifact.document, link.pointer, to) ?? [];
    edits.set(artifact.uri, [...(edits.get(artifact.uri) ?? []), ...edit]);
  }
  return [...edits].flatMap(([uri, list]) => (list.length > 0 ? [{ uri, edits: list }] : []));
}
