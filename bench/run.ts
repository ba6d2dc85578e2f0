/**
 * Measures the command line on a generated workspace, and the language server beside that of a peer. Build first: what
 * is measured is what ships.
 *
 *   --only NAME      `check` (the command line), `scoring` (the engine, in this process), `selection` (the engine with
 *                    the solver that ships), `capacity` (its rules after edits, in this process) or `keystrokes` (the
 *                    servers); everything when missing
 *   --artifacts N    how many records the workspace has (2000)
 *   --json           as JSON
 *   --before FOLDER  a checkout of an earlier version with its build: it is measured in the same run, in place of the peer
 *
 * The command line:
 *   --runs N         how often each program is run; medians are shown (5)
 *
 * Scoring:
 *   --charters N     how many charters are scored (500)
 *
 * The servers:
 *   --rounds N       how often each is started for each document, by turns (2)
 *   --keys N         keys for each document (200)
 *   --document ID    only `register-small`, `register-large` or `charter-in-workspace`
 *   --alone          without the peer
 *   --server FILE    another bundle than dist/server.cjs
 *   --profile FOLDER writes profiles of Portolan's processor time there (.cpuprofile)
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { capacityTable, measureCapacity } from './capacity.ts';
import { checkTable, measureCheck } from './check.ts';
import { measureScoring, scoringTable } from './scoring.ts';
import { measureSelection, selectionTable } from './selection.ts';
import { compare } from './side-by-side/compare.ts';
import { comparisonTable } from './side-by-side/table.ts';

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string' },
    artifacts: { type: 'string', default: '2000' },
    json: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
    charters: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '2' },
    keys: { type: 'string', default: '200' },
    document: { type: 'string' },
    alone: { type: 'boolean', default: false },
    server: { type: 'string', default: fileURLToPath(new URL('../dist/server.cjs', import.meta.url)) },
    profile: { type: 'string' },
    before: { type: 'string' },
  },
});
const isWanted = (name: string): boolean => flags.only === undefined || flags.only === name;
const artifacts = Number(flags.artifacts);

const check = isWanted('check') ? await measureCheck(artifacts, Number(flags.runs), flags.before) : undefined;
if (check && !flags.json) console.log(checkTable(check));
const scoring = isWanted('scoring') ? await measureScoring(Number(flags.charters)) : undefined;
if (scoring && !flags.json) console.log(`${check ? '\n' : ''}${scoringTable(scoring)}${beforeTable('scoring')}`);
const selection = isWanted('selection') ? await measureSelection() : undefined;
if (selection && !flags.json) console.log(`${check || scoring ? '\n' : ''}${selectionTable(selection)}`);
const capacity = isWanted('capacity') ? await measureCapacity(artifacts) : undefined;
if (capacity && !flags.json)
  console.log(`${check || scoring || selection ? '\n' : ''}${capacityTable(capacity)}${beforeTable('capacity')}`);
const keystrokes = isWanted('keystrokes')
  ? await compare({
      artifacts,
      rounds: Number(flags.rounds),
      keys: Number(flags.keys),
      bundle: flags.server,
      nodeArgs: flags.profile === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', flags.profile],
      isAlone: flags.alone,
      before: flags.before,
      only: flags.document,
    })
  : undefined;
if (keystrokes && !flags.json)
  console.log(`${check || scoring || selection || capacity ? '\n' : ''}${comparisonTable(keystrokes)}`);
if (flags.json) console.log(JSON.stringify({ check, scoring, selection, capacity, keystrokes }, null, 2));

/** What the earlier version measures of itself, below what this one does. */
function beforeTable(name: string): string {
  if (flags.before === undefined) return '';
  const args = ['bench/run.ts', '--only', name, '--charters', flags.charters, '--artifacts', flags.artifacts];
  const table = execFileSync(process.execPath, args, { cwd: flags.before, encoding: 'utf8' });
  return `\n\nbefore: ${table.trimEnd()}`;
}
