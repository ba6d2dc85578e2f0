import { expect, test } from 'vitest';
import { formatOnEnter } from '../../../../src/language/formatting/on-type.ts';
import { applyEdits } from '../../../../src/text/edits.ts';
import { markedFile } from '../marked.ts';

/** The text when Enter was pressed: the cursor is at the mark, behind what the editor itself put there. */
async function entered(marked: string, name = 'orders.charter.yaml'): Promise<string> {
  const { file, text, cursor } = await markedFile(name, marked);
  return applyEdits(text, formatOnEnter(file, cursor));
}

test.each([
  ['behind a key of a mapping', 'businessCase:\n|', 'businessCase:\n  '],
  ['behind a key of a list', 'successCriteria:\n|', 'successCriteria:\n  - '],
  ['behind a key of a list, with what the editor did', 'successCriteria: # why\n  |', 'successCriteria: # why\n  - '],
  ['behind a key in a list', 'resourcePlan:\n  skills:\n|\n', 'resourcePlan:\n  skills:\n    - \n'],
  ['behind an item that is a value', 'tags:\n  - a\n|', 'tags:\n  - a\n  - '],
  ['behind the first key of an item', 'objectives:\n  - description: x\n|', 'objectives:\n  - description: x\n    '],
  ['behind an item that was left empty', 'tags:\n  - a\n  - \n  |', 'tags:\n  - a\n\n'],
  ['behind a value', 'title: Orders\n  |', 'title: Orders\n'],
  [
    'in the steps of the file',
    'scope:\n    included: [a]\nbusinessCase:\n|',
    'scope:\n    included: [a]\nbusinessCase:\n    ',
  ],
  ['in the lists of the file', 'tags:\n- a\nsuccessCriteria:\n|', 'tags:\n- a\nsuccessCriteria:\n- '],
  ['in a text block', 'background: ¦\n  One:\n|', 'background: |\n  One:\n'],
  ['in brackets', 'tags: [a,\n|', 'tags: [a,\n'],
])('%s', async (_where, marked, expected) => {
  expect(await entered(marked)).toBe(expected);
});

test('not in the body of a Markdown file', async () => {
  const text = '---\napiVersion: portolan/v1\nkind: adr\n---\n\nWhy:\n|';
  expect(await entered(text, 'docs/adr/0001-a.md')).toBe(text.replace('|', ''));
});
