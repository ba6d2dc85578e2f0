import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileRenameEdits } from '../../../src/language/file-rename/file-rename.ts';
import type { CurrentFiles } from '../../../src/language/file-rename/others/files.ts';
import { readDestination, writeDestination } from '../../../src/language/links/paths.ts';
import { rename } from '../../../src/language/rename/rename.ts';
import { fileUri } from '../../../src/workspace/uri.ts';
import { Workspace } from '../../../src/workspace/workspace.ts';
import { FOLDER } from './marked.ts';
import { ABLE, applied, type Files, fileIn, memory, workspaceOf } from './renaming.ts';

const RECORD = 'docs/adr/0007-queue.md';
const DECISION = '---\napiVersion: portolan/v1\nkind: adr\nid: ADR-0007\ntitle: Queue\n---\n';
const ID = { line: 3, character: 6 };

/** The text of a file that is no record, once the decision record has another id. */
async function renamed(text: string, file = 'README.md', others: Files = {}): Promise<string | undefined> {
  const files: Files = { [RECORD]: DECISION, ...others, [file]: text };
  const workspace = await workspaceOf(files);
  const result = await rename(fileIn(workspace, RECORD), ID, 'ADR-0020', ABLE, memory(files));
  return 'edit' in result ? applied(files, result.edit)[file] : result.refusal;
}

/** The files after some have moved; undefined when nothing but their places has to change. */
async function moved(files: Files, ...moves: (readonly [from: string, to: string])[]): Promise<Files | undefined> {
  const workspace = await workspaceOf(files);
  const uris = moves.map(([from, to]) => ({ from: fileUri(FOLDER, from), to: fileUri(FOLDER, to) }));
  const edit = await fileRenameEdits([workspace], uris, ABLE, memory(files));
  return edit && applied(files, edit);
}

describe('a Markdown file that is no record, when an id and its file are renamed', () => {
  test.each([
    ['[Queue](docs/adr/0007-queue.md)', '[Queue](docs/adr/0020-queue.md)'],
    [
      '[Queue](./docs/adr/0007-queue.md#decision "The (old) queue")',
      '[Queue](./docs/adr/0020-queue.md#decision "The (old) queue")',
    ],
    ['[Queue](/docs/adr/0007-queue.md?plain=1#L3)', '[Queue](/docs/adr/0020-queue.md?plain=1#L3)'],
    ['[Queue](<docs/adr/0007-queue.md>)', '[Queue](<docs/adr/0020-queue.md>)'],
    ['[Queue](docs/%61dr/0007-queue.md)', '[Queue](docs/%61dr/0020-queue.md)'],
    ['![Queue](docs/adr/0007-queue.md)', '![Queue](docs/adr/0020-queue.md)'],
    [
      '- > See [Queue][q].\r\n\r\n[q]: docs/adr/0007-queue.md\r\n',
      '- > See [Queue][q].\r\n\r\n[q]: docs/adr/0020-queue.md\r\n',
    ],
    ['[q]: <docs/adr/0007-queue.md> "Queue"', '[q]: <docs/adr/0020-queue.md> "Queue"'],
  ])('links as before: %j', async (text, expected) => {
    expect(await renamed(text)).toBe(expected);
  });

  test.each([
    ['[ADR-0007](docs/adr/0007-queue.md)', '[ADR-0020](docs/adr/0020-queue.md)'],
    ['[ ADR-0007 ](docs/adr/0007-queue.md)', '[ ADR-0020 ](docs/adr/0020-queue.md)'],
    ['[ADR-0007][q]\n\n[q]: docs/adr/0007-queue.md', '[ADR-0020][q]\n\n[q]: docs/adr/0020-queue.md'],
    [
      '[ADR-0007], [the queue][ADR-0007]\n\n[ADR-0007]: docs/adr/0007-queue.md',
      '[ADR-0020], [the queue][ADR-0020]\n\n[ADR-0020]: docs/adr/0020-queue.md',
    ],
  ])('gets the id in the text of a link that is nothing else: %j', async (text, expected) => {
    expect(await renamed(text)).toBe(expected);
  });

  test.each([
    'ADR-0007 and [ADR-0007](https://example.com/docs/adr/0007-queue.md)',
    '[ADR-0007](docs/adr/0007-gone.md), [ADR-0007](adr/0007-queue.md)',
    '`[ADR-0007](docs/adr/0007-queue.md)` and ``a ` [ADR-0007](docs/adr/0007-queue.md)``',
    '```md\n[ADR-0007](docs/adr/0007-queue.md)\n```\n',
    '    [ADR-0007](docs/adr/0007-queue.md)\n',
    '<!-- [ADR-0007](docs/adr/0007-queue.md) -->',
    '---\nurl: docs/adr/0007-queue.md\nsee: "[ADR-0007](docs/adr/0007-queue.md)"\n---\n',
    '[^1]: docs/adr/0007-queue.md says so',
  ])('stays as it is where nothing is certain: %j', async (text) => {
    expect(await renamed(text)).toBe(text);
  });

  test.each([
    ['See [the queue, ADR-0007](docs/adr/0007-queue.md).', 'See [the queue, ADR-0007](docs/adr/0020-queue.md).'],
    ['[`ADR-0007`](docs/adr/0007-queue.md)', '[`ADR-0007`](docs/adr/0020-queue.md)'],
    ['![ADR-0007](docs/adr/0007-queue.md)', '![ADR-0007](docs/adr/0020-queue.md)'],
    ['[adr-0007]\n\n[ADR-0007]: docs/adr/0007-queue.md', '[adr-0007]\n\n[ADR-0007]: docs/adr/0020-queue.md'],
    [
      '[ADR-0007] [ADR-0020]\n\n[ADR-0007]: docs/adr/0007-queue.md\n[adr-0020]: x.md',
      '[ADR-0007] [ADR-0020]\n\n[ADR-0007]: docs/adr/0020-queue.md\n[adr-0020]: x.md',
    ],
    ['`` `[x] [ADR-0007](docs/adr/0007-queue.md)', '`` `[x] [ADR-0020](docs/adr/0020-queue.md)'],
    ['a ` b\n\n[ADR-0007](docs/adr/0007-queue.md) `', 'a ` b\n\n[ADR-0020](docs/adr/0020-queue.md) `'],
  ])('changes no more of a text than is certain: %j', async (text, expected) => {
    expect(await renamed(text)).toBe(expected);
  });

  test.each([
    ['[Queue](/adr/0007-queue)', '[Queue](/adr/0020-queue)'],
    ['[Queue](/adr/0007-queue/#context)', '[Queue](/adr/0020-queue/#context)'],
    ['[Queue](/docs/adr/0007-queue)', '[Queue](/docs/adr/0020-queue)'],
    ['[Queue](../adr/0007-queue)', '[Queue](../adr/0020-queue)'],
    ['[ADR-0007](/adr/0007-queue.md)', '[ADR-0020](/adr/0020-queue.md)'],
  ])('takes addresses of web sites for what they lead to: %j', async (text, expected) => {
    expect(await renamed(text, 'docs/guide/index.md')).toBe(expected);
  });

  test.each([
    ['[Queue](/adr/7)', {}],
    ['[Queue](/adr/0007-queue)', { 'docs/guide/adr/0007-queue.md': '# Another\n' }],
    ['[Queue](/adr/0007-queue)', { 'adr/0007-queue': 'named as it is' }],
  ])('leaves those that may lead elsewhere: %j', async (text, others) => {
    expect(await renamed(text, 'docs/guide/index.md', others)).toBe(text);
  });

  test('is left alone when it is excluded or too large', async () => {
    const text = '[ADR-0007](../docs/adr/0007-queue.md)';
    const settings = 'apiVersion: portolan/v1\nkind: portolan\nexclude: [attic/**]\nlimits: { maxFileKilobytes: 1 }\n';
    const others = { 'portolan.yaml': settings };
    expect(await renamed(text, 'attic/x.md', others)).toBe(text);
    const large = `${text}\n${'x'.repeat(1100)}`;
    expect(await renamed(large, 'cellar/x.md', others)).toBe(large);
    expect(await renamed(text, 'cellar/x.md', others)).toBe('[ADR-0020](../docs/adr/0020-queue.md)');
  });

  test('is changed in the text that the editor has open, with a note that says so', async () => {
    const files = { [RECORD]: DECISION, 'README.md': '# Nothing\n' };
    const workspace = await workspaceOf(files);
    const text = '\r\n[x](docs/adr/0007-queue.md)\r\n';
    const open: CurrentFiles = {
      ...memory(files),
      read: async (uri) => (uri.endsWith('README.md') ? { text, bytes: text.length, version: 12 } : undefined),
    };
    const result = await rename(fileIn(workspace, RECORD), ID, 'ADR-0020', ABLE, open);
    expect(result).toMatchObject({
      edit: {
        documentChanges: [
          { textDocument: { uri: fileUri(FOLDER, RECORD), version: null } },
          {
            textDocument: { uri: fileUri(FOLDER, 'README.md'), version: 12 },
            edits: [
              {
                range: { start: { line: 1, character: 4 }, end: { line: 1, character: 26 } },
                newText: 'docs/adr/0020-queue.md',
                annotationId: 'portolan.others',
              },
            ],
          },
          { kind: 'rename' },
        ],
        changeAnnotations: {
          'portolan.others': {
            label: 'Links in other Markdown files',
            description: 'Files that are no records link to the record.',
            needsConfirmation: false,
          },
        },
      },
    });
  });

  test('is not changed once nobody wants it', async () => {
    const files = { [RECORD]: DECISION, 'README.md': '[x](docs/adr/0007-queue.md)' };
    const workspace = await workspaceOf(files);
    const token = { isCancellationRequested: true };
    const result = await rename(fileIn(workspace, RECORD), ID, 'ADR-0020', ABLE, memory(files), token);
    expect('edit' in result && applied(files, result.edit)['README.md']).toBe(files['README.md']);
  });

  test('names a risk by its new id where it links to the register', async () => {
    const register = 'risk/platform.risks.yaml';
    const files = {
      [register]: 'id: REG-A\ntitle: R\nrisks:\n  - id: RISK-001\n    title: Volume\n',
      'README.md': '[RISK-001](risk/platform.risks.yaml), [RISK-001](README.md)',
    };
    const workspace = await workspaceOf(files);
    const at = { line: 3, character: 10 };
    const result = await rename(fileIn(workspace, register), at, 'RISK-002', ABLE, memory(files));
    expect('edit' in result && applied(files, result.edit)['README.md']).toBe(
      '[RISK-002](risk/platform.risks.yaml), [RISK-001](README.md)',
    );
  });
});

describe('a Markdown file that is no record, when files move', () => {
  const FILES: Files = {
    [RECORD]: DECISION,
    'docs/adr/README.md': '[7](0007-queue.md) [up](../../README.md) ![x](img/x.png) [gone](../gone.md)\n',
    'docs/adr/img/x.png': 'an image',
    'docs/guide/a b.md': '[7](../adr/0007-queue.md#a) [site](/adr/0007-queue) [all](../adr/)\n',
    'README.md':
      '[Decisions](docs/adr) [7](docs/adr/0007-queue.md) ![x](docs/adr/img/x.png) [b](docs/guide/a%20b.md)\n',
  };

  test('follows a record to another folder, as far as an address of a web site can', async () => {
    expect(await moved(FILES, [RECORD, 'docs/old (2025)/0007-queue.md'])).toEqual({
      ...FILES,
      'docs/adr/README.md':
        '[7](../old%20%282025%29/0007-queue.md) [up](../../README.md) ![x](img/x.png) [gone](../gone.md)\n',
      'docs/guide/a b.md':
        '[7](../old%20%282025%29/0007-queue.md#a) [site](/old%20%282025%29/0007-queue) [all](../adr/)\n',
      'README.md':
        '[Decisions](docs/adr) [7](docs/old%20%282025%29/0007-queue.md) ![x](docs/adr/img/x.png) [b](docs/guide/a%20b.md)\n',
    });
    const beyond = await moved(FILES, [RECORD, 'archive/0007-queue.md']);
    expect(beyond?.['docs/guide/a b.md']).toBe(
      '[7](../../archive/0007-queue.md#a) [site](/adr/0007-queue) [all](../adr/)\n',
    );
  });

  test('keeps its own links when it moves along with records; broken ones stay', async () => {
    expect(await moved(FILES, ['docs/adr', 'decisions'])).toEqual({
      ...FILES,
      'docs/adr/README.md': '[7](0007-queue.md) [up](../README.md) ![x](img/x.png) [gone](../gone.md)\n',
      'docs/guide/a b.md': '[7](../../decisions/0007-queue.md#a) [site](/adr/0007-queue) [all](../../decisions/)\n',
      'README.md':
        '[Decisions](decisions) [7](decisions/0007-queue.md) ![x](decisions/img/x.png) [b](docs/guide/a%20b.md)\n',
    });
  });

  test('keeps the addresses of a web site that moves as a whole', async () => {
    const after = await moved(FILES, ['docs', 'pages']);
    expect(after?.['docs/guide/a b.md']).toBe(FILES['docs/guide/a b.md']);
    expect(after?.['README.md']).toBe(
      '[Decisions](pages/adr) [7](pages/adr/0007-queue.md) ![x](pages/adr/img/x.png) [b](pages/guide/a%20b.md)\n',
    );
  });

  test('gets the new number of a decision record where a link says nothing but its id', async () => {
    const files = {
      'docs/adr/0001-log.md': '# 1. Log\n',
      'README.md': '[ADR-0001](docs/adr/0001-log.md), [1. Log](docs/adr/0001-log.md), ADR-0001\n',
    };
    expect(await moved(files, ['docs/adr/0001-log.md', 'docs/adr/0009-log.md'])).toEqual({
      'docs/adr/0001-log.md': '# 9. Log\n',
      'README.md': '[ADR-0009](docs/adr/0009-log.md), [1. Log](docs/adr/0009-log.md), ADR-0001\n',
    });
  });

  test('is none of our business when no record moves', async () => {
    expect(
      await moved(FILES, ['docs/guide', 'docs/handbook'], ['docs/adr/README.md', 'docs/README.md']),
    ).toBeUndefined();
  });

  test('is read once where one open folder lies in another', async () => {
    const files = {
      [RECORD]: DECISION,
      'docs/README.md': '[7](adr/0007-queue.md)\n',
      'README.md': '[7](/docs/adr/0007-queue.md)\n',
    };
    const folders = [FOLDER, `${FOLDER}/docs`];
    const workspaces = folders.map((folder) => new Workspace(folder, memory(files)));
    for (const workspace of workspaces) await workspace.load();
    const moves = [{ from: fileUri(FOLDER, RECORD), to: fileUri(FOLDER, 'docs/adr/0007-log.md') }];
    const edit = await fileRenameEdits(workspaces, moves, ABLE, memory(files));
    expect(edit && applied(files, edit)).toEqual({
      [RECORD]: DECISION,
      'docs/README.md': '[7](adr/0007-log.md)\n',
      'README.md': '[7](/docs/adr/0007-log.md)\n',
    });
  });

  test('leads to the record wherever that goes', async () => {
    const folder = fc.array(fc.constantFrom('a', 'b c', 'd(1)', 'é%'), { maxLength: 3 });
    const place = folder.map((names) => names.map((name) => `${name}/`).join(''));
    const style = fc.constantFrom('x.md', './x.md', '/x.md', 'x.md#part');
    await fc.assert(
      fc.asyncProperty(place, place, place, style, fc.boolean(), async (page, from, to, written, bracketed) => {
        const [old, now] = [fileUri(FOLDER, `${from}0007-queue.adr.md`), fileUri(FOLDER, `${to}0008-log.adr.md`)];
        const file = `${page}page.md`;
        const link = writeDestination(FOLDER, fileUri(FOLDER, file), old, { written, bracketed });
        const [open, close] = bracketed ? ['<', '>'] : ['', ''];
        const files = { [`${from}0007-queue.adr.md`]: DECISION, [file]: `[x](${open}${link}${close} "t")` };
        const workspace = await workspaceOf(files);
        const edit = await fileRenameEdits([workspace], [{ from: old, to: now }], ABLE, memory(files));
        const text = (edit && applied(files, edit)[file]) ?? '';
        const found = /^\[x\]\(<?(.*?)>? "t"\)$/.exec(text)?.[1] ?? '';
        expect(readDestination(FOLDER, fileUri(FOLDER, file), found)).toEqual({
          uri: now,
          rest: written.endsWith('#part') ? '#part' : '',
        });
      }),
      { numRuns: 100 },
    );
  });
});

test('links in code stay as they are in records, too', async () => {
  const files = {
    [RECORD]: DECISION,
    'docs/adr/0008-log.adr.md': '---\nid: ADR-0008\n---\n[7](0007-queue.md) `[7](0007-queue.md)`\n',
  };
  expect((await moved(files, [RECORD, 'docs/adr/0007-log.md']))?.['docs/adr/0008-log.adr.md']).toBe(
    '---\nid: ADR-0008\n---\n[7](0007-log.md) `[7](0007-queue.md)`\n',
  );
});
