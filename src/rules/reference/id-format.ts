import type { IdOwner } from '../../kinds/kinds.ts';
import { type Entity, entitiesOf } from '../../workspace/entity.ts';
import { charter } from '../example.ts';
import { artifactRule, atValue, type FixContext } from '../rule.ts';
import { entityAt, freeId, renamed } from './own-id.ts';

const FORM = 'ids:\n  charter: PRJ-###\n';

export const idFormat = artifactRule({
  code: 'reference/id-format',
  title: 'An id that does not look as `portolan.yaml` asks',
  severity: 'warning',
  documentation: {
    why: 'Ids of one form can be recognised in prose, sorted and counted on. Only checked where `ids:` asks for a form.',
    mend: 'Rename the id, or change `ids:` in `portolan.yaml`.',
  },
  example: {
    bad: { 'portolan.yaml': FORM, 'orders.charter.yaml': charter('', { id: 'PRJ-14' }) },
    good: { 'portolan.yaml': FORM, 'orders.charter.yaml': charter('', { id: 'PRJ-014' }) },
  },
  *check({ artifact, project }) {
    if (artifact.origin === 'adopted') return;
    for (const { id, kind, pointer } of entitiesOf(artifact)) {
      const format = project.configuration.ids[kind as IdOwner];
      if (!format.required || format.matches(id)) continue;
      yield {
        place: atValue(`${pointer}/id`),
        message: `"${id}" does not look like ${format.template}, the form that portolan.yaml asks for.`,
      };
    }
  },
  /** Brings the id into the form that `portolan.yaml` asks for, and the fields that name it with it. */
  *fixes(context) {
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
  },
});

/** The id with the number that it has: `PRJ-14` → `PRJ-014`; undefined when that is taken. */
function sameNumber({ project, today }: FixContext, { id, kind, artifact, scope }: Entity): string | undefined {
  const format = project.configuration.ids[kind as IdOwner];
  const numbers = id.match(/\d+/g) ?? [];
  const number = numbers.at(-1);
  if (!format?.template.includes('#') || number === undefined || number.length > 9) return undefined;
  const year = numbers.length > 1 && numbers[0]?.length === 4 ? numbers[0] : artifact.date?.slice(0, 4);
  const formatted = format.format(Number(number), year ?? today.slice(0, 4));
  return project.graph.rivals(formatted, scope).length === 0 && format.matches(formatted) ? formatted : undefined;
}
