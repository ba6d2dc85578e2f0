import type { Span } from '../../text/position.ts';
import type { ParseLimits, SyntaxProblem } from '../document.ts';
import { MappingBuilder } from '../mapping-builder.ts';
import type { MappingEntry, SequenceNode, TreeNode } from '../tree.ts';
import { Composition } from '../yaml-composition.ts';
import type { YamlText } from '../yaml-text.ts';
import type { Movable } from './movable.ts';
import type { Chunk } from './split.ts';

/** A chunk that was read, with what it says. */
export interface ReadChunk {
  readonly text: string;
  readonly part: Chunk['part'];
  /** Where it stands, or stood when its tree was last moved. */
  start: number;
  readonly tree: Movable;
  /** Relative to `start`, as they are copied anyway. */
  readonly problems: readonly SyntaxProblem[];
  readonly comments: readonly Span[];
}

/** What the chunks of a text say together; undefined where there is nothing in them. */
export function joinChunks(
  text: string,
  region: Span,
  limits: ParseLimits,
  list: readonly ReadChunk[],
): YamlText | undefined {
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
  for (const { tree } of list) {
    const root = tree.node;
    if (root.kind === 'sequence') {
      for (const item of root.items) items.push(item);
      itemsSpan = { start: itemsSpan?.start ?? root.start, end: root.end };
    } else if (root.kind === 'mapping') {
      for (const entry of root.entries) {
        finish();
        last = entry;
      }
    }
  }
  finish();
  const first = list[0]?.tree.node;
  const end = list.at(-1)?.tree.node.end;
  if (first === undefined || end === undefined) return undefined;
  const problems: SyntaxProblem[] = [];
  const comments: Span[] = [];
  for (const chunk of list) {
    for (const problem of chunk.problems) problems.push(moved(problem, chunk.start));
    for (const comment of chunk.comments) comments.push(moved(comment, chunk.start));
  }
  return {
    root: builder.build(first.start, end, false),
    problems: [...problems, ...composition.problems].toSorted((a, b) => a.start - b.start).slice(0, limits.problems),
    comments,
  };
}

function moved<Place extends Span>(place: Place, distance: number): Place {
  return { ...place, start: place.start + distance, end: place.end + distance };
}
