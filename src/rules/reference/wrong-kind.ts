import { kindNoun } from '../../kinds/kinds.ts';
import { charter, register } from '../example.ts';
import { artifactRule, atValue } from '../rule.ts';
import { linkKinds, nearestIds, otherId } from './ids.ts';

const deciding = (id: string): string => {
  return charter(`technicalApproach:\n  summary: Changes are captured at the source.\n  decisions: [${id}]\n`);
};

export const wrongKind = artifactRule({
  code: 'reference/wrong-kind',
  title: 'An id that names a record of another kind',
  severity: 'error',
  documentation: {
    why: 'A field such as `decisions` can only be followed to decision records; anything else is a slip.',
    mend: 'Name a record of the kind that the message asks for, or move the id to the field that it belongs to.',
  },
  example: {
    bad: { 'orders.charter.yaml': deciding('RISK-021'), 'platform.risks.yaml': register() },
    good: { 'orders.charter.yaml': charter('risks:\n  - ref: RISK-021\n'), 'platform.risks.yaml': register() },
  },
  *check({ artifact, project }) {
    for (const { target, pointer, kinds } of artifact.links) {
      const found = project.graph.resolve(target, artifact);
      const [first] = found;
      if (!first || kinds.length === 0 || found.some(({ kind }) => kinds.includes(kind))) continue;
      yield {
        place: atValue(pointer),
        message: `"${target}" is a ${kindNoun(first.kind)}; this field names a ${kinds.map(kindNoun).join(' or a ')}.`,
        related: [
          { artifact: first.artifact, pointer: `${first.pointer}/id`, message: `"${target}" is defined here.` },
        ],
      };
    }
  },
  /** The same among the ids of the kinds that the field names. */
  *fixes(context) {
    for (const { word } of nearestIds(context, linkKinds(context))) yield otherId(context, word, false);
  },
});
