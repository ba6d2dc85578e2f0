import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../../src/commands/check/command.ts';
import { list } from '../../../src/commands/list/command.ts';
import { diagnose } from '../../../src/rules/run.ts';
import { createMemoryHost } from '../../../src/workspace/memory-host.ts';
import { fileUri } from '../../../src/workspace/uri.ts';
import { Workspace } from '../../../src/workspace/workspace.ts';
import { FOLDER, TODAY } from './open.ts';
import { CHANGE, CHARTER, register } from './scopes.ts';

const registers = (id: string): readonly string[] => [
  register(id),
  register(id, 'RISK-002'),
  register(id, 'RISK-001', 'charters: [PRJ-001]\n'),
  register('REG-ONE'),
  register(id, 'CR-2026-001'),
  `# Shifted.\n${register(id, 'CR-2026-001')}`,
  `# Shifted.\n${register(id)}`,
  register(id).replace(/^id: .*\n/, ''),
  `${register(id)}  - { id: RISK-002, title: T, category: scalability }\n  - { id: RISK-002, title: T }\n`,
  'risks: [',
];
const changes = [
  `${CHANGE}risks: [RISK-001]\n`,
  `${CHANGE}risks: [RISK-001, REG-ONE/RISK-001]\ncharters: [PRJ-001]\n`,
  `${CHANGE}risks: [RISK-002, REG-TWO/RISK-002, REG-THREE/RISK-001]\n`,
  `${CHANGE}decisions: [RISK-001, REG-TWO/RISK-001]\n`,
];
const charters = [
  `${CHARTER}risks: [{ ref: RISK-001 }, { ref: REG-TWO/RISK-001 }]\n`,
  `${CHARTER}risks: [{ ref: RISK-003 }]\n`,
];
const waiver = 'code: reference/duplicate-id, reason: R, owner: O, expires: 2027-01-01';
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'portolan.yaml': [
    'title: We\n',
    `waivers: [{ ${waiver}, artifact: RISK-002 }]\n`,
    `waivers: [{ ${waiver}, artifact: REG-TWO/RISK-002 }]\n`,
  ],
  'risk/one.risks.yaml': registers('REG-ONE'),
  'risk/two.risks.yaml': registers('REG-TWO'),
  'a/three.risks.yaml': registers('REG-THREE'),
  'a/b/c.change.yaml': changes,
  'd/e.change.yaml': changes.map((text) => text.replace('CR-2026-001', 'CR-2026-002')),
  'd/f.charter.yaml': charters,
};
const edit = fc
  .constantFrom(...Object.keys(TEXTS))
  .chain((file) => fc.record({ file: fc.constant(file), text: fc.constantFrom(...(TEXTS[file] ?? []), undefined) }));

/** A workspace that never saw anything but some texts. */
async function read(disk: Readonly<Record<string, string>>): Promise<Workspace> {
  const workspace = new Workspace(FOLDER, createMemoryHost(disk, FOLDER));
  await workspace.load();
  return workspace;
}

function diagnostics(workspace: Workspace): ReadonlyMap<string, string> {
  const found = workspace
    .projects()
    .flatMap((project) =>
      project.records().map((record) => [record.uri, JSON.stringify(diagnose(project, record, TODAY))] as const),
    );
  return new Map(found);
}

test('whatever becomes of registers and of those that name their risks, a workspace answers as a fresh one does, and knows whose findings differ', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 5, maxLength: 25 }), async (edits) => {
      const disk = Object.fromEntries(Object.entries(TEXTS).map(([file, [text = '']]) => [file, text]));
      const workspace = await read(disk);
      for (const { file, text } of edits) {
        if (text === undefined) delete disk[file];
        else disk[file] = text;
        const before = diagnostics(workspace);
        const files = await workspace.changed(fileUri(FOLDER, file));
        const fresh = await read({ ...disk });
        expect(check(workspace, { today: TODAY })).toEqual(check(fresh, { today: TODAY }));
        expect(list(workspace)).toEqual(list(fresh));
        if (files === undefined) continue;
        const after = diagnostics(fresh);
        const differ = [...after.keys()].filter((uri) => before.get(uri) !== after.get(uri));
        expect(differ.filter((uri) => uri !== fileUri(FOLDER, file) && !files.has(uri))).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});
