import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { CONFIGURATION, type Probe, Workspace } from './neovim.ts';

const successor = 'docs/adr/0002-sales-as-events.md';
const predecessor = 'docs/adr/0001-nightly-sales-files.md';
const charter = 'charters/PRJ-202-prescription-mart.yaml';

test('the documentation quotes the configuration that is tested here', () => {
  const page = readFileSync(fileURLToPath(new URL('../../docs/editors.md', import.meta.url)), 'utf8');
  expect(page).toContain(`\`\`\`lua\n${readFileSync(CONFIGURATION, 'utf8')}\`\`\``);
});

test('Neovim shows findings on the exact text, in the front matter of Markdown as in YAML', async () => {
  const workspace = new Workspace();
  const decision = await workspace.neovim(successor, []);
  expect(marked(workspace, successor, decision)).toEqual([
    ['apiVersion', 'schema/required'],
    ['superseded', 'adr/superseded-status'],
    ['ADR-0001', 'adr/one-way-supersede'],
    ['ADR-0004', 'reference/unknown-id'],
    ['RISK-301', 'reference/wrong-kind'],
  ]);
  expect(new Set(decision.diagnostics.map(({ source }) => source))).toEqual(new Set(['portolan']));
  const yaml = await workspace.neovim(charter, []);
  expect(marked(workspace, charter, yaml)).toEqual([
    ['PRJ-202', 'reference/duplicate-id'],
    ['efficency-gains', 'catalog/unknown-entry'],
    ['7', 'scoring/invalid-rating'],
    ['2026-10-30', 'date/order'],
    ['2026-12-04', 'date/order'],
    ['executon', 'catalog/unknown-entry'],
    ['PRJ-210', 'reference/unknown-id'],
    ['approvals', 'charter/missing-approval'],
    ['approvals', 'charter/missing-approval'],
    ['head-of-data', 'governance/unknown-role'],
  ]);
});

test('Neovim starts one server at the folder with portolan.yaml, and takes completion and keys from it', async () => {
  const workspace = new Workspace();
  const { roots, omnifunc, renames } = await workspace.neovim(successor, []);
  expect({ roots, omnifunc, renames }).toEqual({
    roots: [workspace.folder],
    omnifunc: 'v:lua.vim.lsp.omnifunc',
    renames: true,
  });
});

test('hover in Neovim tells what an id names', async () => {
  const workspace = new Workspace();
  const params = workspace.at(successor, '[ADR-0001]', '[ADR-'.length);
  const { answers } = await workspace.neovim(successor, [{ method: 'textDocument/hover', params }]);
  const value = `**ADR-0001** · Sales arrive as nightly files

decision record · accepted · 2023-04-11

Superseded by **ADR-0002**

We collect the files at 01:00.

[${predecessor}](${workspace.uri(predecessor)})`;
  const { start, end } = workspace.range(successor, 'ADR-0001');
  expect(answers).toEqual([{ contents: { kind: 'markdown', value }, range: { start, end } }]);
});

test('completion in Neovim offers the words that a field allows, in their order', async () => {
  const workspace = new Workspace();
  const params = workspace.at(successor, 'status: superseded', 'status: '.length);
  const { answers } = await workspace.neovim(successor, [{ method: 'textDocument/completion', params }]);
  const [{ items }] = answers as [{ items: { label: string; textEdit: object }[] }];
  expect(items.map(({ label }) => label)).toEqual([
    'draft',
    'proposed',
    'accepted',
    'rejected',
    'deprecated',
    'superseded',
  ]);
  expect(items[2]?.textEdit).toEqual({ range: workspace.range(successor, 'superseded'), newText: 'accepted' });
});

test('definition in Neovim leads from an id to the file that has it', async () => {
  const workspace = new Workspace();
  const params = workspace.at(successor, '[ADR-0001]', '[ADR-'.length);
  const { answers } = await workspace.neovim(successor, [{ method: 'textDocument/definition', params }]);
  expect(answers).toMatchObject([
    [
      {
        originSelectionRange: workspace.range(successor, 'ADR-0001'),
        targetUri: workspace.uri(predecessor),
        targetSelectionRange: workspace.range(predecessor, 'ADR-0001'),
      },
    ],
  ]);
});

test('rename in Neovim changes an id wherever it stands, and nothing else', async () => {
  const workspace = new Workspace();
  const before = workspace.texts('docs/adr');
  const params = { ...workspace.at(successor, '[ADR-0001]', '[ADR-'.length), newName: 'ADR-0011' };
  const taken = { ...params, newName: 'ADR-0002' };
  const { answers } = await workspace.neovim(successor, [
    { method: 'textDocument/rename', params: taken },
    { method: 'textDocument/rename', params, apply: true },
  ]);
  const owner = 'the decision record "Sales arrive as events" in docs/adr/0002-sales-as-events.md';
  expect(answers[0]).toEqual({ refused: `ADR-0002 is taken: ${owner} has it. Choose another id.` });
  expect(workspace.texts('docs/adr')).toEqual(before.map((text) => text.replaceAll('ADR-0001', 'ADR-0011')).sort());
});

/** The text under each finding with its code, from top to bottom. */
function marked(workspace: Workspace, file: string, { diagnostics }: Probe): [string, string][] {
  const lines = workspace.read(file).split('\n');
  const sorted = diagnostics.toSorted((a, b) => a.lnum - b.lnum || a.col - b.col);
  return sorted.map(({ lnum, col, end_col, code }) => [(lines[lnum] ?? '').slice(col, end_col), code]);
}
