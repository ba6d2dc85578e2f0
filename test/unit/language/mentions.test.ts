import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mentionsIn, mentionsOf } from '../../../src/language/mentions/find.ts';
import { markdownParts } from '../../../src/language/mentions/markdown-parts.ts';
import { collectWords } from '../../../src/language/mentions/words.ts';
import { markedFile } from './marked.ts';
import { fileIn, workspaceOf } from './renaming.ts';

describe('words that may be ids', () => {
  test.each([
    ['See PRJ-001, (ADR-0007) and **REG-PLATFORM**.', ['PRJ-001', 'ADR-0007', 'REG-PLATFORM']],
    [
      'PRJ-001/PRJ-002; "PRJ-003": [[PRJ-004]] #PRJ-005 PRJ-006’s _PRJ-007_',
      ['PRJ-001', 'PRJ-002', 'PRJ-003', 'PRJ-004', 'PRJ-005', 'PRJ-006', 'PRJ-007'],
    ],
    ['記録ADR-0001は', ['ADR-0001']],
    ['CR-2026-014 holds no CR-2026-', ['CR-2026-014', 'CR-2026']],
    ['ADR-0001.md ADR-0001é xADR-0001 post-ADR-0001', ['ADR-0001.md', 'xADR-0001', 'post-ADR-0001']],
    ['https://x.example/PRJ-001 ../a/PRJ-001.md docs/PRJ-001/x.yaml `PRJ-001` ``a ` PRJ-001``', []],
    ['[PRJ-001](PRJ-002) ![PRJ-003](<PRJ-004 x>)', ['PRJ-001', 'PRJ-003']],
    ['half-day word Word team_x orders', []],
    ['line\nPRJ-001\r\nPRJ-002', ['PRJ-001', 'PRJ-002']],
  ])('in %j', (text, words) => {
    const found = collectWords(text, [{ start: 0, end: text.length }]);
    expect([...found.keys()]).toEqual(words);
    for (const [word, [place = 0]] of found) expect(text.slice(place, place + word.length)).toBe(word);
  });

  test('are found at all their places, in the spans asked for', () => {
    const text = 'A-1 B-2\nA-1 A-1';
    expect([...collectWords(text, [{ start: 4, end: text.length }])]).toEqual([
      ['B-2', [4]],
      ['A-1', [8, 12]],
    ]);
  });
});

describe('parts of Markdown', () => {
  const parts = (text: string): string[] =>
    markdownParts(text, { start: 0, end: text.length }).map(
      ({ type, start, end }) => `${type}: ${text.slice(start, end)}`,
    );

  test.each([
    ['a\n```\nb\n```\nc', ['prose: a\n', 'code: ```\nb\n```\n', 'prose: c']],
    ['a\n\n    b\n\nc', ['prose: a\n\n', 'code:     b\n', 'prose: \nc']],
    ['a\n    b', ['prose: a\n    b']],
    ['- a\n\n      b\n\n    c', ['prose: - a\n\n      b\n\n    c']],
    ['- ~~~\n  a\n  ~~~\n- b', ['code: - ~~~\n  a\n  ~~~\n', 'prose: - b']],
    ['a <!-- b\n```\nc --> d', ['prose: a ', 'comment: <!-- b\n```\nc -->', 'prose:  d']],
    ['```\n<!--\n```\na', ['code: ```\n<!--\n```\n', 'prose: a']],
    ['```\na\n```\n```\nb\n```', ['code: ```\na\n```\n', 'code: ```\nb\n```']],
    ['a <!-- b', ['prose: a ', 'comment: <!-- b']],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  test('follow one another without gaps, whatever the text', () => {
    const piece = fc.constantFrom('a', '\n', '\r\n', '```', '~~~', '<!--', '-->', '    ', '- ', '> ', '1. ');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const found = markdownParts(text, { start: 0, end: text.length });
        expect(found.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      }),
    );
  });
});

describe('mentions', () => {
  test('of an adopted record are those that it makes by number, by id and by path', async () => {
    const marked = `# ⟦3⟧. Log

Date: 2026-01-01

* Status: accepted; supersedes [⟦ADR-0001⟧](⟦0001-a.md⟧), amends ADR ⟦2⟧

See [the second](⟦./0002-b.md⟧), \`ADR-0001\` and [3 ways](x.md).
`;
    const others = { 'docs/adr/0001-a.md': '# A\n', 'docs/adr/0002-b.md': '# B\n' };
    const { file, ranges } = await markedFile('docs/adr/0003-log.md', marked, others);
    const found = mentionsIn(file);
    expect(found.map((mention) => file.document.lines.rangeOf(mention))).toEqual(ranges);
    expect(found.map(({ id, role, spelling }) => `${id} ${role} ${spelling}`)).toEqual([
      'ADR-0003 definition number',
      'ADR-0001 link id',
      'ADR-0001 path path',
      'ADR-0002 link number',
      'ADR-0002 path path',
    ]);
  });

  test('follow edits of this and other files', async () => {
    const workspace = await workspaceOf({ 'a.charter.yaml': 'id: PRJ-1\nsummary: PRJ-2\n' });
    const words = (): string[] => mentionsIn(fileIn(workspace, 'a.charter.yaml')).map(({ id }) => id);
    expect(words()).toEqual(['PRJ-1']);
    await workspace.edit('file:///workspace/b.charter.yaml', 'id: PRJ-2\n', 1);
    expect(words()).toEqual(['PRJ-1', 'PRJ-2']);
    await workspace.edit('file:///workspace/a.charter.yaml', 'id: PRJ-1\nsummary: |\n  PRJ-2 PRJ-2\n', 2);
    expect(words()).toEqual(['PRJ-1', 'PRJ-2', 'PRJ-2']);
  });

  test('found by id are those found by file', async () => {
    const ids = ['PRJ-1', 'PRJ-11', 'ADR-0001', 'TEAM-x', 'orders'];
    const texts = fc.array(
      fc.constantFrom(...ids, ' ', '\n', '`', '(', '](', '[', 'a.charter.yaml', '0001-x.md', '- '),
    );
    await fc.assert(
      fc.asyncProperty(texts, texts, async (prose, yaml) => {
        const workspace = await workspaceOf({
          'a.charter.yaml': `id: PRJ-1\ndecisions: [ADR-0001]\nsummary: ${JSON.stringify(yaml.join(''))}\n`,
          'b.charter.yaml': 'id: PRJ-11\ndependencies: [{ target: PRJ-1 }]\n',
          'adr/0001-x.md': `# 1. X\n\n${prose.join('')}`,
          'x.team.yaml': 'id: TEAM-x\nname: orders\n',
        });
        const [project] = workspace.projects();
        if (!project) return;
        const byFile = project.records().flatMap(({ file }) => mentionsIn(fileIn(workspace, file)).map(({ id }) => id));
        const byId = [...project.graph.ids()].flatMap((id) =>
          mentionsOf(workspace, project, { id, entities: project.graph.find(id) }).flatMap(({ mentions }) =>
            mentions.map((mention) => mention.id),
          ),
        );
        expect(byId.toSorted()).toEqual(byFile.toSorted());
      }),
    );
  });
});
