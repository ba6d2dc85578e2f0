import { nextId } from '../../workspace/id-format.ts';
import type { Project } from '../../workspace/project.ts';
import { newId } from '../templates/new-id.ts';
import { ImportError } from './import-error.ts';

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
