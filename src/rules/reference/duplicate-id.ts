import { entitiesOf, isSame } from '../../workspace/entity.ts';
import { charter } from '../example.ts';
import { artifactRule, atValue } from '../rule.ts';
import { entityAt, freeId, renamed } from './own-id.ts';

/** Enough to see what is going on. */
const MOST_RELATED = 10;

export const duplicateId = artifactRule({
  code: 'reference/duplicate-id',
  title: 'An id that stands for two things',
  severity: 'error',
  documentation: {
    why: 'Links, approvals and history are kept by id. Two things with one id get mixed up. The risks of a register have ids of their own: only within it they must differ.',
    mend: 'Give one of them the next free id. Among adopted decision records a shared number is only a remark.',
  },
  example: {
    bad: { 'orders.charter.yaml': charter(), 'returns.charter.yaml': charter() },
    good: { 'orders.charter.yaml': charter(), 'returns.charter.yaml': charter('', { id: 'PRJ-015' }) },
  },
  *check({ artifact, project }) {
    for (const entity of entitiesOf(artifact)) {
      const all = project.graph.rivals(entity.id, entity.scope);
      if (all.length < 2) continue;
      const others = all.filter((other) => !isSame(other, entity));
      const [first] = others;
      if (!first) continue;
      const isDeclared = [entity, ...others].some((each) => each.artifact.origin !== 'adopted');
      const used = first.artifact === artifact ? 'used twice in this file' : `also used in ${first.artifact.file}`;
      yield {
        place: atValue(`${entity.pointer}/id`),
        message: `The id "${entity.id}" is ${used}. Ids are unique; give one of them another.`,
        related: others.slice(0, MOST_RELATED).map((other) => ({
          artifact: other.artifact,
          pointer: `${other.pointer}/id`,
          message: `"${entity.id}" is used here too.`,
        })),
        ...(isDeclared ? {} : { severity: 'info' as const }),
      };
    }
  },
  /** Gives the thing the next free id. Links to the old id stay with the other thing that has it. */
  *fixes(context) {
    const entity = entityAt(context);
    const id = entity && freeId(context, entity);
    if (!entity || id === undefined) return;
    yield { title: `Give it the next free id, "${id}"`, changes: () => renamed(context, entity, id, false) };
  },
});
