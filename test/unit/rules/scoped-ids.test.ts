import { describe, expect, test } from 'vitest';
import { register } from '../workspace/scopes.ts';
import { CHANGE, expectClean, findings, ofRule, replaced } from './support.ts';

const TWO = { 'risk/one.risks.yaml': register('REG-ONE'), 'risk/two.risks.yaml': register('REG-TWO') };

describe('reference/duplicate-id', () => {
  test('registers that both begin at the same id are none', async () => {
    await expectClean({ 'ONE.risks.yaml': register('REG-ONE'), 'TWO.risks.yaml': register('REG-TWO') });
  });

  test('two risks of one register, and a risk and a record, are', async () => {
    const twice = `${register('REG-ONE')}${register('', 'RISK-001').split('risks:\n')[1]}`;
    const found = await findings({
      ...TWO,
      'risk/one.risks.yaml': twice,
      'a.change.yaml': replaced(CHANGE, 'CR-2026-001', 'RISK-001'),
    });
    const message = (file: string) => `The id "RISK-001" is ${file}. Ids are unique; give one of them another.`;
    expect(ofRule('reference/duplicate-id', found)).toEqual([
      `a.change.yaml:1:5 error reference/duplicate-id «RISK-001» ${message('also used in risk/one.risks.yaml')}`,
      `risk/one.risks.yaml:4:9 error reference/duplicate-id «RISK-001» ${message('also used in a.change.yaml')}`,
      `risk/one.risks.yaml:10:9 error reference/duplicate-id «RISK-001» ${message('also used in a.change.yaml')}`,
      `risk/two.risks.yaml:4:9 error reference/duplicate-id «RISK-001» ${message('also used in a.change.yaml')}`,
    ]);
  });
});

describe('reference/ambiguous-id', () => {
  const found = async (ids: string, more = {}): Promise<string[]> =>
    findings({ ...TWO, ...more, 'c/a.change.yaml': `${CHANGE}risks: [${ids}]\n` });

  test('an id of registers that are equally near: one finding with the ids that tell them apart', async () => {
    expect(await found('RISK-001')).toEqual([
      'c/a.change.yaml:5:9 error reference/ambiguous-id «RISK-001» "RISK-001" is in REG-ONE and REG-TWO, and none of them is nearer than the others. Write "REG-ONE/RISK-001" or "REG-TWO/RISK-001".',
    ]);
  });

  test('not where one is nearer, is said, or is of the same project', async () => {
    expect(await found('REG-ONE/RISK-001')).toEqual([]);
    expect(await found('RISK-001', { 'c/risk/x.risks.yaml': register('REG-X') })).toEqual([]);
  });

  test('registers without an id by their files, and of many the first', async () => {
    const nameless = register('REG-ONE').replace(/^id: .*\n/, '');
    const [line] = ofRule('reference/ambiguous-id', await found('RISK-001', { 'risk/one.risks.yaml': nameless }));
    expect(line).toContain('"RISK-001" is in risk/one.risks.yaml and REG-TWO, and none');
    expect(line).toContain('Write "REG-TWO/RISK-001".');
    const many = Object.fromEntries([3, 4, 5].map((n) => [`risk/${n}.risks.yaml`, register(`REG-${n}`)]));
    const [cut] = await found('RISK-001', many);
    expect(cut).toContain('is in REG-3, REG-4, REG-5 and 2 more, and none');
  });
});

describe('reference/unknown-id', () => {
  test('says which register lacks the risk', async () => {
    const lines = await findings({ ...TWO, 'a.change.yaml': `${CHANGE}risks: [REG-ONE/RISK-01, REG-ON/RISK-001]\n` });
    expect(lines).toEqual([
      'a.change.yaml:5:9 error reference/unknown-id «REG-ONE/RISK-01» There is no risk "RISK-01" in REG-ONE. Did you mean "REG-ONE/RISK-001"?',
      'a.change.yaml:5:26 error reference/unknown-id «REG-ON/RISK-001» There is no risk "REG-ON/RISK-001" in this workspace. Did you mean "REG-ONE/RISK-001"?',
    ]);
  });
});

describe('a waiver', () => {
  const unrated = (id: string): string => replaced(register(id), 'status: open', 'status: opn');
  const waived = async (artifact: string): Promise<string[]> => {
    const waiver = `waivers: [{ code: schema/enum, artifact: ${artifact}, reason: R, owner: O, expires: 2027-01-01 }]\n`;
    const files = { 'risk/one.risks.yaml': unrated('REG-ONE'), 'risk/two.risks.yaml': unrated('REG-TWO') };
    return (await findings({ ...files, 'portolan.yaml': waiver })).map((line) => line.slice(0, line.indexOf(':')));
  };

  test('for a risk of a register is for no other', async () => {
    expect(await waived('REG-ONE/RISK-001')).toEqual(['risk/two.risks.yaml']);
    expect(await waived('RISK-001')).toEqual(['risk/one.risks.yaml', 'risk/two.risks.yaml']);
  });
});
