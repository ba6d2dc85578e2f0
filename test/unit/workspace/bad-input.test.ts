import { describe, expect, test } from 'vitest';
import { findings } from './open.ts';
import { CHARTER, TEAM } from './records.ts';

/** A record with a mistake, by which one sees that the other files are still served. */
const other = { 'z.team.yaml': `${TEAM}status: gone\n` };
const served = 'z.team.yaml:5:9 error schema/enum';

const header = 'apiVersion: portolan/v1\nkind: charter\n';

describe('one bad file is a finding or none, and the others are served', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['empty', 'a.charter.yaml', '', ['1:1 error schema/required']],
    ['only white space', 'a.charter.md', ' \n\t\n', ['1:1 error schema/required']],
    ['only a comment', 'a.charter.yaml', '# todo', ['1:1 error schema/required']],
    ['only a byte order mark', 'a.charter.yaml', '\uFEFF', ['1:1 error schema/required']],
    ['only a document start', 'a.charter.yaml', '---\n', ['1:1 error schema/required']],
    ['of null', 'a.charter.yaml', 'null\n', ['1:1 error schema/type']],
    ['not ours, and broken', 'a.yaml', '{{{{', []],
    [
      'ours, and 10 MB',
      'a.yaml',
      `${header}${CHARTER}background: ${'x'.repeat(10 * 1024 * 1024)}\n`,
      ['1:1 warning file/too-large'],
    ],
    ['not ours, and 10 MB', 'a.yaml', `x: ${'x'.repeat(10 * 1024 * 1024)}\n`, []],
    ['with nul characters', 'a.charter.yaml', CHARTER.replace('Orders', 'Or\u0000ders'), []],
    [
      'of binary',
      'a.charter.md',
      `${'\u0001\uFFFD\u0000'.repeat(1000)}`,
      ['1:1 error schema/required', '1:2 error syntax/invalid-utf8'],
    ],
    ['with duplicate keys', 'a.charter.yaml', `${CHARTER}id: PRJ-002\n`, ['8:1 error syntax/duplicate-key']],
    [
      'with front matter that never closes',
      'a.charter.md',
      `---\n${CHARTER}`,
      ['1:1 error syntax/unclosed-front-matter'],
    ],
    ['with a line of 4 MB', 'a.charter.yaml', `${CHARTER}background: ${'x '.repeat(2_000_000)}\n`, []],
    ['with 100,000 lines', 'a.charter.yaml', `${CHARTER}tags:\n${'  - x\n'.repeat(100_000)}`, []],
  ])('%s', async (_, file, text, expected) => {
    const found = await findings({ [file]: text, ...other });
    expect(found.map((line) => line.slice(0, line.indexOf(' «')))).toEqual([
      ...expected.map((each) => `${file}:${each}`),
      served,
    ]);
  });
});
