import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/commands/check/command.ts';
import { list } from '../../../src/commands/list/command.ts';
import { score } from '../../../src/facts/ranking.ts';
import { diagnose } from '../../../src/rules/run.ts';
import type { WorkspaceHost } from '../../../src/workspace/host.ts';
import { createMemoryHost } from '../../../src/workspace/memory-host.ts';
import { fileUri } from '../../../src/workspace/uri.ts';
import { Workspace } from '../../../src/workspace/workspace.ts';
import { FOLDER, TODAY } from './open.ts';
import { CHARTER, REGISTER } from './records.ts';

const charter = (id: string, more: string): string => CHARTER.replace('PRJ-001', id) + more;
const decision = (id: string, more: string): string =>
  `id: ${id}\ntitle: A\nstatus: accepted\ncontext: C\ndecision: D\n${more}`;
const nygard = (status: string): string => `# A\n\n## Status\n\n${status}\n`;

const charters = [
  charter('PRJ-001', 'dependencies: [{ target: PRJ-002 }]\nscoring: { ratings: { cost-reduction: 4 } }\n'),
  charter('PRJ-002', 'decisions: [ADR-0001, ADR-x]\nscoring: { ratings: { cost-reduction: 2, skill-match: 5 } }\n'),
  charter('PRJ-01', 'risks: [{ ref: RISK-001 }]\n'),
  'title: half written',
  '',
];
/** One of four decisions, each of which may supersede the next, or be superseded by it. */
const decisions = (number: number): readonly string[] => [
  decision(`ADR-000${number}`, ''),
  decision(`ADR-000${number}`, `supersedes: [ADR-000${(number % 4) + 1}]\n`),
  decision(`ADR-000${number}`, `supersedes: [ADR-000${(number % 4) + 1}]\ncharters: [PRJ-002, ADR-000${number}]\n`),
  decision(`ADR-000${number}`, `supersededBy: [ADR-000${(number % 4) + 1}]\n`),
  decision('ADR-y', 'charters: [PRJ-002, PRJ-03]\n'),
];
const configurations = [
  'title: We\n',
  'rules: { reference/unknown-id: warning }\n',
  'exclude: ["sub/**"]\n',
  'ids: { adr: "ADR-###", charter: "PRJ-##" }\npaths: { charter: ["d.*"] }\n',
  'waivers: [{ code: reference/unknown-id, artifact: PRJ-002, reason: R, owner: O, expires: 2027-01-01 }]\n',
  'include: [',
];
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'portolan.yaml': configurations,
  'sub/portolan.yaml': configurations,
  'a.charter.yaml': charters,
  'b.charter.yaml': charters,
  'sub/c.charter.yaml': charters,
  'd.yaml': [...charters, 'apiVersion: portolan/v1\nkind: adr\n', 'apiVersion: v1\nkind: Service\n'],
  'e.adr.yaml': decisions(1),
  'f.adr.yaml': decisions(2),
  'g.adr.yaml': decisions(3),
  'sub/h.adr.yaml': decisions(4),
  'docs/adr/0001-a.md': [nygard('Accepted'), nygard('Superseded by ADR-2'), nygard('Accepted\n\nSupersedes ADR-3')],
  'docs/adr/0002-b.md': [nygard('Accepted'), nygard('Supersedes ADR-1'), ''],
  'i.risks.yaml': [REGISTER, REGISTER.replace('RISK-001', 'PRJ-001'), 'risks: []\n'],
};

interface Operation {
  readonly type: 'edit' | 'close' | 'write' | 'delete';
  readonly file: string;
  readonly text: string;
}

const operation: fc.Arbitrary<Operation> = fc.constantFrom(...Object.keys(TEXTS)).chain((file) =>
  fc.record({
    type: fc.constantFrom('edit', 'edit', 'close', 'write', 'write', 'delete'),
    file: fc.constant(file),
    text: fc.constantFrom(...(TEXTS[file] ?? [])),
  }),
);
const operations = fc.array(operation, { minLength: 1, maxLength: 20 });
/** A text for every file, but for few. */
const contents = fc.record(
  Object.fromEntries(
    Object.entries(TEXTS).map(([file, texts]) => [file, fc.option(fc.constantFrom(...texts), { freq: 5 })]),
  ),
);

/** A disk and an editor, side by side with the workspace that is told of them. */
class Bench {
  readonly disk: Record<string, string> = {};
  readonly #editor = new Map<string, string>();
  readonly workspace: Workspace;
  #version = 0;

  constructor(wrap: (host: WorkspaceHost) => WorkspaceHost = (host) => host) {
    this.workspace = new Workspace(FOLDER, wrap(createMemoryHost(this.disk, FOLDER)));
  }

  async fill(texts: Readonly<Record<string, string | null>>): Promise<void> {
    for (const [file, text] of Object.entries(texts)) if (text !== null) this.disk[file] = text;
    await this.workspace.load();
  }

  apply({ type, file, text }: Operation): Promise<ReadonlySet<string> | undefined> {
    const uri = fileUri(FOLDER, file);
    switch (type) {
      case 'edit':
        this.#editor.set(file, text);
        return this.workspace.edit(uri, text, ++this.#version);
      case 'close':
        this.#editor.delete(file);
        return this.workspace.close(uri);
      case 'write':
        this.disk[file] = text;
        return this.workspace.changed(uri);
      case 'delete':
        delete this.disk[file];
        return this.workspace.changed(uri);
    }
  }

  /** A workspace that never saw anything but the present texts, and never lets go of a tree. */
  async fresh(): Promise<Workspace> {
    const files = { ...this.disk, ...Object.fromEntries(this.#editor) };
    const workspace = new Workspace(FOLDER, createMemoryHost(files, FOLDER), { keepsTrees: true });
    await workspace.load();
    return workspace;
  }
}

/** Everything that commands answer of a workspace. */
function answers(workspace: Workspace): unknown {
  return {
    check: check(workspace, { today: TODAY }),
    list: list(workspace),
    scores: workspace.projects().map((project) => [project.root, score({ workspace, project })]),
  };
}

/** The diagnostics of every file, with their relations. */
function diagnostics(workspace: Workspace): Map<string, string> {
  return new Map(
    workspace
      .projects()
      .flatMap((project) => project.records().map((record) => [record.uri, diagnose(project, record, TODAY)] as const))
      .map(([uri, found]) => [uri, JSON.stringify(found)]),
  );
}

describe('after any sequence of edits, closes, writes and deletions', () => {
  test('a workspace answers as a fresh one does', async () => {
    await fc.assert(
      fc.asyncProperty(contents, operations, async (texts, sequence) => {
        const bench = new Bench();
        await bench.fill(texts);
        for (const each of sequence) await bench.apply(each);
        expect(answers(bench.workspace)).toEqual(answers(await bench.fresh()));
      }),
      { numRuns: 150 },
    );
  });

  test('the same when they overlap, in whatever order the host answers', async () => {
    await fc.assert(
      fc.asyncProperty(operations, fc.scheduler(), async (sequence, scheduler) => {
        const bench = new Bench((host) => ({
          // What is answered is what was there when the question came.
          list: async (folder) => {
            const listed = await host.list(folder);
            return scheduler.schedule(Promise.resolve(listed), 'list');
          },
          read: async (uri) => {
            const content = await host.read(uri);
            return scheduler.schedule(Promise.resolve(content), uri);
          },
        }));
        const running = [bench.workspace.load(), ...sequence.map((each) => bench.apply(each))];
        await scheduler.waitFor(Promise.all(running));
        expect(answers(bench.workspace)).toEqual(answers(await bench.fresh()));
      }),
      { numRuns: 150 },
    );
  });

  test('every file whose diagnostics changed is among those that are affected', async () => {
    await fc.assert(
      fc.asyncProperty(contents, operations, async (texts, sequence) => {
        const bench = new Bench();
        await bench.fill(texts);
        for (const each of sequence) {
          const before = diagnostics(bench.workspace);
          const files = await bench.apply(each);
          if (files === undefined) continue;
          const after = diagnostics(bench.workspace);
          const affected = new Set([...files, fileUri(FOLDER, each.file)]);
          const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
            (each) => before.get(each) !== after.get(each),
          );
          expect(changed.filter((each) => !affected.has(each))).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
