import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../../../src/documents/document.ts';
import { addItem } from '../../../../src/documents/edit/add-item.ts';
import { insertProperty } from '../../../../src/documents/edit/insert-property.ts';
import { removeAt } from '../../../../src/documents/edit/remove.ts';
import { reorderKeys } from '../../../../src/documents/edit/reorder.ts';
import { renameKey } from '../../../../src/documents/edit/replace-scalar.ts';
import { replaceAt } from '../../../../src/documents/edit/set-value.ts';
import type { PlainValue } from '../../../../src/documents/edit/value-text.ts';
import { nodeAt } from '../../../../src/documents/pointer.ts';
import type { TreeNode } from '../../../../src/documents/tree.ts';
import { toValue } from '../../../../src/documents/value.ts';
import { applyEdits } from '../../../../src/text/edits.ts';
import type { TextEdit } from '../../../../src/text/position.ts';
import { yaml } from '../support.ts';
import { changed, commentsOf, pointersOf, sources, values } from './arbitrary.ts';

const RUNS = { numRuns: Number(process.env.RUNS ?? 150) };
const ORDER = ['id', 'title', 'new', 'status', 'owner', 'risks', 'scope', 'tags'];

function read(text: string): SourceDocument {
  const found = yaml(text);
  expect(found.problems).toEqual([]);
  return found;
}

/** A place of a tree that is of a sort, chosen by a number; undefined when there is none. */
function choose(
  found: SourceDocument,
  nat: number,
  fits: (node: TreeNode, pointer: string) => boolean,
): string | undefined {
  const fitting = pointersOf(found.root as TreeNode).filter((pointer) => {
    const node = nodeAt(found.root, pointer)?.value;
    return node !== undefined && fits(node, pointer);
  });
  return fitting[nat % fitting.length];
}

/** Lines that no edit touches are still there, byte by byte, before and behind the edited ones. */
function expectUntouched(before: string, after: string, edits: readonly TextEdit[]): void {
  const first = Math.min(...edits.map(({ range }) => range.start.line));
  const last = Math.max(...edits.map(({ range }) => range.end.line));
  const lines = before.split('\n');
  expect(after.split('\n').slice(0, first)).toEqual(lines.slice(0, first));
  const rest = lines.slice(last + 1);
  if (rest.length > 0) expect(after.split('\n').slice(-rest.length)).toEqual(rest);
}

describe('whatever a mapping looks like', () => {
  test('the sources say what they are made from', () => {
    fc.assert(
      fc.property(sources, ({ text, value }) => {
        expect(toValue(read(text).root)).toEqual(value);
      }),
      RUNS,
    );
  });

  test('a property goes in where it belongs, and nothing else changes', () => {
    fc.assert(
      fc.property(sources, values, fc.nat(), fc.constantFrom('new', 'other'), ({ text }, value, nat, key) => {
        const before = read(text);
        const pointer = choose(before, nat, ({ kind }) => kind === 'mapping') ?? '';
        const edits = insertProperty(before, pointer, { key, value, order: ORDER });
        if (!edits) throw new Error('There is a mapping to insert into');
        const after = applyEdits(text, edits);
        expect(toValue(read(after).root)).toEqual(
          changed(toValue(before.root), pointer, (present) => ({ ...(present as object), [key]: value })),
        );
        expect(commentsOf(after)).toEqual(commentsOf(text));
        expectUntouched(text, after, edits);
      }),
      RUNS,
    );
  });

  test('a property goes into a value that is missing', () => {
    fc.assert(
      fc.property(sources, values, fc.nat(), ({ text }, value, nat) => {
        const before = read(text);
        const pointer = choose(before, nat, (node) => node.kind === 'scalar' && node.value === null);
        if (pointer === undefined) return;
        const edits = insertProperty(before, pointer, { key: 'new', value }) ?? [];
        const after = applyEdits(text, edits);
        expect(toValue(read(after).root)).toEqual(changed(toValue(before.root), pointer, () => ({ new: value })));
        expect(commentsOf(after)).toEqual(commentsOf(text));
        expectUntouched(text, after, edits);
      }),
      RUNS,
    );
  });

  test('an item goes into a list at any place', () => {
    fc.assert(
      fc.property(sources, values, fc.nat(), fc.nat(4), ({ text }, value, nat, index) => {
        const before = read(text);
        const pointer = choose(before, nat, ({ kind }) => kind === 'sequence');
        if (pointer === undefined) return;
        const edit = addItem(before, pointer, value, index);
        if (!edit) throw new Error('There is a list to insert into');
        const after = applyEdits(text, [edit]);
        const expected = changed(toValue(before.root), pointer, (present) => {
          const list = [...(present as PlainValue[])];
          list.splice(index, 0, value);
          return list;
        });
        expect(toValue(read(after).root)).toEqual(expected);
        expect(commentsOf(after)).toEqual(commentsOf(text));
        expectUntouched(text, after, [edit]);
      }),
      RUNS,
    );
  });

  test('what is removed is gone, and only its own comments with it', () => {
    fc.assert(
      fc.property(sources, fc.nat(), ({ text }, nat) => {
        const before = read(text);
        const pointer = choose(before, nat, (_node, place) => place !== '');
        if (pointer === undefined) return;
        const edit = removeAt(before, pointer);
        if (!edit) throw new Error('There is something to remove');
        const after = applyEdits(text, [edit]);
        const end = pointer.lastIndexOf('/');
        const token = pointer
          .slice(end + 1)
          .replaceAll('~1', '/')
          .replaceAll('~0', '~');
        const expected = changed(toValue(before.root), pointer.slice(0, end), (present) =>
          Array.isArray(present)
            ? present.toSpliced(Number(token), 1)
            : Object.fromEntries(Object.entries(present as object).filter(([key]) => key !== token)),
        );
        const found = read(after);
        expect(found.root ? toValue(found.root) : {}).toEqual(expected);
        const removed = text.slice(before.lines.offsetAt(edit.range.start), before.lines.offsetAt(edit.range.end));
        expect(commentsOf(text).filter((comment) => !removed.includes(comment))).toEqual(
          commentsOf(after).filter((comment) => !removed.includes(comment)),
        );
      }),
      RUNS,
    );
  });

  test('a scalar changes its value', () => {
    fc.assert(
      fc.property(sources, values, fc.nat(), ({ text }, value, nat) => {
        const before = read(text);
        const pointer = choose(before, nat, (node) => node.kind === 'scalar');
        if (pointer === undefined) return;
        const edits = replaceAt(before, pointer, value);
        if (!edits) throw new Error('There is a scalar to replace');
        const after = applyEdits(text, edits);
        expect(toValue(read(after).root)).toEqual(changed(toValue(before.root), pointer, () => value));
        expect(commentsOf(after)).toEqual(commentsOf(text));
        expectUntouched(text, after, edits);
      }),
      RUNS,
    );
  });

  test('a key changes its name', () => {
    fc.assert(
      fc.property(sources, fc.nat(), fc.constantFrom('renamed', 'a b', '@at', 'a, b', 'yes'), ({ text }, nat, name) => {
        const before = read(text);
        const pointer = choose(before, nat, (_node, place) => nodeAt(before.root, place)?.key !== undefined) ?? '';
        const key = nodeAt(before.root, pointer)?.key;
        if (!key) throw new Error('There is a key');
        const after = applyEdits(text, [renameKey(before, key, name)]);
        const expected = changed(toValue(before.root), pointer.slice(0, pointer.lastIndexOf('/')), (present) =>
          Object.fromEntries(
            Object.entries(present as object).map(([each, value]) => [each === key.value ? name : each, value]),
          ),
        );
        expect(toValue(read(after).root)).toEqual(expected);
        expect(commentsOf(after)).toEqual(commentsOf(text));
      }),
      RUNS,
    );
  });

  test('keys get in order with their comments; a second time nothing is left to do', () => {
    fc.assert(
      fc.property(sources, ({ text }) => {
        const before = read(text);
        const edit = reorderKeys(before, () => ORDER);
        if (!edit) return;
        const after = applyEdits(text, [edit]);
        const found = read(after);
        expect(toValue(found.root)).toEqual(toValue(before.root));
        expect(commentsOf(after).toSorted()).toEqual(commentsOf(text).toSorted());
        expect(reorderKeys(found, () => ORDER)).toBeUndefined();
        expect(after.length).toBe(text.length);
      }),
      RUNS,
    );
  });
});
