import { replaceAt } from '../../documents/edit/set-value.ts';
import type { IdOwner } from '../../kinds/kinds.ts';
import type { TextEdit } from '../../text/position.ts';
import { type Entity, entitiesOf, qualifiedId } from '../../workspace/entity.ts';
import { nextFreeId } from '../../workspace/free-id.ts';
import type { IncomingLink } from '../../workspace/graph.ts';
import { pointerOf } from '../fix.ts';
import type { FileChange, FixContext } from '../rule.ts';

/** The thing whose id a finding is about. */
export function entityAt({ record, finding }: FixContext): Entity | undefined {
  const { artifact } = record;
  const pointer = pointerOf(finding.place);
  return artifact && entitiesOf(artifact).find((entity) => `${entity.pointer}/id` === pointer);
}

/** The next free id of its kind; of a risk the next in its register. */
export function freeId({ project, today }: FixContext, { kind, artifact }: Entity): string | undefined {
  const year = artifact.date?.slice(0, 4) ?? today.slice(0, 4);
  return kind in project.configuration.ids ? nextFreeId(project, kind as IdOwner, year, artifact) : undefined;
}

/** The thing with another id. @param withLinks whether the fields that name it say the new id too */
export function renamed(
  { project, record, document, finding }: FixContext,
  entity: Entity,
  to: string,
  withLinks: boolean,
): FileChange[] | undefined {
  const own = replaceAt(document, pointerOf(finding.place), to);
  if (!own) return undefined;
  const edits = new Map<string, TextEdit[]>([[record.uri, [...own]]]);
  const { graph } = project;
  const after = { id: to, scope: entity.scope };
  const write = ({ artifact, link }: IncomingLink, written: string): void => {
    const edit = replaceAt(artifact.document, link.pointer, written) ?? [];
    edits.set(artifact.uri, [...(edits.get(artifact.uri) ?? []), ...edit]);
  };
  for (const naming of withLinks ? graph.naming(entity) : []) {
    const { artifact, link } = naming;
    // Where it is open what an id means, nothing is said of this thing.
    if (graph.resolve(link.target, artifact).length > 1) continue;
    write(naming, link.target === entity.id ? graph.idFrom(artifact, after) : qualifiedId(after));
  }
  // What is named by the id of its register in front.
  const parts = entitiesOf(entity.artifact).filter(({ scope }) => withLinks && scope?.name === entity.id);
  for (const id of new Set(parts.map((part) => part.id)))
    for (const naming of graph.incoming(`${entity.id}/${id}`)) write(naming, `${to}/${id}`);
  return [...edits].flatMap(([uri, list]) => (list.length > 0 ? [{ uri, edits: list }] : []));
}
