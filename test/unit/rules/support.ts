import { expect } from 'vitest';
import { type Files, findings, replaced } from '../workspace/open.ts';
import { ADR, CHANGE, CHARTER, REGISTER, TEAM } from '../workspace/records.ts';

export { type Files, findings, replaced } from '../workspace/open.ts';
export { ADR, CHANGE, CHARTER, REGISTER, TEAM } from '../workspace/records.ts';

const RECORDS = {
  'a.charter.yaml': CHARTER,
  'a.adr.yaml': ADR,
  'a.risks.yaml': REGISTER,
  'a.change.yaml': CHANGE,
  'a.team.yaml': TEAM,
};

export type RecordFile = keyof typeof RECORDS;

/** What is found in a record after one part of it was replaced; other files may lie beside it. */
export function findingsAfter(file: RecordFile, part: string, by: string, others: Files = {}): Promise<string[]> {
  return findings({ ...others, [file]: replaced(RECORDS[file], part, by) });
}

/** What is found in a record with more lines at its end. */
export function findingsWith(file: RecordFile, lines: string, others: Files = {}): Promise<string[]> {
  return findings({ ...others, [file]: RECORDS[file] + lines });
}

/** Only the findings of one rule. */
export function ofRule(code: string, lines: readonly string[]): string[] {
  return lines.filter((line) => line.includes(` ${code} «`));
}

export async function expectClean(files: Files): Promise<void> {
  expect(await findings(files)).toEqual([]);
}

/** Findings as `FILE:LINE:COLUMN SEVERITY CODE`. */
export function withoutMessages(lines: readonly string[]): string[] {
  return lines.map((line) => line.slice(0, line.indexOf(' «')));
}

/** A charter with a mistake, and where it is found. */
export const BROKEN = { 'a.charter.yaml': replaced(CHARTER, 'draft', 'drafft') };
export const BROKEN_FINDING = 'a.charter.yaml:3:9 error schema/enum';
