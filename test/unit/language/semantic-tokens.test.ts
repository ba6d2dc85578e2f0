import { describe, expect, test } from 'vitest';
import { encodeTokens, isLarge, semanticTokens } from '../../../src/language/semantic-tokens.ts';
import { markedFile, unmark } from './marked.ts';

const OTHERS = {
  'docs/adr/0001-a.md': '# 1. A\n\nStatus: superseded by ADR-0002\n',
  'docs/adr/0002-b.md': '# 2. B\n\nStatus: accepted\n',
  'portolan.yaml': 'apiVersion: portolan/v1\nkind: portolan\nroles:\n  data-guild: { title: Guild }\n',
};

/** The tokens of a text, as `word type.modifiers`; asked for the range that is marked, where there is one. */
async function tokens(name: string, marked: string): Promise<string[]> {
  const { file, text, ranges } = await markedFile(name, marked, OTHERS);
  return semanticTokens(file, ranges[0]).map(({ start, end, type, modifiers }) => {
    return `${text.slice(start, end)} ${[type, ...modifiers].join('.')}`;
  });
}

const CHARTER = `id: PRJ-001
title: For ADR-0001 and PRJ-001
kind: charter
status: "approved"
date: 2026-02-30
owner: draft
technicalApproach:
  decisions: [ADR-0001, ADR-0002, ADR-0003]
schedule: { start: 2026-03-01, phase: planning }
approvals:
  - { role: business-sponsor, state: granted, by: granted }
  - { role: data-guild, state: maybe }
  - { role: nobody }
# approved ADR-0001
`;

describe('semantic tokens', () => {
  test('are ids, closed words, words of the catalogue and dates', async () => {
    expect(await tokens('x.charter.yaml', CHARTER)).toEqual([
      'PRJ-001 type.declaration',
      'ADR-0001 type.deprecated',
      'PRJ-001 type',
      'approved enumMember',
      'ADR-0001 type.deprecated',
      'ADR-0002 type',
      'ADR-0003 type.unresolved',
      '2026-03-01 number',
      'planning enumMember.defaultLibrary',
      'business-sponsor enumMember.defaultLibrary',
      'granted enumMember',
      'data-guild enumMember',
    ]);
  });

  test('are those of a range alone', async () => {
    const marked = CHARTER.replace('schedule: {', '⟦schedule: {').replace('business-sponsor,', 'business-sponsor,⟧');
    expect(await tokens('x.charter.yaml', marked)).toEqual([
      '2026-03-01 number',
      'planning enumMember.defaultLibrary',
      'business-sponsor enumMember.defaultLibrary',
    ]);
  });

  test('are ids in Markdown, not in code and paths', async () => {
    const text = '# 3. C\n\nStatus: Supersedes [ADR-0001](0001-a.md)\n\n## X\n\nADR-0002 `ADR-0002`\n';
    expect(await tokens('docs/adr/0003-c.md', text)).toEqual([
      '3 type.declaration',
      'ADR-0001 type.deprecated',
      'ADR-0002 type',
    ]);
  });

  test('are encoded relative to one another', async () => {
    const { file } = await markedFile(
      'x.charter.yaml',
      'id: PRJ-001\nstatus: active\ncustom: [PRJ-001, PRJ-001]\n',
      OTHERS,
    );
    expect(encodeTokens(file, semanticTokens(file))).toEqual([
      ...[0, 4, 7, 0, 1],
      ...[1, 8, 6, 1, 0],
      ...[1, 9, 7, 0, 0],
      ...[0, 9, 7, 0, 0],
    ]);
  });

  test('of large files are asked for by range', async () => {
    const { text } = unmark(CHARTER);
    const { file } = await markedFile('x.charter.yaml', `${text}background: ${'x'.repeat(400_000)}\n`);
    expect(isLarge(file)).toBe(true);
  });
});
