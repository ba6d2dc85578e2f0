import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { diagnose, shiftedFiles } from '../src/rules/run.ts';
import { createMemoryHost } from '../src/workspace/memory-host.ts';
import type { Project } from '../src/workspace/project.ts';
import { Workspace } from '../src/workspace/workspace.ts';
import { inMilliseconds, line } from './columns.ts';
import { generateWorkspace } from './workspace.ts';

/** What was measured of the rules of capacity; processor time in milliseconds. */
export interface MeasuredCapacity {
  readonly artifacts: number;
  /** Everything about every file, for the first time. */
  readonly first: number;
  readonly edits: readonly MeasuredEdit[];
}

/** What an edit of one charter costs, the mean of many. */
export interface MeasuredEdit {
  readonly name: string;
  /** Judging the charter itself by all rules: what a keystroke waits for. */
  readonly own: number;
  /** When the typing rests: finding the other files that say something else now, and judging those. */
  readonly others: number;
  readonly files: number;
}

const FOLDER = 'file:///bench';
const TODAY = '2026-11-20';
const WARM_UP = 50;
const EDITS = 200;

/** The charter with the most demand, and texts of it that differ in one thing. */
const CHARTER = 'portfolio/charters/000/PRJ-002-granite-exit.yaml';
const KINDS: Readonly<Record<string, (text: string, turn: number) => string>> = {
  title: (text, turn) => text.replace(/^title: /m, `title: ${'x'.repeat(turn % 9)}`),
  status: (text, turn) => text.replace(/^status: \w+/m, `status: ${'active'.slice(0, 6 - (turn % 6))}`),
  'share of a person': (text, turn) => text.replace(/allocation: [\d.]+/, `allocation: 0.${1 + (turn % 9)}`),
  'effort of a skill': (text, turn) => text.replace(/effort: \d+/, `effort: ${5 + (turn % 40)}`),
  date: (text, turn) => text.replace(/to: 2027-\d+-\d+/, `to: 2027-0${3 + (turn % 7)}-15`),
};

/**
 * Measures edits of a charter that shares its people and their skills with those of all other copies of the example: the
 * copies have the same people, so nearly everything that can be missing is.
 */
export async function measureCapacity(artifacts: number): Promise<MeasuredCapacity> {
  const files = generated(artifacts);
  const workspace = new Workspace(FOLDER, createMemoryHost(files, FOLDER));
  await workspace.load();
  const project = workspace.projectOf(`${FOLDER}/${CHARTER}`);
  const first = processor(() =>
    judge(
      project,
      project.records().map(({ uri }) => uri),
    ),
  );
  const edits: MeasuredEdit[] = [];
  let version = 0;
  for (const [name, edit] of Object.entries(KINDS)) {
    let [own, others, count] = [0, 0, 0];
    for (let turn = 0; turn < WARM_UP + EDITS; turn++) {
      const seen = project.revision;
      await workspace.edit(`${FOLDER}/${CHARTER}`, edit(files[CHARTER] ?? '', turn), ++version);
      const took = processor(() => judge(project, [`${FOLDER}/${CHARTER}`]));
      let shifts: string[] = [];
      const later = processor(() => {
        shifts = shiftedFiles(project, TODAY, seen);
        judge(project, shifts);
      });
      if (turn < WARM_UP) continue;
      [own, others, count] = [own + took, others + later, count + shifts.length];
    }
    edits.push({ name, own: own / EDITS, others: others / EDITS, files: count / EDITS });
  }
  return { artifacts, first, edits };
}

/** The same for people. */
export function capacityTable({ artifacts, first, edits }: MeasuredCapacity): string {
  return [
    `One charter of ${artifacts} artifacts, processor`,
    '',
    line('all rules, all files, for the first time', inMilliseconds(first)),
    line('edit of', 'the file', 'at rest', 'files then'),
    ...edits.map(({ name, own, others, files }) =>
      line(name, inMilliseconds(own), inMilliseconds(others), files.toFixed(0)),
    ),
  ].join('\n');
}

function judge(project: Project, uris: readonly string[]): void {
  for (const uri of uris) {
    const record = project.record(uri);
    if (record) diagnose(project, record, TODAY);
  }
}

function generated(artifacts: number): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-bench-'));
  try {
    generateWorkspace(folder, artifacts);
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = entries.map((entry) => join(entry.parentPath, entry.name));
    return Object.fromEntries(
      paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function processor(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
