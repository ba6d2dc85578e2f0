import type { Suppression } from '../../documents/document.ts';
import type { Span } from '../../text/position.ts';
import type { Finding, Rule } from '../rule.ts';
import { unknownCode } from '../unknown-code.ts';

/** @param codes the codes of all rules; a function, since this rule is one of them */
export function unknownSuppression(codes: () => readonly string[]): Rule {
  return {
    code: 'suppression/unknown-rule',
    title: 'A comment that silences no rule',
    severity: 'warning',
    documentation: {
      why: 'A misspelt code silences nothing; the comment only looks as if it did.',
      mend: 'Name the code of the finding: `# portolan-ignore-next-line CODE -- reason`.',
    },
    *check({ record }): Generator<Finding> {
      const { text = '', suppressions = [] } = record.document ?? {};
      const known = codes();
      for (const suppression of suppressions) {
        if (suppression.codes.length === 0) {
          const message = 'Name the rule to silence: "portolan-ignore-next-line CODE -- reason".';
          yield { place: { span: suppression }, message };
        }
        for (const code of suppression.codes) {
          if (!known.includes(code))
            yield { place: { span: placeOf(code, suppression, text) }, message: unknownCode(code, known) };
        }
      }
    },
  };
}

function placeOf(code: string, { start }: Suppression, text: string): Span {
  const from = text.indexOf(code, start + 'portolan-ignore-next-line'.length);
  return { start: from, end: from + code.length };
}
