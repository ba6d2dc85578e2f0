import { entitiesOf } from '../../workspace/graph.ts';
import { artifactRule, atValue } from '../rule.ts';

export const duplicateId = artifactRule({
  code: 'reference/duplicate-id',
  title: 'An id that stands for two things',
  severity: 'error',
  documentation: {
    why: 'Links, approvals and history are kept by id. Two things with one id get mixed up.',
    mend: 'Give one of them the next free id. Among adopted decision records a shared number is only a remark.',
  },
  *check({ artifact, project }) {
    for (const entity of entitiesOf(artifact)) {
      const others = project.graph
        .find(entity.id)
        .filter((other) => !(other.artifact === artifact && other.pointer === entity.pointer));
      const [first] = others;
      if (!first) continue;
      const own = others.some((other) => other.artifact.origin !== 'adopted') || artifact.origin !== 'adopted';
      yield {
        place: atValue(`${entity.pointer}/id`),
        message: `The id "${entity.id}" is also used in ${first.artifact.file}. Ids are unique; give one of them another.`,
        related: others.map((other) => ({
          artifact: other.artifact,
          pointer: `${other.pointer}/id`,
          message: `"${entity.id}" is used here too.`,
        })),
        ...(own ? {} : { severity: 'info' as const }),
      };
    }
  },
});
