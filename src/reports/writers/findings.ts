import type { Range } from '../../text/position.ts';

/** How much a finding weighs. */
export type ReportedSeverity = 'error' | 'warning' | 'info' | 'hint';

/** A finding as the writers need it. */
export interface ReportedFinding {
  /** Path with `/`, relative to the folder that the report is about. */
  readonly file: string;
  readonly range: Range;
  readonly severity: ReportedSeverity;
  readonly code: string;
  readonly message: string;
}

/** What a rule reference says of a code. */
export interface ReportedRule {
  readonly code: string;
  readonly title: string;
  /** The rule's own severity, which a workspace may change. */
  readonly severity: ReportedSeverity;
  readonly why: string;
  readonly mend: string;
}
