import type { ScoreResult } from '../../engines/scoring/types.ts';
import { type Converter, converter } from '../../facts/gathering/money.ts';
import { scoreIfPossible } from '../../facts/ranking.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import type { Kind } from '../../kinds/kinds.ts';
import type { Target } from '../../workspace/target.ts';

/** What the tables are made from. */
export interface Portfolio {
  readonly target: Target;
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

export function portfolioOf(target: Target): Portfolio {
  return { target, converter: converter(target.project), scores: scoreIfPossible(target) };
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
