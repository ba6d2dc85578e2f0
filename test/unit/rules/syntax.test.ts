import { describe, expect, test } from 'vitest';
import { CHARTER, expectClean, findings, findingsAfter, findingsWith, replaced, TEAM } from './support.ts';

/** Without the messages, which belong to the parser. */
async function short(files: Readonly<Record<string, string>>): Promise<string[]> {
  return (await findings(files)).map((line) => line.slice(0, line.indexOf('» ') + 1));
}

describe('syntax', () => {
  test('an error does not hide the other findings of the file', async () => {
    const text = replaced(replaced(CHARTER, 'draft', 'drafft'), 'summary: Fewer', 'summary: Note: fewer');
    expect(await short({ 'a.charter.yaml': text })).toEqual([
      'a.charter.yaml:3:9 error schema/enum «drafft»',
      'a.charter.yaml:5:12 error syntax/yaml «Note: fewer corrections by hand.»',
    ]);
  });

  test('a value that could not be read is one finding', async () => {
    expect(await short({ 'a.charter.yaml': replaced(CHARTER, 'Orders in the ledger', '*unknown') })).toEqual([
      'a.charter.yaml:2:8 error syntax/yaml «*unknown»',
    ]);
  });

  test('duplicate keys', async () => {
    const found = await findingsWith('a.charter.yaml', 'title: Again\n');
    expect(found.map((line) => line.split(' ', 4).join(' '))).toEqual([
      'a.charter.yaml:8:1 error syntax/duplicate-key «title»',
    ]);
  });

  test('several documents', async () => {
    expect((await findingsWith('a.charter.yaml', `---\n${TEAM}`)).map((line) => line.split(' ', 3).join(' '))).toEqual([
      'a.charter.yaml:8:1 error syntax/multiple-documents',
    ]);
  });

  test('tabs', async () => {
    const found = await findingsAfter('a.charter.yaml', '  summary', '\tsummary');
    expect(found.map((line) => line.split(' ', 3).join(' '))).toEqual([
      'a.charter.yaml:5:1 error syntax/tab-indentation',
    ]);
  });

  test('front matter that never closes', async () => {
    const text =
      '---\nid: ADR-0001\ntitle: One queue\nstatus: accepted\n\n# One queue\n\n## Context\n\nMany.\n\n## Decision\n\nOne.\n';
    expect(await short({ 'a.adr.md': text })).toEqual(['a.adr.md:1:1 error syntax/unclosed-front-matter «---»']);
  });

  test('depth', async () => {
    const deep = `${CHARTER}custom: { a: ${'['.repeat(10_000)}${']'.repeat(10_000)} }\n`;
    const found = await findings({ 'a.charter.yaml': deep, 'b.team.yaml': TEAM });
    expect(found.map((line) => line.split(' ', 3).join(' '))).toEqual(['a.charter.yaml:8:112 error syntax/too-deep']);
    const block = Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('');
    expect((await findings({ 'a.charter.yaml': block })).some((line) => line.includes('syntax/too-deep'))).toBe(true);
  });

  test('an alias bomb', async () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let index = 1; index < 12; index++)
      lines.push(
        `  a${index}: &a${index} [${Array(9)
          .fill(`*a${index - 1}`)
          .join(', ')}]`,
      );
    const found = await findingsWith('a.charter.yaml', `custom:\n  ${lines.join('\n')}\n`, { 'b.team.yaml': TEAM });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((line) => line.includes(' syntax/alias-expansion '))).toBe(true);
  });

  test('characters that are no UTF-8', async () => {
    expect(await short({ 'a.charter.yaml': replaced(CHARTER, 'draft', 'dr\uFFFDft') })).toEqual([
      'a.charter.yaml:3:11 error syntax/invalid-utf8 «\uFFFD»',
    ]);
  });

  test('what an alias repeats is wrong once', async () => {
    const text = 'dependencies:\n  - &one { target: PRJ-404 }\n  - *one\n  - *one\n';
    const found = await findingsWith('a.charter.yaml', text);
    expect(found.map((line) => line.split(' ', 4).join(' '))).toEqual([
      'a.charter.yaml:9:20 error reference/unknown-id «PRJ-404»',
    ]);
  });

  test.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['both', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ])('%s changes nothing', async (_, change) => {
    await expectClean({
      'a.charter.yaml': change(CHARTER),
      'b.yaml': change(`apiVersion: portolan/v1\nkind: team\n${TEAM}`),
    });
    const [found = ''] = await findings({ 'a.charter.yaml': change(replaced(CHARTER, 'draft', 'drafft')) });
    expect(found.slice(0, found.indexOf('» '))).toBe('a.charter.yaml:3:9 error schema/enum «drafft');
  });
});

describe('one cause, one finding', () => {
  test.each([
    ['a field without a colon is not missing', 'status:', 'status', '3:1 error syntax/yaml «status draft»'],
    ['a field without a space behind its colon', 'status: ', 'status:', '3:1 error syntax/yaml «status:draft»'],
    ['a list that is never closed', 'draft', '[draft', '3:9 error syntax/yaml «[»'],
    ['a text that is never closed', 'Orders', '"Orders', '2:8 error syntax/yaml «"Orders in the ledger»'],
    ['a field that is indented too far', 'title:', '  title:', '2:3 error syntax/yaml «title»'],
    ['a character that cannot begin a value', 'Orders', '@Orders', '2:8 error syntax/yaml «@»'],
  ])('%s', async (_, part, by, finding) => {
    expect(await short({ 'a.charter.yaml': replaced(CHARTER, part, by) })).toEqual([`a.charter.yaml:${finding}`]);
  });

  test('another field is missing all the same', async () => {
    const text = replaced(replaced(CHARTER, 'status:', 'status'), 'title: Orders in the ledger\n', '');
    expect(await short({ 'a.charter.yaml': text })).toEqual([
      'a.charter.yaml:1:1 error schema/required «id»',
      'a.charter.yaml:2:1 error syntax/yaml «status draft»',
    ]);
  });
});
