import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { example, repository } from './paths.ts';
import { type Host, type Subject, suiteModule } from './subject.ts';

export const help = `Runs the tests in a real VS Code. Build first: node scripts/build.ts --tests

  node test/vscode/run.ts [options]

  --host node|web|all     extension host of the extension under test (default all)
  --tests suite|page|all  inside VS Code, from outside as a person would, or both (default all)
  --vsix FILE             test the packed extension instead of the source folder
  --grep TEXT             only the tests whose name contains the text
  --workspace DIR         folder to open, as a copy (default examples/data-platform)
  --extension DIR         folder of the extension (default: this repository)

PORTOLAN_DESKTOP=1 runs the suite in a desktop VS Code, =0 never; else a desktop is used where one can be had.
CHROMIUM=PATH names the browser for everything else.`;

/** What a call of `run.ts` asks for. */
export interface Plan {
  readonly hosts: readonly Host[];
  readonly kinds: readonly ('suite' | 'page')[];
  readonly subject: Subject;
  readonly workspace: string;
  readonly grep: string;
}

/** Understands the command line; throws an `Error` with a message for the user when it cannot. */
export function readPlan(args: readonly string[]): Plan {
  const text = (value: string) => ({ type: 'string', default: value }) as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      host: text('all'),
      tests: text('all'),
      grep: text(''),
      workspace: text(example),
      extension: text(repository),
      vsix: { type: 'string' },
    },
  });
  const folder = resolve(values.extension);
  const hosts = choice('host', values.host, ['node', 'web']);
  const kinds = choice('tests', values.tests, ['suite', 'page']);
  const vsix = values.vsix === undefined ? undefined : resolve(values.vsix);
  const modules = kinds.includes('suite') ? hosts.map((host) => join(folder, suiteModule(host))) : [];
  for (const path of [...modules, values.workspace, ...(vsix === undefined ? [] : [vsix])]) {
    if (!existsSync(path)) throw new Error(`${path} does not exist. Build first: node scripts/build.ts --tests`);
  }
  return { hosts, kinds, subject: { folder, vsix }, workspace: resolve(values.workspace), grep: values.grep };
}

function choice<T extends string>(name: string, value: string, all: readonly T[]): readonly T[] {
  if (value === 'all') return all;
  const chosen = all.filter((item) => item === value);
  if (chosen.length === 0) throw new Error(`--${name} is one of ${[...all, 'all'].join(', ')}, not "${value}".`);
  return chosen;
}
