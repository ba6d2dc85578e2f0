import { describe, expect, test } from 'vitest';
import { folder, json, portolan } from './portolan.ts';
import { PORTFOLIO } from './records.ts';

const WAIVED = {
  ...PORTFOLIO,
  'portolan.yaml': `timeZone: Europe/Berlin
waivers:
  - { code: adr/one-way-supersede, reason: Being cleaned up., owner: Maya Lindqvist, expires: 2027-03-31 }
`,
};

interface Check {
  readonly diagnostics: readonly { readonly code: string }[];
}

describe('--as-of', () => {
  test.each([
    ['2027-03-31', []],
    ['2027-04-01', ['config/expired-waiver']],
  ])('judges as of %s', async (day, codes) => {
    const { diagnostics } = await json<Check>(['check', '--as-of', day], { cwd: folder(WAIVED) });
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  test('is the day of new records', async () => {
    const cwd = folder(PORTFOLIO);
    const { stdout } = await portolan(['new', 'change-request', '--title', 'Rotate', '--as-of', '2031-02-03'], { cwd });
    expect(stdout).toContain('CR-2031-001');
  });

  test.each(['2027-02-29', 'tomorrow', '2027-1-1'])('does not take %s', async (day) => {
    const { code, stdout, stderr } = await portolan(['check', '--as-of', day], { cwd: folder(PORTFOLIO) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('It must be a day of the calendar, such as 2027-03-31.');
  });

  test('a time zone that does not exist is a finding', async () => {
    const files = { ...PORTFOLIO, 'portolan.yaml': 'timeZone: Europe/Berln\n' };
    const { diagnostics } = await json<Check>(['check'], { cwd: folder(files) });
    expect(diagnostics).toMatchObject([
      {
        code: 'config/unknown-time-zone',
        range: { start: { line: 0, character: 10 }, end: { line: 0, character: 22 } },
      },
    ]);
  });
});
