/**
 * Measures the command line and the language server on a generated workspace, beside the bare cost of reading and
 * parsing the same files. Build first: what is measured is what ships.
 *
 *   --artifacts N  how many records (2000)
 *   --runs N       how often each program is run; medians are shown (5)
 *   --json         as JSON
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureKeystrokes } from './keystrokes.ts';
import { medianRun, type Run } from './process.ts';
import { type Measured, table } from './table.ts';
import { generateWorkspace, writeLargeRegister } from './workspace.ts';

/** The largest charter of the example. */
const CHARTER = 'portfolio/charters/000/PRJ-002-granite-exit.yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: flags } = parseArgs({
  options: {
    artifacts: { type: 'string', default: '2000' },
    runs: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'portolan-bench-'));
try {
  const measured = await measure(Number(flags.artifacts), Number(flags.runs));
  console.log(flags.json ? JSON.stringify(measured, null, 2) : table(measured));
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(artifacts: number, runs: number): Promise<Measured> {
  const workspace = generateWorkspace(folder, artifacts);
  const run = (...args: string[]): Promise<Run> => medianRun(args, folder, runs);
  // The first look at the files is the disk's affair, not the program's.
  await medianRun([join(root, 'bench/baseline.mjs'), 'read', folder], folder, 1);
  const start = await run('--eval', '');
  const read = await run(join(root, 'bench/baseline.mjs'), 'read', folder);
  const parse = await run(join(root, 'bench/baseline.mjs'), 'parse', folder);
  const check = await run(join(root, 'dist/cli.cjs'), 'check', '--quiet');
  const [charter, register] = await measureKeystrokes(folder, [CHARTER, writeLargeRegister(folder)]);
  return {
    workspace,
    runs,
    start,
    read,
    parse,
    check: {
      ...check,
      filesPerSecond: (workspace.files / check.milliseconds) * 1000,
      timesReading: check.processorMilliseconds / read.processorMilliseconds,
      timesParsing: check.processorMilliseconds / parse.processorMilliseconds,
    },
    keystroke: { charter: charter ?? 0, register1MB: register ?? 0 },
    sizes: sizes(),
    activation: activation(),
  };
}

/** Bytes of what ships: the bundles, and the package when there is one. */
function sizes(): Record<string, number> {
  const bundles = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(?:[\w.]+\.(?:cjs|js)|webview\/[\w.]+\.(?:js|css))$/.test(file))
    .sort()
    .map((file) => `dist/${file}`);
  const packages = readdirSync(root).filter((file) => file.endsWith('.vsix'));
  return Object.fromEntries([...bundles, ...packages].map((file) => [file, statSync(join(root, file)).size]));
}

/** Milliseconds that the extension took to activate, when the suite in VS Code has measured it. */
function activation(): Record<string, number> | null {
  const file = join(root, 'dist/bench/activation.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>) : null;
}
