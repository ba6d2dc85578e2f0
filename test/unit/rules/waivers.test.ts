import { describe, expect, test } from 'vitest';
import { BROKEN, BROKEN_FINDING, expectClean, findings, REGISTER, replaced, TEAM, withoutMessages } from './support.ts';

/** A configuration with one waiver. */
function waiver(lines: Readonly<Record<string, string>>): { readonly 'portolan.yaml': string } {
  const all = { code: 'schema/enum', reason: 'Later', owner: 'Maya', expires: '2026-11-20', ...lines };
  const text = Object.entries(all).flatMap(([key, value]) => (value === '' ? [] : `${key}: ${value}`));
  return { 'portolan.yaml': `waivers:\n  - ${text.join('\n    ')}\n` };
}

describe('waivers', () => {
  test('for everything, until the last day', async () => {
    await expectClean({ ...BROKEN, ...waiver({}) });
  });

  test('only for their rule', async () => {
    expect(withoutMessages(await findings({ ...BROKEN, ...waiver({ code: 'schema/type' }) }))).toEqual([
      BROKEN_FINDING,
    ]);
  });

  test('by file', async () => {
    const files = { 'old/a.charter.yaml': BROKEN['a.charter.yaml'], 'new/a.charter.yaml': TEAM };
    const found = await findings({ ...files, ...waiver({ files: '["old/**"]' }) });
    expect(found.filter((line) => line.startsWith('old/'))).toEqual([]);
    expect(withoutMessages(await findings({ ...BROKEN, ...waiver({ files: '["old/**"]' }) }))).toEqual([
      BROKEN_FINDING,
    ]);
    expect(withoutMessages(await findings({ ...BROKEN, ...waiver({ files: '[]' }) }))).toEqual([BROKEN_FINDING]);
  });

  test('by artifact', async () => {
    await expectClean({ ...BROKEN, ...waiver({ artifact: 'PRJ-001' }) });
    expect(withoutMessages(await findings({ ...BROKEN, ...waiver({ artifact: 'PRJ-002' }) }))).toEqual([
      BROKEN_FINDING,
    ]);
    expect(
      withoutMessages(await findings({ ...BROKEN, ...waiver({ artifact: 'PRJ-001', files: '["b.*"]' }) })),
    ).toEqual([BROKEN_FINDING]);
  });

  test('by risk', async () => {
    const register = replaced(REGISTER, 'status: open', 'status: opne');
    await expectClean({ 'a.risks.yaml': register, ...waiver({ artifact: 'RISK-001' }) });
    const two = register + register.slice(register.indexOf('  - id')).replace('RISK-001', 'RISK-002');
    expect(withoutMessages(await findings({ 'a.risks.yaml': two, ...waiver({ artifact: 'RISK-001' }) }))).toEqual([
      'a.risks.yaml:14:13 error schema/enum',
    ]);
  });

  test('an expired one waives nothing and is a finding', async () => {
    const found = await findings({ ...BROKEN, ...waiver({ expires: '2026-11-19' }) });
    expect(withoutMessages(found.slice(0, 1))).toEqual([BROKEN_FINDING]);
    expect(found.slice(1)).toEqual([
      'portolan.yaml:5:14 warning config/expired-waiver «2026-11-19» This waiver of "schema/enum" expired on 2026-11-19: the finding counts again. Mend it and remove the waiver, or agree on a new date.',
    ]);
  });

  test('where nobody knows the day, nothing is expired', async () => {
    expect(await findings({ ...BROKEN, ...waiver({ expires: '2026-11-19' }) }, { today: undefined })).toEqual([]);
  });

  test.each([
    ['without an owner', { owner: '' }, 'portolan.yaml:2:5 error schema/required'],
    ['without a reason', { reason: '' }, 'portolan.yaml:2:5 error schema/required'],
    ['without a last day', { expires: '' }, 'portolan.yaml:2:5 error schema/required'],
    ['with a day that does not exist', { expires: '2026-02-30' }, 'portolan.yaml:5:14 error schema/format'],
    ['with files that are no list', { files: 'old' }, 'portolan.yaml:6:12 error schema/type'],
    ['with files that are no texts', { files: '[7]' }, 'portolan.yaml:6:13 error schema/type'],
    ['with a misspelt limit', { artefact: 'PRJ-9' }, 'portolan.yaml:6:5 error schema/unknown-property'],
  ])('one %s waives nothing', async (_, lines, finding) => {
    expect(withoutMessages(await findings({ ...BROKEN, ...waiver({ ...lines }) }))).toEqual([BROKEN_FINDING, finding]);
  });
});
