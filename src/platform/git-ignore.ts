import { access, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** Git looks at case as the file system does, by default. */
const options = { ignorecase: process.platform === 'win32' || process.platform === 'darwin' };

/** The rules of one `.gitignore`, which hold for everything below its folder. */
interface Rules {
  readonly folder: string;
  readonly rules: Ignore;
}

/** The `.gitignore` files that hold in a folder, the outermost first: an inner one has the last word. */
export type IgnoreRules = readonly Rules[];

/** The rules of a folder below others. */
export async function rulesIn(folder: string, outer: IgnoreRules): Promise<IgnoreRules> {
  const text = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => undefined);
  return text === undefined ? outer : [...outer, { folder, rules: ignore(options).add(text) }];
}

/** Whether Git would leave a path out; says nothing of the folders around it. @param path absolute */
export function isIgnored(path: string, isFolder: boolean, rules: IgnoreRules): boolean {
  for (const { folder, rules: own } of rules.toReversed()) {
    const below = relative(folder, path).split(sep).join('/');
    const { ignored, unignored } = own.test(isFolder ? `${below}/` : below);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** The rules that the repository around a folder has for it; none where the folder itself is ignored. */
export async function rulesAround(folder: string): Promise<IgnoreRules> {
  const outer: string[] = [];
  for (let current = folder; ; current = dirname(current)) {
    if (current !== folder) outer.unshift(current);
    if (await isRepository(current)) break;
    if (dirname(current) === current) return [];
  }
  let rules: IgnoreRules = [];
  for (const each of outer) rules = await rulesIn(each, rules);
  const within = outer.concat(folder).slice(1);
  return within.some((each) => isIgnored(each, true, rules)) ? [] : rules;
}

/** A repository has a folder `.git`; a worktree or submodule a file. */
async function isRepository(folder: string): Promise<boolean> {
  return access(join(folder, '.git')).then(
    () => true,
    () => false,
  );
}
