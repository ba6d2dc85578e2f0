import { plainWords } from './cells/words.ts';

/** A project that others can depend on. */
export interface NamedProject {
  readonly id: string;
  readonly title: string;
  /** What its list calls it, when that cannot be its id. */
  readonly alias?: string | undefined;
}

/** Finds projects by what a list calls them: the id, the id in the list, or a title that only one has. */
export function projectFinder(projects: readonly NamedProject[]): (name: string) => string | undefined {
  const byId = new Map<string, string>();
  const byTitle = new Map<string, string | undefined>();
  for (const { id, title } of projects) {
    byId.set(id.toLowerCase(), id);
    const words = plainWords(title) || title;
    byTitle.set(words, byTitle.has(words) ? undefined : id);
  }
  for (const { id, alias } of projects)
    if (alias !== undefined && !byId.has(alias.toLowerCase())) byId.set(alias.toLowerCase(), id);
  return (name) => byId.get(name.toLowerCase()) ?? byTitle.get(plainWords(name) || name);
}

/** The names in a cell: parted by lines, semicolons or commas. */
export function namesIn(cell: string): readonly string[] {
  const names = cell.split(/[\n;,]/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
