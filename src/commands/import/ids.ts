import { nextId } from '../../workspace/id-format.ts';
import type { Project } from '../../workspace/project.ts';
import { newId } from '../templates/new-id.ts';
import { plainWords } from './cells/words.ts';
import { ImportError } from './decode.ts';

/** What the schemas allow as an id. */
const ID = /^[A-Za-z][A-Za-z0-9._-]*$/;

/** Whether a text of the list can be the id of a charter here: of the form that `portolan.yaml` asks for, if it does. */
export function isUsableId(project: Project, id: string): boolean {
  const format = project.configuration.ids.charter;
  return ID.test(id) && (!format.required || format.matches(id));
}

/**
 * Gives the next free ids, one after the other.
 * @param taken ids of the list, which must not be given to other rows
 * @param year four digits
 * @throws {ImportError} by the function, when the form of ids has room for one only
 */
export function idGiver(project: Project, taken: ReadonlySet<string>, year: string): (title: string) => string {
  const format = project.configuration.ids.charter;
  const used = new Set([...project.graph.ids(), ...taken].map((id) => id.toLowerCase()));
  const claim = (id: string): string => {
    used.add(id.toLowerCase());
    return id;
  };
  if (format.template.includes('*')) {
    return (title) => {
      const id = newId(project, 'charter', title, year);
      for (let count = 1; ; count++) {
        const free = count === 1 ? id : `${id}-${count}`;
        if (!used.has(free.toLowerCase())) return claim(free);
      }
    };
  }
  const first = nextId(format, [...project.graph.ids(), ...taken], year);
  if (!format.template.includes('#')) {
    return () => {
      throw new ImportError(`Ids of the form ${format.template} cannot be counted: put # or * into ids.charter.`);
    };
  }
  const before = format.template.replace('YYYY', () => year).search(/#/);
  let number = Number(/^\d+/.exec(first.slice(before))?.[0] ?? 1);
  return () => {
    for (;;) {
      const id = format.format(number++, year);
      if (!used.has(id.toLowerCase())) return claim(id);
    }
  };
}

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
