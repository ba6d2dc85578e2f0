import { ruleAnchor, ruleLine } from '../commands/explain/rule-reference.ts';
import type { Severity } from '../rules/rule.ts';
import { diagnose, type Diagnostic as Found } from '../rules/run.ts';
import type { Range } from '../text/position.ts';
import type { Project } from '../workspace/project.ts';

/** A diagnostic in the form of LSP 3.17. */
export interface LanguageDiagnostic {
  readonly range: Range;
  readonly severity: 1 | 2 | 3 | 4;
  readonly code: string;
  readonly codeDescription: { readonly href: string };
  readonly source: 'portolan';
  readonly message: string;
  readonly relatedInformation?: {
    readonly location: { readonly uri: string; readonly range: Range };
    readonly message: string;
  }[];
}

const SEVERITIES: Readonly<Record<Severity, LanguageDiagnostic['severity']>> = {
  error: 1,
  warning: 2,
  info: 3,
  hint: 4,
};

/** The address of a rule's entry in the reference, of which `{code}`, `{anchor}` and `{line}` name the rule. */
const RULE_REFERENCE = 'https://portolan.dev/rules#{anchor}';

/**
 * What the editor shows for a file; nothing for files that are not Portolan's.
 * @param today ISO date
 * @param reference where rules are explained; see `RULE_REFERENCE`
 */
export function languageDiagnostics(
  project: Project,
  uri: string,
  today: string,
  reference = RULE_REFERENCE,
): LanguageDiagnostic[] {
  const record = project.record(uri);
  return record ? diagnose(project, record, today).map((found) => toLanguage(found, reference)) : [];
}

function toLanguage({ range, severity, code, message, related }: Found, reference: string): LanguageDiagnostic {
  return {
    range,
    severity: SEVERITIES[severity],
    code,
    codeDescription: { href: addressOf(code, reference) },
    source: 'portolan',
    message,
    ...(related && {
      relatedInformation: related.map(({ uri, range, message }) => ({ location: { uri, range }, message })),
    }),
  };
}

function addressOf(code: string, reference: string): string {
  return reference
    .replaceAll('{code}', code)
    .replaceAll('{anchor}', ruleAnchor(code))
    .replaceAll('{line}', () => String(ruleLine(code)));
}
