import type { ChangeCategory, ChangeLevel, ChangeTables } from '../../catalog/catalog.ts';
import { entryOf } from '../values.ts';
import type { Claim } from './items.ts';
import type { FiredSignal } from './signals.ts';
import type { CategoryLevel } from './types.ts';

/** A category that a change touches and the level it settles at; undefined while nothing tells the level. */
export interface SettledCategory {
  readonly id: string;
  readonly category: ChangeCategory;
  readonly level: SettledLevel | undefined;
}

export interface SettledLevel {
  readonly id: string;
  readonly definition: ChangeLevel;
  /** Names of the items and signals that lead to this level. */
  readonly sources: readonly string[];
}

/**
 * Settles the level of every category that is claimed: the highest rank among the claims and the levels to which
 * signals raise it. Signals raise categories that the change touches; they never bring in another one.
 *
 * The category that asks for most leads: the one whose level has more points, then more approvals and obligations,
 * then the one that comes first in the catalogue.
 */
export function settleLevels(
  tables: ChangeTables,
  claims: readonly Claim[],
  signals: readonly FiredSignal[],
): readonly SettledCategory[] {
  const settled = Object.entries(tables.categories)
    .filter(([id]) => claims.some((claim) => claim.category === id))
    .map(([id, category]) => {
      const claimed = claims.filter((claim) => claim.category === id);
      const raised = signals.map(({ signal }) => ({ level: entryOf(signal.raises, id), source: signal.title }));
      return { id, category, level: highest(category, [...claimed, ...raised]) };
    });
  return settled.sort((left, right) => byStrictness(left.level?.definition, right.level?.definition));
}

/** Risk points of a level or signal as the catalogue gives them, kept between 0 and 100. */
export function pointsOf(entry: { readonly points: number }): number {
  return Number.isFinite(entry.points) ? Math.min(100, Math.max(0, entry.points)) : 0;
}

/** What the contract says of a settled category. */
export function describeCategory({ id, category, level }: SettledCategory): CategoryLevel {
  return {
    category: id,
    categoryTitle: category.title,
    level: level?.id ?? null,
    levelTitle: level?.definition.title ?? null,
    rank: level?.definition.rank ?? null,
    levels: Object.keys(category.levels).length,
  };
}

/** Class of a change in words: the category's title and the level's. */
export function className({ category, level }: SettledCategory): string {
  return `${category.title}: ${level?.definition.title ?? 'unknown'}`;
}

function highest(
  category: ChangeCategory,
  claims: readonly { readonly level: string | undefined; readonly source: string }[],
): SettledLevel | undefined {
  const ids = new Set(claims.map(({ level }) => level));
  const [best] = Object.entries(category.levels)
    .filter(([id]) => ids.has(id))
    .sort(([, left], [, right]) => right.rank - left.rank);
  if (best === undefined) {
    return undefined;
  }
  const [id, definition] = best;
  const sources = claims.filter(({ level }) => level === id).map(({ source }) => source);
  return { id, definition, sources: [...new Set(sources)] };
}

function byStrictness(left: ChangeLevel | undefined, right: ChangeLevel | undefined): number {
  if (left === undefined || right === undefined) {
    return Number(left === undefined) - Number(right === undefined);
  }
  return pointsOf(right) - pointsOf(left) || demandsOf(right) - demandsOf(left);
}

function demandsOf(level: ChangeLevel): number {
  const lists = [Object.keys(level.approvals), level.obligations, level.rollback, level.deployment, level.monitoring];
  return lists.reduce((count, entries) => count + entries.length, 0);
}
