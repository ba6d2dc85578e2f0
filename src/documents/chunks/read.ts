import type { Span } from '../../text/position.ts';
import { DEFAULT_LIMITS, type ParseLimits } from '../document.ts';
import { readYaml, type YamlText } from '../yaml-text.ts';
import { joinChunks, type ReadChunk } from './join.ts';
import { movable } from './movable.ts';
import { shiftTree } from './shift.ts';
import type { Chunk } from './split.ts';
import { type SplitAgain, splitAgain } from './split-again.ts';

/** What was read of a text, to be used again for the next version of it. */
export interface Chunks {
  readonly list: readonly ReadChunk[];
}

export interface ChunkedYaml {
  readonly yaml: YamlText;
  /** Undefined when the text had to be read as a whole, or is not followed by another. */
  readonly chunks: Chunks | undefined;
}

/** An anchor or an alias reaches from one chunk to another. */
const ANCHOR = /(?:^|[\s[{,:])[&*][^\s&*]/;

export interface ChunkOptions {
  readonly limits?: ParseLimits;
  /** Chunks of an earlier version of the text. They are used up: their trees move to their new places. */
  readonly previous?: Chunks | undefined;
  /** Whether there will be a next version, which may use these chunks. */
  readonly isFollowed?: boolean;
}

/**
 * Reads a YAML region chunk by chunk: what is broken in one item stays in that item, and an item that was read before
 * is not read again. What comes out depends on the text alone, whatever `previous` holds.
 */
export function readChunks(
  text: string,
  region: Span,
  { limits = DEFAULT_LIMITS, previous, isFollowed = true }: ChunkOptions = {},
): ChunkedYaml {
  const whole = (): ChunkedYaml => ({ yaml: readYaml(text, region, limits), chunks: undefined });
  const before = previous?.list ?? [];
  const split = splitAgain(text, region, before);
  if (split === undefined) return whole();
  const known = reusable(text, split, before);
  const list: ReadChunk[] = [];
  for (const cut of split.cuts) {
    const chunk = known(list.length) ?? readChunk(text, cut, limits, isFollowed);
    if (chunk === undefined) return whole();
    list.push(chunk);
  }
  const yaml = joinChunks(text, region, limits, list);
  return yaml === undefined ? whole() : { yaml, chunks: isFollowed ? { list } : undefined };
}

/** Finds the chunks at the start and the end of a text that stood in the earlier one too. */
function reusable(
  text: string,
  { cuts, head: knownHead, tail: knownTail }: SplitAgain,
  before: readonly ReadChunk[],
): (index: number) => ReadChunk | undefined {
  const same = (chunk: ReadChunk | undefined, cut: Chunk | undefined): boolean =>
    chunk !== undefined &&
    cut !== undefined &&
    chunk.part === cut.part &&
    chunk.text.length === cut.end - cut.start &&
    text.slice(cut.start, cut.end) === chunk.text;
  const most = Math.min(cuts.length, before.length);
  let head = knownHead;
  let tail = knownTail;
  while (head < most - tail && same(before[head], cuts[head])) head++;
  while (tail < most - head && same(before[before.length - 1 - tail], cuts[cuts.length - 1 - tail])) tail++;
  return (index) => {
    const from = index < head ? index : index >= cuts.length - tail ? index - cuts.length + before.length : undefined;
    const chunk = from === undefined ? undefined : before[from];
    const cut = cuts[index];
    if (chunk === undefined || cut === undefined) return undefined;
    const distance = cut.start - chunk.start;
    // Those above an edit stay where they are, and need not even be touched.
    if (distance !== 0) chunk.tree.move(distance);
    chunk.start = cut.start;
    return chunk;
  };
}

/** Undefined when the chunk does not stand by itself. */
function readChunk(
  text: string,
  { start, end, part }: Chunk,
  limits: ParseLimits,
  isFollowed: boolean,
): ReadChunk | undefined {
  const slice = text.slice(start, end);
  const own = isFollowed ? copyOf(slice) : slice;
  if (ANCHOR.test(own)) return undefined;
  const depth = limits.depth - (part === 'item' ? 1 : 0);
  const { root, problems, comments } = readYaml(own, { start: 0, end: own.length }, { ...limits, depth });
  if (root?.kind !== (part === 'item' ? 'sequence' : 'mapping')) return undefined;
  shiftTree(root, start);
  return { text: own, part, start, tree: movable(root), problems, comments };
}

/**
 * The same text in memory of its own. A slice, and every scalar cut from it, would keep alive the whole version of the
 * file that it was cut from.
 */
function copyOf(slice: string): string {
  return ` ${slice}`.slice(1);
}
