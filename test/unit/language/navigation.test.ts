import { describe, expect, test } from 'vitest';
import { definition } from '../../../src/language/definition.ts';
import { documentLinks, resolveDocumentLink } from '../../../src/language/links/document-links.ts';
import { highlights, references } from '../../../src/language/references.ts';
import { FOLDER, markedFile, unmark } from './marked.ts';
import { fileIn } from './renaming.ts';

const CHARTER = unmark(`⟦id: ⟦PRJ-001⟧
title: Orders
⟧`);
const DECISION = unmark(`---
apiVersion: portolan/v1
kind: adr
id: ⟦ADR-0001⟧
title: Capture
status: accepted
---

# Capture

## Decision Outcome

For ⟦PRJ-001⟧ and [the charter](⟦../../a.charter.yaml⟧).
`);
const REGISTER = unmark(`id: REG-A
title: R
charters: [⟦PRJ-001⟧]
risks:
  - ⟦id: ⟦RISK-001⟧
    title: Late
    decisions: [ADR-0001]⟧
`);
const OTHERS = {
  'a.charter.yaml': CHARTER.text,
  'docs/adr/0001-capture.md': DECISION.text,
  'r.risks.yaml': REGISTER.text,
};
const QUEUE = '# 7. Queue\n\n## Context\n\nText.\n\n## Decision Outcome\n\nA queue.\n';

describe('definition', () => {
  test.each([
    ['a field', 'id: PRJ-002\ndependencies:\n  - target: ⟦PRJ|-001⟧\n', 'a.charter.yaml', CHARTER.ranges],
    ['prose', 'id: PRJ-002\nsummary: As ⟦PRJ-001|⟧ says.\n', 'a.charter.yaml', CHARTER.ranges],
    ['a quoted field', 'id: PRJ-002\nrisks:\n  - ref: "⟦|RISK-001⟧"\n', 'r.risks.yaml', REGISTER.ranges.slice(1)],
  ])('leads from %s to what has the id', async (_from, text, target, ranges) => {
    const { file, cursor, ranges: own } = await markedFile('x.charter.yaml', text, OTHERS);
    const [targetSelectionRange, targetRange] = ranges;
    expect(definition(file, cursor)).toEqual([
      { originSelectionRange: own[0], targetUri: `${FOLDER}/${target}`, targetRange, targetSelectionRange },
    ]);
  });

  test('leads to the title of an adopted record', async () => {
    const others = { 'docs/adr/0007-queue.md': QUEUE };
    const { file, cursor } = await markedFile('x.charter.yaml', 'id: PRJ-002\ndecisions: [ADR-|0007]\n', others);
    expect(definition(file, cursor)).toMatchObject([
      {
        targetUri: `${FOLDER}/docs/adr/0007-queue.md`,
        targetSelectionRange: { start: { line: 0, character: 0 }, end: { line: 0, character: 10 } },
      },
    ]);
  });

  test.each([
    ['../adr/0007-queue.md', 0],
    ['0007-queue.md#decision-outcome', 6],
    ['</docs/adr/0007-queue.md#nowhere>', 0],
  ])('leads from the link %s to the file', async (path, line) => {
    const text = `# 8. Log\n\n## Context\n\nNot [a queue](|${path}).\n`;
    const { file, cursor } = await markedFile('docs/adr/0008-log.md', text, { 'docs/adr/0007-queue.md': QUEUE });
    expect(definition(file, { line: cursor.line, character: cursor.character + 2 })).toMatchObject([
      { targetUri: `${FOLDER}/docs/adr/0007-queue.md`, targetSelectionRange: { start: { line, character: 0 } } },
    ]);
  });

  test('leads to all that share the id', async () => {
    const others = { ...OTHERS, 'b.charter.yaml': CHARTER.text };
    const { file, cursor } = await markedFile('x.charter.yaml', 'id: PRJ-002\nsummary: |PRJ-001\n', others);
    expect(definition(file, cursor).map(({ targetUri }) => targetUri)).toEqual([
      `${FOLDER}/a.charter.yaml`,
      `${FOLDER}/b.charter.yaml`,
    ]);
  });

  test.each([
    'id: PRJ-002\ndependencies: [{ target: PRJ-|009 }]\n',
    'id: PRJ-002\ntitle: Not |PRJ-0011, nor PRJ-001x\n',
    'id: PRJ-002\nsummary: https://tracker.example.com/PRJ|-001\n',
    'id: PRJ-002 # |PRJ-001\n',
    'id: PRJ-002\nPRJ|-001: a key\n',
    'id: PRJ-002\nsummary: A command `show PRJ-|001`\n',
  ])('leads nowhere from %j', async (text) => {
    const { file, cursor } = await markedFile('x.charter.yaml', text, OTHERS);
    expect(definition(file, cursor)).toEqual([]);
  });
});

describe('definition of a word of the catalogue', () => {
  const configuration = unmark(`apiVersion: portolan/v1
kind: portolan
roles:
  ⟦⟦data-guild⟧: { title: Guild }⟧
catalog:
  skills:
    skills:
      ⟦⟦data-engineering⟧:
        title: Data⟧
`);
  const others = { 'portolan.yaml': configuration.text };

  test.each([
    ['approvals: [{ role: ⟦data-|guild⟧, state: granted }]', 0],
    ['resourcePlan: { skills: [{ skill: "|data-engineering" }] }', 2],
  ])('%j leads to what portolan.yaml says of it', async (text, at) => {
    const { file, cursor } = await markedFile('x.charter.yaml', `id: PRJ-1\n${text}\n`, others);
    expect(definition(file, { ...cursor, character: cursor.character + 1 })).toMatchObject([
      {
        targetUri: `${FOLDER}/portolan.yaml`,
        targetSelectionRange: configuration.ranges[at],
        targetRange: configuration.ranges[at + 1],
      },
    ]);
  });

  test('leads nowhere when it is as shipped', async () => {
    const text = 'approvals: [{ role: |business-sponsor }]\n';
    const { file, cursor } = await markedFile('x.charter.yaml', text, others);
    expect(definition(file, cursor)).toEqual([]);
  });
});

describe('references', () => {
  test('of a charter are all that depends on it, in fields, prose and links', async () => {
    const text = 'id: PRJ-002\ndependencies: [{ target: ⟦|PRJ-001⟧ }]\n';
    const { file, cursor, ranges } = await markedFile('x.charter.yaml', text, OTHERS);
    const [, inProse, inLink] = DECISION.ranges;
    const uses = [
      { uri: `${FOLDER}/docs/adr/0001-capture.md`, range: inProse },
      { uri: `${FOLDER}/docs/adr/0001-capture.md`, range: inLink },
      { uri: `${FOLDER}/r.risks.yaml`, range: REGISTER.ranges[0] },
      { uri: `${FOLDER}/x.charter.yaml`, range: ranges[0] },
    ];
    expect(references(file, cursor, false)).toEqual(uses);
    const declaration = { uri: `${FOLDER}/a.charter.yaml`, range: CHARTER.ranges[0] };
    expect(references(file, cursor, true)).toEqual([declaration, ...uses]);
  });

  test('count a link once whose text and destination say the same', async () => {
    const text = '# 8. Log\n\n## Context\n\nSee [⟦7⟧. Queue](0007-queue.md), [⟦ADR-0007⟧](0007-queue.md).\n';
    const others = { 'docs/adr/0007-queue.md': QUEUE };
    const { workspace, ranges } = await markedFile('docs/adr/0008-log.md', text, others);
    const queue = fileIn(workspace, 'docs/adr/0007-queue.md');
    expect(references(queue, { line: 0, character: 6 }, false)).toEqual(
      ranges.map((range) => ({ uri: `${FOLDER}/docs/adr/0008-log.md`, range })),
    );
  });

  test('are none where there is no id', async () => {
    const { file, cursor } = await markedFile('x.charter.yaml', 'id: PRJ-002\n|title: A\n', OTHERS);
    expect(references(file, cursor, true)).toEqual([]);
  });
});

test('highlights are the places in the file: definition, use, text', async () => {
  const text =
    'id: ⟦|RISK-REG-1⟧\ntitle: On ⟦RISK-REG-1⟧\nrisks:\n  - { id: RISK-1, title: X, decisions: [RISK-REG-1x] }\n';
  const { file, cursor, ranges } = await markedFile('r.risks.yaml', text);
  expect(highlights(file, cursor)).toEqual([
    { range: ranges[0], kind: 3 },
    { range: ranges[1], kind: 1 },
  ]);
});

describe('document links', () => {
  test('are ids, paths and addresses, resolved later', async () => {
    const text = `---
apiVersion: portolan/v1
kind: adr
id: ADR-0002
title: Log
status: accepted
charters: [⟦PRJ-001⟧, PRJ-009]
links:
  - { title: Wiki, url: ⟦https://wiki.example.com/PRJ-001⟧ }
  - { title: Plan, url: ⟦../plan.pdf⟧ }
---

# Log

![Picture](⟦log.png⟧ "Log"), [risk](<⟦../../r.risks.yaml⟧>), [above](⟦#log⟧), ⟦ADR-0001⟧, [RISK-x][x]

[x]: ⟦0001-capture.md#decision-outcome⟧

\`\`\`
[code](code.md)
\`\`\`
`;
    const { file, ranges } = await markedFile('docs/adr/0002-log.md', text, OTHERS);
    const links = documentLinks(file);
    expect(links.map(({ range }) => range)).toEqual(ranges);
    const targets = links.map(({ target, data }) => target ?? (data && resolveDocumentLink(file, data)));
    expect(targets).toEqual([
      `${FOLDER}/a.charter.yaml#L1,5`,
      'https://wiki.example.com/PRJ-001',
      `${FOLDER}/docs/plan.pdf`,
      `${FOLDER}/docs/adr/log.png`,
      `${FOLDER}/r.risks.yaml`,
      `${FOLDER}/docs/adr/0002-log.md#L13,1`,
      `${FOLDER}/docs/adr/0001-capture.md#L4,5`,
      `${FOLDER}/docs/adr/0001-capture.md#L11,1`,
    ]);
    expect(links.map(({ tooltip }) => tooltip).filter(Boolean)).toEqual(['PRJ-001 Orders', 'ADR-0001 Capture']);
  });

  test('are none where text is no link', async () => {
    const text = 'id: PRJ-002\ntitle: "a](b"\nsummary: url, not PRJ-002\n# [x](y.md)\n';
    const { file } = await markedFile('x.charter.yaml', text, OTHERS);
    expect(documentLinks(file).map(({ data }) => data)).toEqual([{ uri: `${FOLDER}/x.charter.yaml`, id: 'PRJ-002' }]);
  });
});
