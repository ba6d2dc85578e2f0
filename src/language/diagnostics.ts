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

/** Where the reference of the rules stands. */
const RULE_REFERENCE = 'https://portolan.dev/rules';

/** What the editor shows for a file; nothing for files that are not Portolan's. @param today ISO date */
export function languageDiagnostics(project: Project, uri: string, today: string): LanguageDiagnostic[] {
  const record = project.record(uri);
  return record ? diagnose(project, record, today).map(toLanguage) : [];
}

function toLanguage({ range, severity, code, message, related }: Found): LanguageDiagnostic {
  return {
    range,
    severity: SEVERITIES[severity],
    code,
    codeDescription: { href: `${RULE_REFERENCE}/${code}` },
    source: 'portolan',
    message,
    ...(related && {
      relatedInformation: related.map(({ uri, range, message }) => ({ location: { uri, range }, message })),
    }),
  };
}
