import type { ChangeTables } from '../../catalog/catalog.ts';
import { entryOf, field, list, show, text } from '../values.ts';
import type { ChangeReason } from './types.ts';

/** That a change belongs to a category and, where it is known, has at least a level there. */
export interface Claim {
  readonly category: string;
  readonly level: string | undefined;
  /** Name of what makes the claim, for sentences. */
  readonly source: string;
}

/** Claims, the reasons for them, and the reasons why something makes none. */
export interface Claims {
  readonly claims: readonly Claim[];
  readonly reasons: readonly ChangeReason[];
}

/** What the affected items say: each claims the category and level at which its type starts. */
export function itemClaims(tables: ChangeTables, data: unknown): Claims {
  const read = list(field(data, 'items')).map((item, index) => readItem(tables, item, `/items/${index}/type`));
  return { claims: read.flatMap(({ claims }) => claims), reasons: read.flatMap(({ reasons }) => reasons) };
}

function readItem(tables: ChangeTables, item: unknown, pointer: string): Claims {
  const id = text(field(item, 'type'));
  const type = entryOf(tables.types, id);
  const category = type && entryOf(tables.categories, type.category);
  if (type === undefined || category === undefined) {
    const what =
      id === undefined ? 'An item without a type' : `"${show(id)}" is no type of change of the catalogue: it`;
    const evidence = `${what} does not count for the class.`;
    return { claims: [], reasons: [{ rule: 'unknown-type', title: 'Unknown type of change', evidence, pointer }] };
  }
  const level = entryOf(category.levels, type.level);
  const name = text(field(item, 'item'));
  const subject = name === undefined ? type.title : `${type.title} (${show(name)})`;
  return {
    claims: [{ category: type.category, level: level && type.level, source: subject }],
    reasons: [
      {
        rule: `type/${id}`,
        title: type.title,
        evidence: `${subject} is of the class "${category.title}: ${level?.title ?? 'unknown'}".`,
        pointer,
      },
    ],
  };
}
