import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeGithub } from '../../../src/reports/writers/github.ts';
import { finding, findings } from './arbitrary.ts';

describe('writeGithub', () => {
  test('gives a workflow command a finding, with columns within one line', () => {
    expect(writeGithub([finding()])).toBe(
      '::error file=charters/a.charter.yaml,line=3,endLine=3,col=5,endColumn=9,title=schema/required::Something is missing.\n',
    );
  });

  test('gives no columns over several lines', () => {
    const range = { start: { line: 2, character: 4 }, end: { line: 5, character: 1 } };
    expect(writeGithub([finding({ range })])).toContain(',line=3,endLine=6,title=');
  });

  test('a place without width ends where it starts', () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    expect(writeGithub([finding({ range })])).toContain(',line=1,endLine=1,col=1,endColumn=1,title=');
  });

  test.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'notice'],
    ['hint', 'notice'],
  ] as const)('says %s as %s', (severity, command) => {
    expect(writeGithub([finding({ severity })]).startsWith(`::${command} `)).toBe(true);
  });

  test('escapes what would end a property, a command or a line', () => {
    const written = writeGithub([finding({ file: 'a,b:c%.yaml', message: '100%: one,\r\ntwo::three' })]);
    expect(written).toContain('file=a%2Cb%3Ac%25.yaml,');
    expect(written).toContain('::100%25: one,%0D%0Atwo::three\n');
  });

  test('is one line a finding for any findings, and can be read back', () => {
    fc.assert(
      fc.property(findings, (list) => {
        const lines = writeGithub(list).split('\n').slice(0, -1);
        expect(lines).toHaveLength(list.length);
        for (const [index, line] of lines.entries()) {
          const [, file = '', message = ''] = /^::\w+ file=([^,]*),line=\d+,.*?::([\s\S]*)$/u.exec(line) ?? [];
          expect(decode(file)).toBe(list[index]?.file);
          expect(decode(message)).toBe(list[index]?.message);
        }
      }),
    );
  });
});

/** What the runner of the workflow makes of an escaped text. */
function decode(text: string): string {
  const characters: Readonly<Record<string, string>> = {
    '%25': '%',
    '%0D': '\r',
    '%0A': '\n',
    '%3A': ':',
    '%2C': ',',
  };
  return text.replace(/%(?:25|0D|0A|3A|2C)/g, (escaped) => characters[escaped] ?? escaped);
}
