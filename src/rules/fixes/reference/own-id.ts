import { replaceAt } from '../../../documents/edit/set-value.ts';
import type { IdOwner } from '../../../kinds/kinds.ts';
import type { TextEdit } from '../../../text/position.ts';
import { type Entity, entitiesOf } from '../../../workspace/graph.ts';
import { nextId } from '../../../workspace/id-format.ts';
import { pointerOf } from '../context.ts';
import type { FileChange, Fix, FixContext, Fixer } from '../fix.ts';

/** Gives the thing the next free id. Links to the old id stay with the other thing that has it. */
export const fixDuplicateId: Fixer = function* (context): Generator<Fix> {
  const entity = entityAt(context);
  const id = entity && freeId(context, entity);
  if (!entity || id === undefined) return;
  yield { title: `Give it the next free id, "${id}"`, changes: () => renamed(context, entity, id, false) };
};

/** Brings the id into the form that `portolan.yaml` asks for, and the fields that name it with it. */
export const fixIdFormat: Fixer = function* (context): Generator<Fix> {
  const entity = entityAt(context);
  if (!entity) return;
  const same = sameNumber(context, entity);
  const next = freeId(context, entity);
  for (const id of new Set([same, next])) {
    if (id === undefined) continue;
    yield {
      title: `Rename it to "${id}", also where other records name it`,
      preferred: id === same,
      changes: () => renamed(context, entity, id, true),
    };
  }
};

function entityAt({ record, finding }: FixContext): Entity | undefined {
  const { artifact } = record;
  const pointer = pointerOf(finding.place);
  return artifact && entitiesOf(artifact).find((entity) => `${entity.pointer}/id` === pointer);
}

function freeId({ project, today }: FixContext, { kind, artifact }: Entity): string | undefined {
  const format = project.configuration.ids[kind as IdOwner];
  return format && nextId(format, project.graph.ids(), artifact.date?.slice(0, 4) ?? today.slice(0, 4));
}

/** The id with the number that it has: `PRJ-14` → `PRJ-014`; undefined when that is taken. */
function sameNumber({ project, today }: FixContext, { id, kind, artifact }: Entity): string | undefined {
  const format = project.configuration.ids[kind as IdOwner];
  const numbers = id.match(/\d+/g) ?? [];
  const number = numbers.at(-1);
  if (!format?.template.includes('#') || number === undefined || number.length > 9) return undefined;
  const year = numbers.length > 1 && numbers[0]?.length === 4 ? numbers[0] : artifact.date?.slice(0, 4);
  const formatted = format.format(Number(number), year ?? today.slice(0, 4));
  return project.graph.find(formatted).length === 0 && format.matches(formatted) ? formatted : undefined;
}

function renamed(
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
