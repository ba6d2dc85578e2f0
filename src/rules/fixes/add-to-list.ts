import type { SourceDocument } from '../../documents/document.ts';
import { addItem } from '../../documents/edit/add-item.ts';
import { editInTurn } from '../../documents/edit/in-turn.ts';
import { type OrderAt, setValue } from '../../documents/edit/set-value.ts';
import type { PlainValue } from '../../documents/edit/value-text.ts';
import { nodeAt } from '../../documents/pointer.ts';
import type { TextEdit } from '../../text/position.ts';

/** Adds items to the list at a pointer, which is made where it is missing; undefined when something else stands there. */
export function addToList(
  document: SourceDocument,
  pointer: string,
  items: readonly PlainValue[],
  orderAt: OrderAt,
): TextEdit[] | undefined {
  if (!nodeAt(document.root, pointer)) return setValue(document, pointer, items, orderAt);
  return editInTurn(
    document,
    items.map((item) => (current) => {
      const edit = addItem(current, pointer, item);
      return edit && [edit];
    }),
  );
}
