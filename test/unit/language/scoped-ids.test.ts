import { describe, expect, test } from 'vitest';
import { codeLenses } from '../../../src/language/code-lens/list.ts';
import { resolveLens } from '../../../src/language/code-lens/resolve.ts';
import { definition } from '../../../src/language/definition.ts';
import { documentLinks, resolveDocumentLink } from '../../../src/language/links/document-links.ts';
import { references } from '../../../src/language/references.ts';
import { prepareRename, rename } from '../../../src/language/rename/rename.ts';
import { workspaceSymbols } from '../../../src/language/symbols/workspace-symbols.ts';
import { offer } from './completion/support.ts';
import { hovered } from './hovering.ts';
import { FOLDER, markedFile, unmark } from './marked.ts';
import { ABLE, applied, type Files, fileIn, memory, workspaceOf } from './renaming.ts';

const register = (id: string, ...risks: string[]): string => {
  const items = risks.map((risk) => `  - id: ${risk}\n    title: Threat to ${id.at(-1)}\n`);
  return `id: ${id}\ntitle: Risks\nrisks:\n${items.join('')}`;
};

/** Two registers with the same ids: in `a` one is nearer than the other, in `c` none. */
const FILES: Files = {
  'a/a.risks.yaml': register('REG-A', 'RISK-001', 'RISK-002'),
  'b/b.risks.yaml': register('REG-B', 'RISK-001', 'RISK-003'),
  'a/x.change.yaml': `id: CR-1
description: Because of RISK-001, not of REG-B/RISK-001.
risks: [RISK-001, "REG-B/RISK-001", RISK-003]
`,
  'c/y.change.yaml': 'id: CR-2\nrisks: [REG-A/RISK-001, RISK-001]\n',
};

/** `a/a.risks.yaml:4`, lines from 1. */
function place({ uri, line }: { readonly uri: string; readonly line: number }): string {
  return `${uri.replace(`${FOLDER}/`, '')}:${line + 1}`;
}

async function definitions(name: string, marked: string): Promise<string[]> {
  const { file, cursor } = await markedFile(name, marked, FILES);
  return definition(file, cursor).map(({ targetUri, targetSelectionRange: { start } }) =>
    place({ uri: targetUri, line: start.line }),
  );
}

describe('definition', () => {
  test.each([
    ['a bare id leads to the nearest', 'a/z.change.yaml', 'risks: [RISK-|001]\n', ['a/a.risks.yaml:4']],
    [
      'the second half of a qualified one to the risk',
      'a/z.change.yaml',
      'risks: [REG-B/RI|SK-001]\n',
      ['b/b.risks.yaml:4'],
    ],
    ['its first half to the register', 'a/z.change.yaml', 'risks: [RE|G-B/RISK-001]\n', ['b/b.risks.yaml:1']],
    ['the same in prose', 'a/z.change.yaml', 'description: See REG-B/RI|SK-001.\n', ['b/b.risks.yaml:4']],
    [
      'in prose of Markdown',
      'b/z.md',
      '---\napiVersion: portolan/v1\nkind: change-request\n---\nSee RISK-|001.\n',
      ['b/b.risks.yaml:4'],
    ],
    [
      'two ids with a slash between are two',
      'a/z.change.yaml',
      'description: RISK-001/RISK-|003\n',
      ['b/b.risks.yaml:6'],
    ],
    ['where it is open, to each', 'c/z.change.yaml', 'risks: [RISK-|001]\n', ['a/a.risks.yaml:4', 'b/b.risks.yaml:4']],
    ['of a risk that is not there, nowhere', 'a/z.change.yaml', 'risks: [REG-A/RISK-|003]\n', []],
  ])('%s', async (_name, file, marked, expected) => {
    expect(await definitions(file, marked)).toEqual(expected);
  });
});

test('references of a risk are those of its register, and those of which it is open', async () => {
  const workspace = await workspaceOf(FILES);
  const at = (name: string) => references(fileIn(workspace, name), { line: 3, character: 10 }, true);
  const places = (name: string) =>
    at(name).map(({ uri, range: { start } }) => `${place({ uri, line: start.line })}:${start.character}`);
  expect(places('a/a.risks.yaml')).toEqual([
    'a/a.risks.yaml:4:8',
    'a/x.change.yaml:2:24',
    'a/x.change.yaml:3:8',
    'c/y.change.yaml:2:14',
    'c/y.change.yaml:2:24',
  ]);
  expect(places('b/b.risks.yaml')).toEqual([
    'a/x.change.yaml:2:47',
    'a/x.change.yaml:3:25',
    'b/b.risks.yaml:4:8',
    'c/y.change.yaml:2:24',
  ]);
});

/** What rename makes of the id at the first place of a text in one of the files. */
async function renamed(name: string, text: string, newId: string, files: Files = FILES): Promise<Files> {
  const workspace = await workspaceOf(files);
  const file = fileIn(workspace, name);
  const position = file.document.lines.positionAt(file.document.text.indexOf(text) + 1);
  const answer = await rename(file, position, newId, ABLE, memory(files));
  if ('refusal' in answer) throw new Error(answer.refusal);
  return applied(files, answer.edit);
}

describe('rename', () => {
  test('of a risk touches no other register’s', async () => {
    expect(await renamed('a/a.risks.yaml', 'RISK-001', 'RISK-009')).toEqual({
      ...FILES,
      'a/a.risks.yaml': FILES['a/a.risks.yaml']?.replace('id: RISK-001', 'id: RISK-009'),
      'a/x.change.yaml': `id: CR-1
description: Because of RISK-009, not of REG-B/RISK-001.
risks: [RISK-009, "REG-B/RISK-001", RISK-003]
`,
      'c/y.change.yaml': 'id: CR-2\nrisks: [REG-A/RISK-009, RISK-001]\n',
    });
  });

  test('of a risk, from a qualified id', async () => {
    const after = await renamed('a/x.change.yaml', 'RISK-001"', 'RISK-009');
    expect(after['b/b.risks.yaml']).toBe(FILES['b/b.risks.yaml']?.replace('id: RISK-001', 'id: RISK-009'));
    expect(after['a/x.change.yaml']).toContain('risks: [RISK-001, "REG-B/RISK-009", RISK-003]');
    expect(after['c/y.change.yaml']).toBe(FILES['c/y.change.yaml']);
  });

  test('of a register renames it in front of its risks', async () => {
    expect(await renamed('b/b.risks.yaml', 'REG-B', 'REG-C')).toEqual({
      ...FILES,
      'b/b.risks.yaml': FILES['b/b.risks.yaml']?.replace('id: REG-B', 'id: REG-C'),
      'a/x.change.yaml': FILES['a/x.change.yaml']?.replaceAll('REG-B', 'REG-C'),
    });
  });

  test('puts the register in front where the new id alone would mean another risk', async () => {
    const after = await renamed('b/b.risks.yaml', 'RISK-003', 'RISK-002');
    expect(after['a/x.change.yaml']).toContain('"REG-B/RISK-001", REG-B/RISK-002]');
  });

  test('puts the register in front of what would mean the renamed one', async () => {
    const after = await renamed('a/a.risks.yaml', 'RISK-002', 'RISK-003');
    expect(after['a/x.change.yaml']).toContain('"REG-B/RISK-001", REG-B/RISK-003]');
  });

  test('is refused within a register, and where it is open which is meant', async () => {
    await expect(renamed('a/a.risks.yaml', 'RISK-002', 'RISK-001')).rejects.toThrow('RISK-001 is taken');
    await expect(renamed('c/y.change.yaml', 'RISK-001]', 'RISK-009')).rejects.toThrow('the id of several things');
  });

  test('starts from the half that is renamed', async () => {
    const { text, cursors, ranges } = unmark('id: CR-3\nrisks: [REG-A/⟦RISK-|001⟧]\n');
    const file = fileIn(await workspaceOf({ ...FILES, 'z.change.yaml': text }), 'z.change.yaml');
    expect(prepareRename(file, cursors[0] ?? { line: 0, character: 0 })).toEqual({
      range: ranges[0],
      placeholder: 'RISK-001',
    });
  });
});

describe('completion', () => {
  test('offers the nearest by its id alone, others with their register', async () => {
    const { labels } = await offer('a/z.change.yaml', 'risks: [|]\n', { others: FILES });
    expect(labels).toEqual(['RISK-001', 'RISK-002', 'RISK-003', 'REG-B/RISK-001']);
    const open = await offer('c/z.change.yaml', 'risks: [|]\n', { others: FILES });
    expect(open.labels).toEqual(['RISK-002', 'RISK-003', 'REG-A/RISK-001', 'REG-B/RISK-001']);
    expect(open.accept('REG-B/RISK-001')).toBe('risks: [REG-B/RISK-001]\n');
    expect(open.documentation('REG-B/RISK-001')).toContain('Threat to B');
  });

  test('in prose, behind the register too', async () => {
    const marked = '---\napiVersion: portolan/v1\nkind: change-request\n---\nSee REG-B/RI|\n';
    const { labels, accept } = await offer('a/z.md', marked, { others: FILES });
    expect(labels).toEqual(['REG-B/RISK-001']);
    expect(accept('REG-B/RISK-001')).toContain('See REG-B/RISK-001\n');
  });
});

test('hover says which of several it is, or that this is open', async () => {
  const near = await hovered('a/z.change.yaml', 'risks: [RISK-0|01]\n', FILES);
  expect(near.text).toMatch(/^\*\*REG-A\/RISK-001\*\* · Threat to A\n/);
  const prose = await hovered('a/z.change.yaml', 'description: See REG-B/RISK-0|01.\n', FILES);
  expect(prose.text).toMatch(/^\*\*REG-B\/RISK-001\*\*/);
  const open = await hovered('c/z.change.yaml', 'risks: [RISK-0|01]\n', FILES);
  expect(open.text).toContain('may be one of several things here');
  expect(open.text).toContain('**REG-B/RISK-001** · Threat to B · risk · b/b.risks.yaml');
});

test('document links, lenses and symbols tell them apart', async () => {
  const workspace = await workspaceOf(FILES);
  const file = fileIn(workspace, 'a/x.change.yaml');
  const links = documentLinks(file).flatMap(({ data }) => (data ? [resolveDocumentLink(file, data)] : []));
  const target = (path: string): string => `${FOLDER}/${path}`;
  expect(links.slice(3)).toEqual([
    target('a/a.risks.yaml#L4,9'),
    target('b/b.risks.yaml#L1,5'),
    target('b/b.risks.yaml#L4,9'),
    target('b/b.risks.yaml#L6,9'),
  ]);
  const home = fileIn(workspace, 'b/b.risks.yaml');
  const switches = { score: false, change: false, risk: false, supersede: false, references: true };
  expect(codeLenses(home, switches).map(({ data }) => resolveLens(home, data)?.title)).toEqual([
    '2 references',
    '1 reference',
  ]);
  expect(workspaceSymbols([workspace], 'REG-B/RISK-001').map(({ name }) => name)).toEqual([
    'REG-B/RISK-001 Threat to B',
  ]);
  expect(workspaceSymbols([workspace], 'RISK-003').map(({ name }) => name)).toEqual(['RISK-003 Threat to B']);
});
