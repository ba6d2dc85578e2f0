import { type Below, readBelow } from './below.ts';
import { climb, type Region, type Surroundings } from './climb.ts';
import type { YamlLine } from './line.ts';

/** The neighbours of a place. */
export interface Around {
  readonly above: Surroundings;
  readonly below: Below;
  /** The column that the neighbours show to be the right one. */
  readonly column: number;
}

/**
 * The column decides which mapping a line belongs to. On a blank line in the midst of something deeper, and where the
 * children of the parent stand deeper, theirs is the one that is meant: any other would break the text.
 */
export function settle(region: Region, line: number, written: number, own: YamlLine, isBlank: boolean): Around {
  const below = readBelow(region, line, written);
  const dash = own.dashes.at(-1);
  const isBare = isBlank || (dash !== undefined && own.content >= own.end);
  const column = isBare ? Math.max(written, below.next?.indent ?? 0) : written;
  const above = climb(region, line, column, own.dashes);
  const { childColumn, level, keys } = above;
  if (level === 'node' && keys.length === 0 && childColumn !== undefined && own.dashes.length === 0) {
    const again = climb(region, line, childColumn, []);
    return { above: again, below: readBelow(region, line, childColumn), column: childColumn };
  }
  return { above, below: column === written ? below : readBelow(region, line, column), column };
}

/** Whether what stands below belongs to the same node, but is indented less. */
export function isMisaligned({ above, below, column }: Around): boolean {
  const { next } = below;
  if (above.keys.length > 0 || above.level === 'list' || next === undefined || next.indent >= column) return false;
  const { column: holder, isKey } = above.parent ?? { column: -1, isKey: false };
  return next.indent > holder || (next.isList && isKey && next.indent === holder);
}

/** Whether the next line is indented more than a column. */
export function isDeeper({ next }: Below, column: number): boolean {
  return next !== undefined && next.indent > column;
}
