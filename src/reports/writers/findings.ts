import type { Range } from '../../text/position.ts';

/** A finding as the writers need it. */
export interface ReportedFinding {
  readonly file: string;
  readonly range: Range;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly code: string;
  readonly message: string;
}

export interface ReportedSummary {
  readonly files: number;
  readonly artifacts: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** What a rule reference says of a code. */
export interface ReportedRule {
  readonly code: string;
  readonly title: string;
  readonly why: string;
  readonly mend: string;
}
