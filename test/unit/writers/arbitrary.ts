import fc from 'fast-check';
import type { ReportedFinding } from '../../../src/reports/writers/findings.ts';

/** Any text, broken surrogates and control characters included. */
const text = fc.string({ unit: 'binary', maxLength: 40 });

const position = fc.record({ line: fc.nat(5000), character: fc.nat(500) });

const range = fc.tuple(position, position).map(([a, b]) => {
  const ordered = a.line < b.line || (a.line === b.line && a.character <= b.character);
  return ordered ? { start: a, end: b } : { start: b, end: a };
});

/** Findings of any file and message. */
export const findings: fc.Arbitrary<ReportedFinding[]> = fc.array(
  fc.record({
    file: fc.oneof(fc.constantFrom('a.yaml', 'docs/b.md'), text),
    range,
    severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const, 'hint' as const),
    code: fc.constantFrom('schema/required', 'adr/supersede-cycle'),
    message: text,
  }),
  { maxLength: 12 },
);

/** A finding with what matters to a test. */
export function finding(values: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    file: 'charters/a.charter.yaml',
    range: { start: { line: 2, character: 4 }, end: { line: 2, character: 9 } },
    severity: 'error',
    code: 'schema/required',
    message: 'Something is missing.',
    ...values,
  };
}
