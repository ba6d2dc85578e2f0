import { describe, expect, test } from 'vitest';
import { findings, findingsAfter, findingsWith } from './support.ts';

describe('schema/enum', () => {
  test('lists the words that are allowed, and the one that was meant', async () => {
    expect(await findingsWith('a.team.yaml', 'status: actve\n')).toEqual([
      'a.team.yaml:5:9 error schema/enum «actve» "status" is the text "actve"; it must be "active", "forming" or "dissolved". Did you mean "active"?',
    ]);
    expect(await findingsWith('a.team.yaml', 'status: gone\n')).toEqual([
      'a.team.yaml:5:9 error schema/enum «gone» "status" is the text "gone"; it must be "active", "forming" or "dissolved".',
    ]);
  });

  test('upper and lower case differ, and the right one is proposed', async () => {
    expect(await findingsWith('a.team.yaml', 'status: Active\n')).toEqual([
      'a.team.yaml:5:9 error schema/enum «Active» "status" is the text "Active"; it must be "active", "forming" or "dissolved". Did you mean "active"?',
    ]);
  });

  test('a text of several lines is marked by its key', async () => {
    expect(await findingsWith('a.team.yaml', 'status: |\n  active\n  again\n')).toEqual([
      'a.team.yaml:5:1 error schema/enum «status» "status" is the text "active\\nagain\\n"; it must be "active", "forming" or "dissolved".',
    ]);
  });

  test('a version that there is not', async () => {
    expect(await findingsWith('a.team.yaml', 'apiVersion: portolan/v2\nkind: team\n')).toEqual([
      'a.team.yaml:5:13 error schema/enum «portolan/v2» "apiVersion" is the text "portolan/v2"; it must be "portolan/v1".',
    ]);
  });
});

describe('schema/format', () => {
  test('dates', async () => {
    expect(await findingsWith('a.charter.yaml', 'date: 2026-02-30\n')).toEqual([
      'a.charter.yaml:8:7 error schema/format «2026-02-30» "date" is 2026-02-30, a day that does not exist.',
    ]);
    expect(await findingsWith('a.charter.yaml', 'date: 20 November 2026\n')).toEqual([
      'a.charter.yaml:8:7 error schema/format «20 November 2026» "date" is the text "20 November 2026"; it must be written like "2026-03-02".',
    ]);
    expect(await findingsWith('a.charter.yaml', 'date: 2026-02-28\n')).toEqual([]);
  });

  test('ids and addresses', async () => {
    expect(await findingsAfter('a.charter.yaml', 'PRJ-001', '"PRJ 1"')).toEqual([
      'a.charter.yaml:1:5 error schema/format «"PRJ 1"» "id" is the text "PRJ 1"; it must be written like "PRJ-014".',
    ]);
    expect(await findingsAfter('a.team.yaml', 'name: Maya', 'name: Maya\n    email: maya(at)example.com')).toEqual([
      'a.team.yaml:5:12 error schema/format «maya(at)example.com» "email" is the text "maya(at)example.com"; it must be written like "jonas.weber@example.com".',
    ]);
  });

  test('keys', async () => {
    expect(
      await findings({
        'portolan.yaml': 'rules: { Reference: off }\nroles: { Data Owner: {} }\nexchangeRates: { euro: 1.1 }\n',
      }),
    ).toEqual([
      'portolan.yaml:1:10 error schema/format «Reference» The key "Reference" is not written as keys are here: the code of a rule, such as "schema/required".',
      'portolan.yaml:2:10 error schema/format «Data Owner» The key "Data Owner" is not written as keys are here: lower-case letters, digits and dashes, such as "data-owner".',
      'portolan.yaml:3:18 error schema/format «euro» The key "euro" is not written as keys are here: a currency of three capital letters, such as "EUR".',
    ]);
  });

  test('a key and its value can both be wrong', async () => {
    expect(await findings({ 'portolan.yaml': 'rules: { Reference: loud }\n' })).toEqual([
      'portolan.yaml:1:10 error schema/format «Reference» The key "Reference" is not written as keys are here: the code of a rule, such as "schema/required".',
      'portolan.yaml:1:21 error schema/enum «loud» "Reference" is the text "loud"; it must be "off", "error", "warning", "info" or "hint".',
    ]);
  });
});

describe('schema/range', () => {
  test('numbers', async () => {
    expect(await findingsAfter('a.risks.yaml', 'impact: 4', 'impact: 6')).toEqual([
      'a.risks.yaml:7:41 error schema/range «6» "impact" is 6; it must be at most 5.',
    ]);
    expect(await findingsAfter('a.risks.yaml', 'impact: 4', 'impact: 0')).toEqual([
      'a.risks.yaml:7:41 error schema/range «0» "impact" is 0; it must be at least 1.',
    ]);
    expect(await findings({ 'portolan.yaml': 'exchangeRates: { USD: 0 }\n' })).toEqual([
      'portolan.yaml:1:23 error schema/range «0» "USD" is 0; it must be above 0.',
    ]);
  });

  test('what is empty', async () => {
    expect(await findingsAfter('a.charter.yaml', 'Orders in the ledger', '""')).toEqual([
      'a.charter.yaml:2:8 error schema/range «""» "title" is empty. Fill it in.',
    ]);
    expect(await findingsWith('a.charter.yaml', 'summary: ""\n')).toEqual([
      'a.charter.yaml:8:10 error schema/range «""» "summary" is empty. Fill it in, or remove it.',
    ]);
    expect(await findingsWith('a.charter.yaml', 'tags: [""]\n')).toEqual([
      'a.charter.yaml:8:8 error schema/range «""» An entry of "tags" is empty. Fill it in, or remove it.',
    ]);
    expect(await findingsAfter('a.charter.yaml', '\n  - description: The month closes in two days', ' []')).toEqual([
      'a.charter.yaml:6:18 error schema/range «[]» "successCriteria" is empty. Fill it in.',
    ]);
  });

  test('what is too long', async () => {
    const template = `PRJ-${'#'.repeat(60)}`;
    expect(await findings({ 'portolan.yaml': `ids: { charter: "${template}" }\n` })).toEqual([
      `portolan.yaml:1:17 error schema/range «"${template}"» "charter" is too long: at most 60 characters are allowed.`,
    ]);
  });

  test('an empty address is empty, and not also badly written', async () => {
    expect(await findingsWith('a.charter.yaml', 'links: [{ url: "" }]\n')).toEqual([
      'a.charter.yaml:8:16 error schema/range «""» "url" is empty. Fill it in.',
    ]);
  });
});
