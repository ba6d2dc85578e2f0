import type { Project } from '../../workspace/project.ts';
import type { NamedProject } from './ids.ts';
import { idGiver, isUsableId } from './ids.ts';
import { quote } from './read-cell.ts';
import type { ReadRow } from './read-row.ts';
import type { SkippedRow } from './types.ts';

/** A row that becomes a charter. */
export interface NamedRow extends NamedProject {
  readonly row: number;
  readonly values: ReadRow;
}

/**
 * Gives every row its id: the one of the list where it can be one, else the next free one. Left out are rows without a
 * title, and those whose id, or without an id whose title, is there already.
 * @param year four digits
 */
export function nameRows(
  project: Project,
  rows: readonly ReadRow[],
  year: string,
): { readonly named: readonly NamedRow[]; readonly skipped: readonly SkippedRow[] } {
  const present = new Presence(project);
  const own = new Map<string, number>();
  const named: Omit<NamedRow, 'id'>[] = [];
  const kept = new Map<number, string>();
  const skipped: SkippedRow[] = [];
  for (const values of rows) {
    const { row, fields } = values;
    const [title, written] = [textOf(fields.get('title')), textOf(fields.get('id'))];
    const usable = written !== undefined && isUsableId(project, written) ? written : undefined;
    const skip = (code: SkippedRow['code'], reason: string): void => {
      skipped.push({ code, row, title: title ?? null, reason });
    };
    const first = usable === undefined ? undefined : own.get(usable.toLowerCase());
    const there = usable === undefined ? present.byTitle(title) : present.byId(usable);
    if (title === undefined) skip('no-title', 'The row has no title.');
    else if (first !== undefined) skip('id-twice', `The id ${quote(usable ?? '')} stands in row ${first} already.`);
    else if (there !== undefined && usable !== undefined)
      skip('id-taken', `The id ${quote(usable)} is taken by ${there}.`);
    else if (there !== undefined) skip('already-there', `A project with this title is there already: ${there}.`);
    else {
      if (usable !== undefined) {
        own.set(usable.toLowerCase(), row);
        kept.set(row, usable);
      } else if (written !== undefined) {
        values.refuse(
          'id',
          'id-not-usable',
          `${quote(written)} cannot be an id here: the project gets the next free one.`,
        );
      }
      named.push({ row, title, values, alias: usable === undefined ? written : undefined });
    }
  }
  const give = idGiver(project, new Set(kept.values()), year);
  return { named: named.map((row) => withId(row, kept.get(row.row) ?? give(row.title))), skipped };
}

function withId(row: Omit<NamedRow, 'id'>, id: string): NamedRow {
  const { fields } = row.values;
  fields.set('id', id);
  if (!fields.has('status')) fields.set('status', 'draft');
  return { ...row, id };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The records of the project, as a list would call them. */
class Presence {
  readonly #ids = new Map<string, string>();
  readonly #titles = new Map<string, string>();

  constructor(project: Project) {
    for (const id of project.graph.ids())
      this.#ids.set(id.toLowerCase(), project.graph.find(id)[0]?.artifact.file ?? id);
    for (const artifact of project.artifacts())
      if (artifact.kind === 'charter' && artifact.title !== undefined)
        this.#titles.set(artifact.title.toLowerCase(), artifact.file);
  }

  /** File of the record that has an id. */
  byId(id: string): string | undefined {
    return this.#ids.get(id.toLowerCase());
  }

  byTitle(title: string | undefined): string | undefined {
    return title === undefined ? undefined : this.#titles.get(title.toLowerCase());
  }
}
