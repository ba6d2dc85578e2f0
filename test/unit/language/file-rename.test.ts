import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileRenameEdits } from '../../../src/language/file-rename/file-rename.ts';
import { readDestination, writeDestination } from '../../../src/language/links/paths.ts';
import { fileUri } from '../../../src/workspace/uri.ts';
import { FOLDER } from './marked.ts';
import { ABLE, applied, type Files, memory, workspaceOf } from './renaming.ts';

const FILES: Files = {
  'docs/adr/0001-capture.md':
    '# 1. Capture\n\nStatus: accepted\n\n![x](img/x.png) [up](../../plans/a.charter.yaml#L3)\n',
  'docs/adr/0002-log.md':
    '# 2. Log\n\nSupersedes [1. Capture](./0001-capture.md), ADR-0001, [x]\n\n[x]: <0001-capture.md> "Old"\n',
  'plans/a.charter.yaml':
    'id: PRJ-001\ntitle: A\nlinks:\n  - { title: x, url: ../docs/adr/0001-capture.md }\n  - title: y\n    url: "https://example.com/docs/adr/0001-capture.md"\n  - { title: z, url: ticket }\ndecisions: [ADR-0001]\n',
};

async function moved(files: Files, ...moves: (readonly [from: string, to: string])[]): Promise<Files | undefined> {
  const workspace = await workspaceOf(files);
  const uris = moves.map(([from, to]) => ({ from: fileUri(FOLDER, from), to: fileUri(FOLDER, to) }));
  const edit = await fileRenameEdits([workspace], uris, ABLE, memory(files));
  return edit && applied(files, edit);
}

describe('before a file moves', () => {
  test('links to it and in it are changed', async () => {
    expect(await moved(FILES, ['docs/adr/0001-capture.md', 'docs/old (2025)/0001-capture.md'])).toEqual({
      'docs/adr/0001-capture.md':
        '# 1. Capture\n\nStatus: accepted\n\n![x](../adr/img/x.png) [up](../../plans/a.charter.yaml#L3)\n',
      'docs/adr/0002-log.md':
        '# 2. Log\n\nSupersedes [1. Capture](../old%20%282025%29/0001-capture.md), ADR-0001, [x]\n\n[x]: <../old (2025)/0001-capture.md> "Old"\n',
      'plans/a.charter.yaml': FILES['plans/a.charter.yaml']?.replace(
        '../docs/adr/0001-capture.md }',
        '../docs/old (2025)/0001-capture.md }',
      ),
    });
  });

  test('a new number of a decision record is taken over in fields, texts and its title', async () => {
    expect(await moved(FILES, ['docs/adr/0001-capture.md', 'docs/adr/0009-capture.md'])).toEqual({
      'docs/adr/0001-capture.md': FILES['docs/adr/0001-capture.md']?.replace('# 1.', '# 9.'),
      'docs/adr/0002-log.md':
        '# 2. Log\n\nSupersedes [9. Capture](./0009-capture.md), ADR-0009, [x]\n\n[x]: <0009-capture.md> "Old"\n',
      'plans/a.charter.yaml': FILES['plans/a.charter.yaml']
        ?.replace('adr/0001-capture.md }', 'adr/0009-capture.md }')
        .replace('[ADR-0001]', '[ADR-0009]'),
    });
  });

  test('but not a number that another record has', async () => {
    const after = await moved(FILES, ['docs/adr/0001-capture.md', 'docs/adr/0002-capture.md']);
    expect(after?.['plans/a.charter.yaml']).toContain('[ADR-0001]');
    expect(after?.['docs/adr/0001-capture.md']).toBe(FILES['docs/adr/0001-capture.md']);
  });

  test('a folder takes the links among its files with it', async () => {
    expect(await moved(FILES, ['docs/adr', 'decisions'])).toEqual({
      ...FILES,
      'docs/adr/0001-capture.md': FILES['docs/adr/0001-capture.md']?.replace('../../plans', '../plans'),
      'plans/a.charter.yaml': FILES['plans/a.charter.yaml']?.replace(
        '../docs/adr/0001-capture.md }',
        '../decisions/0001-capture.md }',
      ),
    });
  });

  test('nothing is changed when nothing links', async () => {
    expect(await moved(FILES, ['docs/adr/0002-log.md', 'docs/adr/0002-journal.md'])).toBeUndefined();
    expect(await moved(FILES, ['README.md', 'docs/README.md'])).toBeUndefined();
  });
});

test('a destination leads where it is written to lead', () => {
  const name = fc.stringMatching(/^[a-z0-9 ()%#?é&'!<>_.-]{1,8}$/).filter((text) => !/^\.{1,2}$/.test(text));
  const file = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => fileUri(FOLDER, names.join('/')));
  const written = fc.constantFrom('x.md', './x.md', '/x.md', '../x.md#part', 'x.md?query');
  fc.assert(
    fc.property(file, file, written, fc.boolean(), (from, to, style, bracketed) => {
      const destination = writeDestination(FOLDER, from, to, { written: style, bracketed });
      expect(readDestination(FOLDER, from, destination)?.uri).toBe(to);
      expect(destination).not.toMatch(bracketed ? /[<>\n]/ : /[\s()<>]/);
    }),
  );
});

test.each(['https://example.com/a.md', 'mailto:a@example.com', '//example.com/a.md', '#part', '', '../../../a.md'])(
  'the destination %j leads to no file',
  (written) => {
    expect(readDestination(FOLDER, `${FOLDER}/docs/x.md`, written)).toBeUndefined();
  },
);
