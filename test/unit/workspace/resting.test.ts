import { describe, expect, test, vi } from 'vitest';
import { check } from '../../../src/commands/check/command.ts';
import { classify } from '../../../src/commands/classify/command.ts';
import { summarizeArtifacts } from '../../../src/commands/requests/artifacts.ts';
import { workspaceSymbols } from '../../../src/language/symbols/workspace-symbols.ts';
import { locateId, locatePointer } from '../../../src/workspace/locate.ts';
import { createMemoryHost } from '../../../src/workspace/memory-host.ts';
import { fileUri } from '../../../src/workspace/uri.ts';
import { Workspace } from '../../../src/workspace/workspace.ts';
import { type Files, FOLDER, TODAY } from './open.ts';
import { ADR, CHANGE, CHARTER, REGISTER, TEAM } from './records.ts';

const FILES: Files = {
  'portolan.yaml': 'title: We\n',
  'a.charter.yaml': `${CHARTER}decisions: [ADR-0001, ADR-0009]\nrisks: [{ ref: RISK-001 }]\n`,
  'b.adr.yaml': ADR,
  'c.risks.yaml': `${REGISTER.replace('scalability', 'scalabilty')}  - id: RISK-001\n    title: Twice\n`,
  'd.change.yaml': `${CHANGE}items: [{ type: add-column, item: orders, environment: production }]\ntags: [1,200 rows]\n`,
  'e.team.yaml': TEAM,
  'docs/adr/0002-logs.md': '# 2. Logs in one place\n\n## Status\n\nSupersedes ADR-1\n',
  'f.adr.md': `---\nid: ADR-0003\ntitle: "Pages\n---\n## Context\n\nX\n`,
};

async function load(keepsTrees: boolean): Promise<Workspace> {
  const workspace = new Workspace(FOLDER, createMemoryHost(FILES, FOLDER), { keepsTrees });
  await workspace.load();
  return workspace;
}

describe('whether a workspace keeps the trees of its files', () => {
  test.each([
    ['check', (workspace: Workspace) => check(workspace, { today: TODAY })],
    ['the list of artifacts', (workspace: Workspace) => summarizeArtifacts(workspace, TODAY)],
    ['the symbols', (workspace: Workspace) => workspaceSymbols([workspace], '')],
    ['classify', (workspace: Workspace) => classify({ workspace, project: workspace.projectOf(FOLDER) }, TODAY)],
    ['where ids are', (workspace: Workspace) => locateId(workspace.projectOf(FOLDER), 'RISK-001')],
    [
      'every place',
      (workspace: Workspace) =>
        workspace
          .projectOf(FOLDER)
          .records()
          .map((record) => ['', '/id', '/title', '/risks/0/id', '/none'].map((each) => locatePointer(record, each))),
    ],
  ])('changes nothing of %s', async (_, answer) => {
    const expected = answer(await load(true));
    expect(answer(await load(false))).toEqual(expected);
  });
});

describe('reading a folder again', () => {
  test('takes over the artifacts of files that are the same', async () => {
    const workspace = await load(false);
    const artifactOf = (file: string) => workspace.projectOf(FOLDER).record(fileUri(FOLDER, file))?.artifact;
    const [charter, register] = [artifactOf('a.charter.yaml'), artifactOf('c.risks.yaml')];
    await workspace.load();
    expect(charter).toBeDefined();
    expect(artifactOf('a.charter.yaml')).toBe(charter);
    expect(artifactOf('c.risks.yaml')).toBe(register);
  });

  test('reads an adopted record anew: its id depends on the configuration', async () => {
    const files = { ...FILES };
    const workspace = new Workspace(FOLDER, createMemoryHost(files, FOLDER));
    await workspace.load();
    files['portolan.yaml'] = 'ids: { adr: "DEC-###" }\n';
    await workspace.load();
    const record = workspace.projectOf(FOLDER).record(fileUri(FOLDER, 'docs/adr/0002-logs.md'));
    expect(record?.artifact?.id).toBe('DEC-002');
  });
});

test('judging files in which nothing is wrong reads none of their trees again', async () => {
  const front = (kind: string, text: string): string =>
    `---\napiVersion: portolan/v1\nkind: ${kind}\n${text}---\n\nText.\n`;
  const files = {
    'a.charter.yaml': CHARTER,
    'b.adr.yaml': ADR,
    'c.risks.yaml': REGISTER,
    'd.change.yaml': CHANGE,
    'e.team.yaml': TEAM,
    'f.md': front('charter', CHARTER.replace('PRJ-001', 'PRJ-002')),
    'g.md': front('risk-register', REGISTER.replace('REG-PLATFORM', 'REG-B')),
  };
  const workspace = new Workspace(FOLDER, createMemoryHost(files, FOLDER), { keepsTrees: false });
  await workspace.load();
  const documents = workspace
    .projectOf(FOLDER)
    .records()
    .map(({ document }) => document);
  const prototype = Object.getPrototypeOf(documents[0]);
  const [root, body] = (['root', 'body'] as const).map((part) => vi.spyOn(prototype, part, 'get'));
  try {
    expect(check(workspace, { today: TODAY }).diagnostics).toEqual([]);
    expect(documents).toHaveLength(7);
    expect([root?.mock.calls.length, body?.mock.calls.length]).toEqual([0, 0]);
  } finally {
    vi.restoreAllMocks();
  }
});
