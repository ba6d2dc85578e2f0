import type { SourceDocument } from '../../documents/document.ts';
import { joinPointer } from '../../documents/pointer.ts';
import { maySeparate } from '../../documents/resting.ts';
import type { JsonSchema } from '../../schema/json-schema.ts';
import { memo } from '../../text/memo.ts';
import type { Span } from '../../text/position.ts';
import type { FileRecord } from '../../workspace/file-input.ts';
import type { Project } from '../../workspace/project.ts';
import { schemaFile } from '../schema-file.ts';
import { commasInNumbers, type Flow, flowsAround } from './flows.ts';

/** A value inside brackets that the commas of a number have taken apart: `[about 1,200 rows]`. */
export interface SplitNumber extends Span {
  /** As written, commas included. */
  readonly text: string;
  /** The number without its commas, where a number is what belongs there. */
  readonly number: string | undefined;
}

/** The end of a value that may go on behind a comma; `v1` and `0.5` do not. */
const HEAD = /(?:^|[\s(<>~=≈≤≥–$€£¥])[+-]?\d{1,3}$/;
const TAIL = /^\d{3}(?!\w)/;
const MIDDLE = /^\d{3}$/;
const NUMBER = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** Those for which there is no other explanation; a list such as `[80,443]` may be one of two numbers. */
export const splitNumbers = memo((record: FileRecord, project: Project): readonly SplitNumber[] => {
  const { document } = record;
  if (!document) return [];
  const commas = commasInNumbers(document.text).filter((comma) => maySeparate(document, comma));
  const file = commas.length === 0 ? undefined : schemaFile(record, project);
  if (!file?.root) return [];
  const found = new Map<number, SplitNumber>();
  for (const flow of flowsAround(file.root, commas, '')) {
    for (const split of splitsOf(flow, document, file.schemaAt)) found.set(split.start, split);
  }
  return [...found.values()];
});

function* splitsOf(
  flow: Flow,
  document: SourceDocument,
  schemaAt: (pointer: string) => JsonSchema,
): Generator<SplitNumber> {
  const { heads, tails } = partsOf(flow, document);
  for (const head of heads) {
    const end = endOf(head, tails, document.text);
    if (end === undefined) continue;
    const text = document.text.slice(head.start, end);
    const types: readonly string[] = [schemaAt(head.pointer).type ?? []].flat();
    const takesNumbers = types.includes('number') || types.includes('integer');
    const isNumber = NUMBER.test(text);
    if (flow.collection.kind === 'sequence' && isNumber && (takesNumbers || types.length === 0)) continue;
    yield { start: head.start, end, text, number: isNumber && takesNumbers ? text.replaceAll(',', '') : undefined };
  }
}

interface Head extends Span {
  readonly pointer: string;
}

interface Parts {
  readonly heads: readonly Head[];
  /** Where what may follow upon a comma ends, by where it starts. */
  readonly tails: ReadonlyMap<number, number>;
}

/** In a mapping, what follows upon the comma is a key without a value; the second of two equal ones is not in the tree. */
function partsOf({ collection, pointer }: Flow, { problems }: SourceDocument): Parts {
  const heads: Head[] = [];
  const tails = new Map<number, number>();
  if (collection.kind === 'sequence') {
    for (const [index, item] of collection.items.entries()) {
      if (item.kind !== 'scalar' || item.style !== 'plain') continue;
      heads.push({ start: item.start, end: item.end, pointer: joinPointer(pointer, index) });
      tails.set(item.start, item.end);
    }
    return { heads, tails };
  }
  for (const { code, start, end } of problems) if (code === 'syntax/duplicate-key') tails.set(start, end);
  for (const { key, value } of collection.entries) {
    if (value.kind !== 'scalar' || value.style !== 'plain') continue;
    if (value.start < value.end) {
      heads.push({ start: value.start, end: value.end, pointer: joinPointer(pointer, String(key.value)) });
    } else if (key.style === 'plain' && key.end === value.start) tails.set(key.start, key.end);
  }
  return { heads, tails };
}

/** Where the number that begins in a value ends; undefined when it ends there. */
function endOf(head: Head, tails: Parts['tails'], text: string): number | undefined {
  if (!HEAD.test(text.slice(head.start, head.end))) return undefined;
  let { end } = head;
  let isOpen = true;
  while (isOpen && text[end] === ',') {
    const start = end + 1;
    const next = tails.get(start);
    if (next === undefined || !TAIL.test(text.slice(start, next))) break;
    end = next;
    isOpen = MIDDLE.test(text.slice(start, next));
  }
  return end === head.end ? undefined : end;
}
