import { classificationOf } from '../../facts/classification.ts';
import { artifactRule, atValue } from '../rule.ts';

export const understatedClass = artifactRule({
  code: 'change/understated-class',
  title: 'A change is declared milder than its own facts say',
  severity: 'warning',
  kinds: ['change-request'],
  documentation: {
    why: 'The class decides on approvals and rollback. Items, impact and risk of the record speak for a higher one, and the higher one holds.',
    mend: 'Raise `level`, or correct the facts that the message names.',
  },
  *check({ artifact, project }) {
    for (const { rule, evidence, pointer } of classificationOf(artifact, project).reasons) {
      if (rule === 'declared-below-evidence') yield { place: atValue(pointer ?? '/level'), message: evidence };
    }
  },
});
