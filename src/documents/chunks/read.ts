import type { Span } from '../../text/position.ts';
import type { SyntaxProblem } from '../document.ts';
import { DEFAULT_LIMITS, type ParseLimits } from '../limits.ts';
import { MappingBuilder } from '../mapping-builder.ts';
import type { MappingEntry, SequenceNode, TreeNode } from '../tree.ts';
import { Composition } from '../yaml-composition.ts';
import { readYaml, type YamlText } from '../yaml-text.ts';
import { shiftTree } from './shift.ts';
import { type Chunk, splitChunks } from './split.ts';

/** A chunk that was read, with what it says. */
interface ReadChunk {
  readonly text: string;
  readonly part: Chunk['part'];
  /** Where it stands, or stood when its tree was last moved. */
  start: number;
  readonly root: TreeNode | undefined;
  /** Relative to `start`, as they are copied anyway. */
  readonly problems: readonly SyntaxProblem[];
  readonly comments: readonly Span[];
}

/** What was read of a text, to be used again for the next version of it. */
export interface Chunks {
  readonly list: readonly ReadChunk[];
}

export interface ChunkedYaml {
  readonly yaml: YamlText;
  /** Undefined when the text had to be read as a whole. */
  readonly chunks: Chunks | undefined;
}

/** An anchor or an alias reaches from one chunk to another. */
const ANCHOR = /(?:^|[\s[{,:])[&*][^\s&*]/;

/**
 * Reads a YAML region chunk by chunk: what is broken in one item stays in that item, and an item that was read before
 * is not read again. What comes out depends on the text alone, whatever `previous` holds.
 * @param previous chunks of an earlier version of the text; they are used up: their trees move to their new places
 */
export function readChunks(
  text: string,
  region: Span,
  limits: ParseLimits = DEFAULT_LIMITS,
  previous: Chunks | undefined = undefined,
): ChunkedYaml {
  const whole = (): ChunkedYaml => ({ yaml: readYaml(text, region, limits), chunks: undefined });
  const cuts = splitChunks(text, region);
  if (cuts === undefined) return whole();
  const known = reusable(text, cuts, previous?.list ?? []);
  const list: ReadChunk[] = [];
  for (const [index, cut] of cuts.entries()) {
    const chunk = known(index) ?? readChunk(text, cut, limits);
    if (chunk === undefined) return whole();
    list.push(chunk);
  }
  const yaml = join(text, region, limits, list);
  return yaml === undefined ? whole() : { yaml, chunks: { list } };
}

/** Finds the chunks at the start and the end of a text that stood in the earlier one too. */
function reusable(
  text: string,
  cuts: readonly Chunk[],
  before: readonly ReadChunk[],
): (index: number) => ReadChunk | undefined {
  const same = (chunk: ReadChunk | undefined, cut: Chunk | undefined): boolean =>
    chunk !== undefined &&
    cut !== undefined &&
    chunk.part === cut.part &&
    chunk.text.length === cut.end - cut.start &&
    text.slice(cut.start, cut.end) === chunk.text;
  const most = Math.min(cuts.length, before.length);
  let head = 0;
  while (head < most && same(before[head], cuts[head])) head++;
  let tail = 0;
  while (tail < most - head && same(before[before.length - 1 - tail], cuts[cuts.length - 1 - tail])) tail++;
  return (index) => {
    const from = index < head ? index : index >= cuts.length - tail ? index - cuts.length + before.length : undefined;
    const chunk = from === undefined ? undefined : before[from];
    const cut = cuts[index];
    if (chunk === undefined || cut === undefined) return undefined;
    if (chunk.root) shiftTree(chunk.root, cut.start - chunk.start);
    chunk.start = cut.start;
    return chunk;
  };
}

/** Undefined when the chunk does not stand by itself. */
function readChunk(text: string, { start, end, part }: Chunk, limits: ParseLimits): ReadChunk | undefined {
  const own = copyOf(text.slice(start, end));
  if (ANCHOR.test(own)) return undefined;
  const depth = limits.depth - (part === 'item' ? 1 : 0);
  const { root, problems, comments } = readYaml(own, { start: 0, end: own.length }, { ...limits, depth });
  if (root?.kind !== (part === 'item' ? 'sequence' : 'mapping')) return undefined;
  shiftTree(root, start);
  return { text: own, part, start, root, problems, comments };
}

/**
 * The same text in memory of its own. A slice, and every scalar cut from it, would keep alive the whole version of the
 * file that it was cut from.
 */
function copyOf(slice: string): string {
  return ` ${slice}`.slice(1);
}

function join(text: string, region: Span, limits: ParseLimits, list: readonly ReadChunk[]): YamlText | undefined {
  const composition = new Composition(text, region, limits);
  const builder = new MappingBuilder(composition);
  let last: MappingEntry | undefined;
  let items: TreeNode[] = [];
  let itemsSpan: Span | undefined;
  const finish = (): void => {
    if (last === undefined) return;
    const value: TreeNode = itemsSpan
      ? ({ kind: 'sequence', items, flow: false, ...itemsSpan } satisfies SequenceNode)
      : last.value;
    builder.add(last.key, value);
    last = undefined;
    items = [];
    itemsSpan = undefined;
  };
  for (const { root } of list) {
    if (root?.kind === 'sequence') {
      items.push(...root.items);
      itemsSpan = { start: itemsSpan?.start ?? root.start, end: root.end };
    } else if (root?.kind === 'mapping') {
      for (const entry of root.entries) {
        finish();
        last = entry;
      }
    }
  }
  finish();
  const first = list[0]?.root;
  const end = list.at(-1)?.root?.end;
  if (first === undefined || end === undefined) return undefined;
  const problems = list.flatMap((chunk) => chunk.problems.map((problem) => moved(problem, chunk.start)));
  const comments = list.flatMap((chunk) => chunk.comments.map((comment) => moved(comment, chunk.start)));
  return {
    root: builder.build(first.start, end, false),
    problems: [...problems, ...composition.problems].toSorted((a, b) => a.start - b.start).slice(0, limits.problems),
    comments,
  };
}

function moved<Place extends Span>(place: Place, distance: number): Place {
  return { ...place, start: place.start + distance, end: place.end + distance };
}
