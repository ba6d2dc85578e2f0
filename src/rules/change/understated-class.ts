import { setValue } from '../../documents/edit/set-value.ts';
import { classificationOf } from '../../facts/classification.ts';
import { change } from '../example.ts';
import { orderIn, ownChange } from '../fix.ts';
import { artifactRule, atValue } from '../rule.ts';

const DROPPED = 'items:\n  - { type: drop-column, item: orders.vat }\n';

export const understatedClass = artifactRule({
  code: 'change/understated-class',
  title: 'A change is declared milder than its own facts say',
  severity: 'warning',
  kinds: ['change-request'],
  documentation: {
    why: 'The class decides on approvals and rollback. Items, impact and risk of the record speak for a higher one, and the higher one holds.',
    mend: 'Raise `level`, or correct the facts that the message names.',
  },
  example: {
    bad: { 'CR-2026-014.change.yaml': change(`category: data-model\nlevel: backward-compatible\n${DROPPED}`) },
    good: { 'CR-2026-014.change.yaml': change(`category: data-model\nlevel: breaking\n${DROPPED}`) },
  },
  *check({ artifact, project, today }) {
    for (const { rule, evidence, pointer } of classificationOf(artifact, project, today).reasons) {
      if (rule === 'declared-below-evidence') yield { place: atValue(pointer ?? '/level'), message: evidence };
    }
  },
  /** Declares the level that the facts of the change speak for. */
  *fixes(context) {
    const { project, record, document, today } = context;
    const { artifact } = context;
    const { categories, category, level } = classificationOf(artifact, project, today);
    const declared = categories.find((each) => each.category === artifact.data.category) ?? { category, level };
    const { level: target } = declared;
    if (target === null || target === artifact.data.level) return;
    yield {
      title: `Raise "level" to "${target}"`,
      preferred: true,
      changes: () => ownChange(context, setValue(document, '/level', target, orderIn(record, project))),
    };
  },
});
