import { describe, expect, test } from 'vitest';
import { expectClean, findings, findingsAfter, findingsWith } from './support.ts';

describe('schema/required', () => {
  test('a field of the record is missed at its first key', async () => {
    expect(await findingsAfter('a.charter.yaml', 'title: Orders in the ledger\n', '')).toEqual([
      'a.charter.yaml:1:1 error schema/required «id» "title" is missing. Add it.',
    ]);
  });

  test('a nested field is missed at the key that holds it, with its place in words', async () => {
    expect(await findingsAfter('a.charter.yaml', 'summary: Fewer', 'problem: Fewer')).toEqual([
      'a.charter.yaml:4:1 error schema/required «businessCase» Business case: "summary" is missing. Add it here.',
    ]);
  });

  test('a field of an item is missed at the first key of the item, which is called by its id or name', async () => {
    expect(await findingsAfter('a.risks.yaml', '    owner: Maya\n', '')).toEqual([
      'a.risks.yaml:4:5 error schema/required «id» RISK-001: "owner" is missing. Add it here.',
    ]);
    expect(await findingsAfter('a.risks.yaml', ', impact: 4', '')).toEqual([
      'a.risks.yaml:7:5 error schema/required «inherent» RISK-001, Inherent rating: "impact" is missing. Add it here.',
    ]);
    expect(await findingsWith('a.charter.yaml', 'schedule:\n  milestones:\n    - title: Go live\n')).toEqual([
      'a.charter.yaml:10:7 error schema/required «title» "Go live": "date" (Planned date) is missing. Add it here.',
    ]);
    expect(await findingsAfter('a.charter.yaml', '- description: The', '- measure: The')).toEqual([
      'a.charter.yaml:7:5 error schema/required «measure» Entry 1 of "successCriteria": "description" (Criterion) is missing. Add it here.',
    ]);
  });

  test('an empty mapping is missed something at its key', async () => {
    expect(await findingsAfter('a.charter.yaml', '\n  summary: Fewer corrections by hand.', ' {}')).toEqual([
      'a.charter.yaml:4:1 error schema/required «businessCase» Business case: "summary" is missing. Add it here.',
    ]);
  });

  test('the title of a field is named where it says more than its name', async () => {
    expect(await findingsAfter('a.adr.yaml', 'decision: There is one queue.\n', '')).toEqual([
      'a.adr.yaml:1:1 error schema/required «id» "decision" (Decision outcome) is missing. Add it.',
    ]);
  });

  test('an empty file is one finding', async () => {
    expect(await findings({ 'a.charter.yaml': '', 'b.team.yaml': '# nothing yet\n', 'c.adr.md': '\n' })).toEqual([
      'a.charter.yaml:1:1 error schema/required «» This charter is empty. It needs "id", "title", "status", "businessCase" and "successCriteria".',
      'b.team.yaml:1:1 error schema/required «» This team is empty. It needs "id", "title" and "members".',
      'c.adr.md:1:1 error schema/required «» This decision record is empty. It needs "id", "title", "status", "context" and "decision".',
    ]);
  });

  test('sections of a Markdown body supply what the front matter lacks', async () => {
    const front = '---\nid: ADR-0001\ntitle: One queue\nstatus: accepted\n---\n';
    await expectClean({ 'a.adr.md': `${front}# One queue\n\n## Context\n\nMany.\n\n## Decision\n\nOne.\n` });
    expect(await findings({ 'a.adr.md': `${front}## Context\n\nMany.\n\n## Decision\n\n<!-- to do -->\n` })).toEqual([
      'a.adr.md:2:1 error schema/required «id» "decision" (Decision outcome) is missing. Add it.',
    ]);
  });
});

describe('schema/unknown-property', () => {
  test('the key is marked', async () => {
    expect(await findingsWith('a.charter.yaml', 'costCentre: 4711\n')).toEqual([
      'a.charter.yaml:8:1 error schema/unknown-property «costCentre» There is no field "costCentre" here. Remove it, or keep your own data under "custom".',
    ]);
    expect(await findings({ 'portolan.yaml': 'colour: red\n' })).toEqual([
      'portolan.yaml:1:1 error schema/unknown-property «colour» There is no field "colour" here. Remove it, or keep your own data under "custom".',
    ]);
  });

  test('a misspelt field is one finding, even if the field is required', async () => {
    expect(await findingsAfter('a.charter.yaml', 'title:', 'tilte:')).toEqual([
      'a.charter.yaml:2:1 error schema/unknown-property «tilte» There is no field "tilte" here. Did you mean "title"?',
    ]);
    expect(await findingsAfter('a.charter.yaml', 'summary:', 'sumary:')).toEqual([
      'a.charter.yaml:5:3 error schema/unknown-property «sumary» There is no field "sumary" here. Did you mean "summary"?',
    ]);
  });

  test('a field that is there is not proposed again', async () => {
    expect(await findingsWith('a.charter.yaml', 'titel: Orders\n')).toEqual([
      'a.charter.yaml:8:1 error schema/unknown-property «titel» There is no field "titel" here. Remove it, or keep your own data under "custom".',
    ]);
  });

  test('data of one’s own is welcome under custom', async () => {
    expect(await findingsWith('a.charter.yaml', 'custom: { costCentre: 4711 }\n')).toEqual([]);
  });
});

describe('schema/type', () => {
  test('the value is marked', async () => {
    expect(await findingsAfter('a.charter.yaml', 'Orders in the ledger', '14')).toEqual([
      'a.charter.yaml:2:8 error schema/type «14» "title" must be text; it is 14.',
    ]);
    expect(await findingsWith('a.charter.yaml', 'tags: [orders, 7]\n')).toEqual([
      'a.charter.yaml:8:16 error schema/type «7» An entry of "tags" must be text; it is 7.',
    ]);
    expect(await findingsWith('a.charter.yaml', 'budget: { total: { amount: 90k } }\n')).toEqual([
      'a.charter.yaml:8:28 error schema/type «90k» "amount" must be a number; it is the text "90k".',
    ]);
  });

  test('a value that is not there is shown at its key', async () => {
    expect(await findingsAfter('a.charter.yaml', 'Orders in the ledger', '')).toEqual([
      'a.charter.yaml:2:1 error schema/type «title» "title" must be text; it is empty.',
    ]);
  });

  test('a value of several lines is marked by its key', async () => {
    expect(await findingsAfter('a.charter.yaml', '\n  summary: Fewer', '\n  - Fewer')).toEqual([
      'a.charter.yaml:4:1 error schema/type «businessCase» "businessCase" must be a mapping with "summary"; it is a list.',
    ]);
    expect(await findingsWith('a.charter.yaml', 'tags:\n  - name: orders\n    colour: red\n')).toEqual([
      'a.charter.yaml:9:5 error schema/type «name» An entry of "tags" must be text; it is a mapping.',
    ]);
  });

  test('a text where a mapping belongs is one finding', async () => {
    expect(await findingsAfter('a.charter.yaml', '\n  summary: Fewer corrections by hand.', ' Fewer.')).toEqual([
      'a.charter.yaml:4:15 error schema/type «Fewer.» "businessCase" must be a mapping with "summary"; it is the text "Fewer.".',
    ]);
  });

  test('a file that is no mapping is one finding', async () => {
    expect(
      await findings({ 'a.team.yaml': 'hello\n', 'b.team.yaml': '- id: TEAM-b\n  title: B\n', 'portolan.yaml': '[1]\n' }),
    ).toEqual([
      'a.team.yaml:1:1 error schema/type «hello» A team must be a mapping with "id", "title" and "members"; it is the text "hello".',
      'b.team.yaml:1:3 error schema/type «id» A team must be a mapping with "id", "title" and "members"; it is a list.',
      'portolan.yaml:1:1 error schema/type «[1]» A configuration must be a mapping; it is a list.',
    ]);
  });
});

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
    expect(
      await findingsAfter('a.charter.yaml', '\n  - description: The month closes in two days', ' []'),
    ).toEqual(['a.charter.yaml:6:18 error schema/range «[]» "successCriteria" is empty. Fill it in.']);
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

describe('schema/unknown-kind', () => {
  test('a kind that there is not, or none', async () => {
    expect(
      await findings({
        'a.yaml': 'apiVersion: portolan/v1\nkind: chartr\nid: PRJ-001\n',
        'b.yaml': 'apiVersion: portolan/v1\nid: PRJ-001\n',
        'c.md': '---\napiVersion: portolan/v1\nkind: risk register\n---\n',
        'd.yaml': 'apiVersion: portolan/v1\nkind: wish\n',
      }),
    ).toEqual([
      'a.yaml:2:7 error schema/unknown-kind «chartr» There is no kind "chartr". Did you mean "charter"?',
      'b.yaml:1:13 error schema/unknown-kind «portolan/v1» "kind" is missing. It is one of charter, adr, risk-register, change-request, team, portolan.',
      'c.md:3:7 error schema/unknown-kind «risk register» There is no kind "risk register". Did you mean "risk-register"?',
      'd.yaml:2:7 error schema/unknown-kind «wish» There is no kind "wish". It is one of charter, adr, risk-register, change-request, team, portolan.',
    ]);
  });

  test('where the name says the kind, the rest of the file is checked all the same', async () => {
    expect(
      await findingsWith('a.team.yaml', 'apiVersion: portolan/v1\nkind: taem\nstatus: actve\n'),
    ).toEqual([
      'a.team.yaml:6:7 error schema/enum «taem» "kind" is the text "taem"; it must be "team".',
      'a.team.yaml:7:9 error schema/enum «actve» "status" is the text "actve"; it must be "active", "forming" or "dissolved". Did you mean "active"?',
    ]);
  });
});
