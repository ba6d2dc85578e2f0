import type { Severity } from '../../rules/rule.ts';

/** How many findings there are of each weight; hints are remarks too. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export function countFindings(findings: readonly { readonly severity: Severity }[]): FindingCounts {
  const count = (...severities: readonly Severity[]): number =>
    findings.filter(({ severity }) => severities.includes(severity)).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info', 'hint') };
}
