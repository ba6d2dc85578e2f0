import type { Span } from '../../text/position.ts';
import { lineEnd } from '../spans.ts';
import { type Chunk, Splitter } from './split.ts';

/** A chunk of an earlier version of a text. */
export interface Piece {
  readonly text: string;
  readonly part: Chunk['part'];
}

export interface SplitAgain {
  /** What `splitChunks` finds in the text. */
  readonly cuts: readonly Chunk[];
  /** So many chunks at the start are those of the earlier version, and perhaps more. */
  readonly head: number;
  /** So many chunks at the end are those of the earlier version, and perhaps more. None is in the head too. */
  readonly tail: number;
}

/**
 * Cuts the next version of a text into the same chunks as `splitChunks`, of which it gives undefined too. Only the lines
 * about an edit are looked at; the cuts above and below are taken over. For what a line means depends on itself and on
 * what the lines above it say of the present entry, and a line that starts a chunk, a key or an item, says all of that
 * anew: which list there may be, and that no line above waits for a key. From such a line on, the same text is cut the
 * same way.
 *
 * @param before all chunks of the earlier version, in their order; none if there is no such version
 */
export function splitAgain(text: string, region: Span, before: readonly Piece[]): SplitAgain | undefined {
  const above = unchangedAbove(text, region, before);
  const changed = { start: above.at(-1)?.end ?? region.start, end: region.end };
  const below = unchangedBelow(text, changed, before, before.length - above.length);
  const item = takeItem(above);
  const splitter = new Splitter(text, region, item?.start);
  const next = (start: number): number => lineEnd(text, start, region.end) + 1;
  for (let start = item ? next(item.start) : region.start; start < region.end; start = next(start)) {
    if (!splitter.line(start)) return undefined;
    while ((below.at(-1)?.start ?? start) < start) below.pop();
    const met = below.at(-1);
    if (met?.start === start && splitter.hasChunkAt(start)) {
      const tail = below.length;
      below.pop();
      return joined(above, splitter.chunks(met.end), below.reverse(), tail);
    }
  }
  return joined(above, splitter.chunks(region.end), [], 0);
}

function joined(
  above: readonly Chunk[],
  between: readonly Chunk[] | undefined,
  below: readonly Chunk[],
  tail: number,
): SplitAgain | undefined {
  return between && { cuts: [...above, ...between, ...below], head: above.length, tail };
}

/** The chunks at the start that still stand there. */
function unchangedAbove(text: string, region: Span, before: readonly Piece[]): Chunk[] {
  const chunks: Chunk[] = [];
  let start = region.start;
  for (const { text: piece, part } of before) {
    const end = start + piece.length;
    if (end > region.end || text.slice(start, end) !== piece) break;
    chunks.push({ start, end, part });
    start = end;
  }
  return chunks;
}

/** The chunks that still stand at the end of a span, the last one first: `most` of them, if that many. */
function unchangedBelow(text: string, span: Span, before: readonly Piece[], most: number): Chunk[] {
  const chunks: Chunk[] = [];
  // What a last line without an end means depends on what stands behind the region.
  if (text.charCodeAt(span.end - 1) !== LF) return chunks;
  let end = span.end;
  while (chunks.length < most) {
    const piece = before[before.length - 1 - chunks.length];
    const start = end - (piece?.text.length ?? 0);
    if (piece === undefined || start < span.start || text.slice(start, end) !== piece.text) break;
    chunks.push({ start, end, part: piece.part });
    end = start;
  }
  return chunks;
}

/**
 * Takes away the last item that another chunk follows, so that its first line is a whole one, and the chunks behind it.
 * All are taken away when there is none.
 */
function takeItem(chunks: Chunk[]): Chunk | undefined {
  chunks.pop();
  while (chunks.length > 0 && chunks.at(-1)?.part !== 'item') chunks.pop();
  return chunks.pop();
}

const LF = 10;
