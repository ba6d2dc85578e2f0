import type { Rule } from '../rule.ts';

export const suppressionReason: Rule = {
  code: 'suppression/missing-reason',
  title: 'A finding is silenced without a reason',
  severity: 'warning',
  documentation: {
    why: 'Whoever reads the file next cannot tell whether the exception still holds.',
    mend: 'Write the reason behind two dashes: `# portolan-ignore-next-line CODE -- reason`.',
  },
  *check({ record }) {
    for (const suppression of record.document?.suppressions ?? []) {
      if (suppression.reason !== undefined) continue;
      yield { place: { span: suppression }, message: 'Say why the finding is silenced: add " -- " and the reason.' };
    }
  },
};
