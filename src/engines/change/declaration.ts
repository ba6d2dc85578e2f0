import type { ChangeTables } from '../../catalog/catalog.ts';
import { entryOf, field, show, text } from '../values.ts';
import type { Claim, Claims } from './items.ts';
import type { ChangeReason } from './types.ts';

const SOURCE = 'the declaration';

/**
 * What the change request declares in `category` and `level`. A level without a category belongs to those categories
 * of the items that have such a level, else to the only category that has one.
 */
export function declaredClaims(tables: ChangeTables, data: unknown, inferred: readonly Claim[]): Claims {
  const written = text(field(data, 'category'));
  const level = text(field(data, 'level'));
  const category = entryOf(tables.categories, written) && written;
  const unknown = written !== undefined && category === undefined ? [unknownCategory(written)] : [];
  if (level === undefined) {
    return category === undefined ? { claims: [], reasons: unknown } : declaredCategory(tables, category);
  }
  const categories = categoriesOf(tables, level, category, inferred);
  if (typeof categories === 'object') {
    const reasons = categories.map((id) => declaredLevel(tables, id, level));
    return {
      claims: categories.map((id) => ({ category: id, level, source: SOURCE })),
      reasons: [...unknown, ...reasons],
    };
  }
  const rest = category === undefined ? { claims: [], reasons: unknown } : declaredCategory(tables, category);
  return { claims: rest.claims, reasons: [...rest.reasons, unusableLevel(level, categories)] };
}

function categoriesOf(
  tables: ChangeTables,
  level: string,
  category: string | undefined,
  inferred: readonly Claim[],
): readonly string[] | 'unknown-level' | 'ambiguous-level' {
  const candidates = Object.keys(tables.categories).filter(
    (id) => (category === undefined || id === category) && entryOf(tables.categories[id]?.levels ?? {}, level),
  );
  const touched = candidates.filter((id) => inferred.some((claim) => claim.category === id));
  if (touched.length > 0 || candidates.length === 1) {
    return touched.length > 0 ? touched : candidates;
  }
  return candidates.length === 0 ? 'unknown-level' : 'ambiguous-level';
}

function declaredCategory(tables: ChangeTables, category: string): Claims {
  const evidence = `The change request declares the category "${tables.categories[category]?.title}".`;
  const reason = { rule: 'declared-category', title: 'Declared category', evidence, pointer: '/category' };
  return { claims: [{ category, level: undefined, source: SOURCE }], reasons: [reason] };
}

function declaredLevel(tables: ChangeTables, id: string, level: string): ChangeReason {
  const category = tables.categories[id];
  const evidence = `The change request declares "${category?.title}: ${category?.levels[level]?.title}".`;
  return { rule: 'declared-level', title: 'Declared level', evidence, pointer: '/level' };
}

function unknownCategory(written: string): ChangeReason {
  const evidence = `"${show(written)}" is no category of the catalogue: it does not count.`;
  return { rule: 'unknown-category', title: 'Unknown category', evidence, pointer: '/category' };
}

function unusableLevel(level: string, rule: 'unknown-level' | 'ambiguous-level'): ChangeReason {
  return rule === 'unknown-level'
    ? {
        rule,
        title: 'Unknown level',
        evidence: `"${show(level)}" is no level of the category: it does not count.`,
        pointer: '/level',
      }
    : {
        rule,
        title: 'Ambiguous level',
        evidence: `More than one category has a level "${show(level)}": declare the category as well.`,
        pointer: '/level',
      };
}
