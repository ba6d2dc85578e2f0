import fc from 'fast-check';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import type { ReportedRule } from '../../../src/reports/writers/findings.ts';
import { writeSarif } from '../../../src/reports/writers/sarif.ts';
import { finding, findings } from './arbitrary.ts';

const RULES: readonly ReportedRule[] = ['adr/supersede-cycle', 'schema/required', 'date/order'].map((code) => ({
  code,
  title: `Title of ${code}`,
  severity: 'warning',
  why: 'Because.',
  mend: 'Mend it.',
}));

describe('writeSarif', () => {
  test('gives what OASIS SARIF 2.1.0 requires of a log, a run, a tool and a result', () => {
    const log = JSON.parse(writeSarif([finding()], RULES, '1.2.3'));
    expect(log).toEqual({
      version: '2.1.0',
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      runs: [
        {
          tool: {
            driver: {
              name: 'Portolan',
              version: '1.2.3',
              rules: [
                {
                  id: 'schema/required',
                  shortDescription: { text: 'Title of schema/required' },
                  fullDescription: { text: 'Because.' },
                  help: { text: 'Mend it.' },
                  defaultConfiguration: { level: 'warning' },
                },
              ],
            },
          },
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'schema/required',
              ruleIndex: 0,
              level: 'error',
              message: { text: 'Something is missing.' },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'charters/a.charter.yaml', uriBaseId: '%SRCROOT%' },
                    region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 10 },
                  },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test('is a valid log without findings', () => {
    const log = JSON.parse(writeSarif([], RULES, '1.2.3')) as Log;
    expect(log.runs[0]?.results).toEqual([]);
    expect(log.runs[0]?.tool.driver.rules).toEqual([]);
  });

  test.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
    ['hint', 'note'],
  ] as const)('says %s as %s', (severity, level) => {
    const log = JSON.parse(writeSarif([finding({ severity })], RULES, '1')) as Log;
    expect(log.runs[0]?.results?.[0]?.level).toBe(level);
  });

  test.each([
    ['a b/c#1?.yaml', 'a%20b/c%231%3F.yaml'],
    ['c:/é%.yaml', 'c%3A/%C3%A9%25.yaml'],
    ['half \uD83D.yaml', 'half%20%EF%BF%BD.yaml'],
  ])('writes the path %j as the relative reference %s', (file, uri) => {
    const log = JSON.parse(writeSarif([finding({ file })], RULES, '1')) as Log;
    expect(log.runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(uri);
  });

  test('is valid for any findings: rules by index, regions that count from 1, paths that decode again', () => {
    fc.assert(
      fc.property(findings, (list) => {
        const [run] = (JSON.parse(writeSarif(list, RULES, '1')) as Log).runs;
        const rules = run?.tool.driver.rules ?? [];
        expect(run?.results).toHaveLength(list.length);
        for (const [index, result] of (run?.results ?? []).entries()) {
          const location = result.locations?.[0]?.physicalLocation;
          const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = location?.region ?? {};
          expect(rules[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
          expect(Math.min(startLine, startColumn, endLine, endColumn)).toBeGreaterThanOrEqual(1);
          expect(endLine > startLine || endColumn >= startColumn).toBe(true);
          const file = list[index]?.file.replace(/\p{Cs}/gu, '\uFFFD');
          expect(decodeURIComponent(location?.artifactLocation?.uri ?? '')).toBe(file);
        }
      }),
    );
  });
});
