import type { SyntaxCode } from '../../documents/document.ts';
import type { Rule } from '../rule.ts';

/** A rule for a finding of the parser, which knows the place and the words. */
export function syntaxRule(rule: Omit<Rule, 'check' | 'severity'> & { readonly code: SyntaxCode }): Rule {
  return {
    ...rule,
    severity: 'error',
    *check({ record }) {
      for (const problem of record.document?.problems ?? []) {
        if (problem.code === rule.code) yield { place: { span: problem }, message: problem.message };
      }
    },
  };
}
