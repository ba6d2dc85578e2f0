import { type Entity, splitId } from '../../workspace/entity.ts';
import type { FileRecord } from '../../workspace/file-input.ts';
import type { Graph } from '../../workspace/graph.ts';
import type { Project } from '../../workspace/project.ts';
import type { Mention } from './mention.ts';

/** What is looked for: an id as it is written somewhere, and what it names there; nothing where it names nothing. */
export interface Sought {
  readonly id: string;
  readonly entities: readonly Entity[];
}

/** What an id names in a file; several things where it is not unique, or where it is open which is meant. */
export function namedBy({ graph }: Project, { artifact, uri }: FileRecord, id: string): readonly Entity[] {
  return graph.resolve(id, artifact ?? uri);
}

/** What a mention is about, to look for others that are. */
export function soughtBy(project: Project, record: FileRecord, { id }: Pick<Mention, 'id'>): Sought {
  return { id, entities: namedBy(project, record, id) };
}

/** Whether an id in a file names what is looked for, or may do so. */
export function isAbout(project: Project, record: FileRecord, { id, entities }: Sought, written: string): boolean {
  if (entities.length === 0) return written === id;
  const [entity] = entities;
  if (!entity || splitId(written).id !== entity.id) return false;
  return namedBy(project, record, written).some((each) => entities.includes(each));
}

/** The id of a scope that stands before another, with a slash between: `REG-A` before `RISK-001`. */
export function scopeBefore(graph: Graph, text: string, start: number): string | undefined {
  if (text[start - 1] !== '/') return undefined;
  const [name] = /[A-Za-z][\w.-]*$/.exec(text.slice(Math.max(0, start - LONGEST), start - 1)) ?? [];
  return name !== undefined && graph.isScope(name) ? name : undefined;
}

/** Nobody writes longer ids. */
const LONGEST = 200;
