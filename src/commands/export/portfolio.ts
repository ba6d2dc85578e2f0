import type { ScoreResult } from '../../engines/scoring/types.ts';
import { type Converter, converter, type WrittenAmount } from '../../facts/gathering/money.ts';
import { scoreIfPossible } from '../../facts/ranking.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import type { Kind } from '../../kinds/kinds.ts';
import type { Target } from '../../workspace/target.ts';
import { type ColumnOf, columnMakers } from './table.ts';

/** What the tables are made from. */
export interface Portfolio {
  readonly target: Target;
  /** ISO date as of which they are made. */
  readonly today: string | undefined;
  /** Turns amounts into the workspace's currency. */
  readonly converter: Converter;
  /** Undefined when `portolan.yaml` names a model that does not exist: then nothing has a score. */
  readonly scores: ScoreResult | undefined;
}

/** A record with the portfolio around it, as columns look at it. */
export interface Row<K extends Kind> {
  readonly artifact: Artifact<K>;
  readonly portfolio: Portfolio;
}

/** An item of a list in a record. */
export interface ItemRow<K extends Kind, Item> extends Row<K> {
  readonly item: Item;
}

export function portfolioOf(target: Target, today: string | undefined): Portfolio {
  return { target, today, converter: converter(target.project), scores: scoreIfPossible(target) };
}

/** The records of a kind, by path. */
export function rowsOf<K extends Kind>(portfolio: Portfolio, kind: K): Row<K>[] {
  return portfolio.target.project
    .artifacts()
    .flatMap((artifact) => (artifact.kind === kind ? [{ artifact: artifact as Artifact<K>, portfolio }] : []));
}

/** The items of lists in the records of a kind, in their order; items that cannot be read are left out. */
export function itemsOf<K extends Kind, Item>(
  portfolio: Portfolio,
  kind: K,
  list: (artifact: Artifact<K>) => readonly (Item | undefined)[] | undefined,
): ItemRow<K, Item>[] {
  return rowsOf(portfolio, kind).flatMap((row) =>
    (list(row.artifact) ?? []).flatMap((item) => (item === undefined ? [] : [{ ...row, item }])),
  );
}

/** Path of a record's file, below the folder that the command works in. */
export function fileOf({
  artifact,
  portfolio,
}: {
  readonly artifact: { readonly uri: string };
  readonly portfolio: Portfolio;
}): string {
  return portfolio.target.workspace.fileOf(artifact.uri);
}

/** What names a record in other tables: its id, or its path while it has none. */
export function nameOf(row: {
  readonly artifact: { readonly id: string | undefined; readonly uri: string };
  readonly portfolio: Portfolio;
}): string {
  return row.artifact.id ?? fileOf(row);
}

/** Only problems say where an amount stands, and a table has no place for them. */
const NOWHERE = { file: '', pointer: '' };

/** An amount in the workspace's currency; undefined where there is no rate for its currency. */
function converted(money: WrittenAmount | undefined, converter: Converter): number | undefined {
  const { amount } = converter.convert(money, NOWHERE);
  // Multiplying by a rate must not add digits that nobody wrote.
  return amount === undefined ? undefined : Number(amount.toFixed(4));
}

/** Three columns for an amount: in the workspace's currency, and as it is written. */
export function moneyColumns<Source extends { readonly portfolio: { readonly converter: Converter } }>(
  name: string,
  what: string,
  value: (source: Source) => WrittenAmount | undefined,
): readonly ColumnOf<Source>[] {
  const { number, text } = columnMakers<Source>();
  return [
    number(name, `${what}, in the workspace's currency; unknown where there is no exchange rate.`, (source) =>
      converted(value(source), source.portfolio.converter),
    ),
    number(`${name}_amount`, `${what}, as written.`, (source) => value(source)?.amount),
    text(`${name}_currency`, 'Currency of the amount as written (ISO 4217).', (source) => {
      const { amount, currency } = value(source) ?? {};
      return amount === undefined ? undefined : (currency ?? source.portfolio.converter.currency);
    }),
  ];
}
