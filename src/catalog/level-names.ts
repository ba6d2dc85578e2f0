import { childPointer, isObject, walkPattern } from './json.ts';
import type { Finding } from './problems.ts';

/**
 * The places that name a level which exists, but not in the category that they name: types, signals and procedures of
 * change. (Levels that exist nowhere are dangling references.)
 */
export function foreignLevels(catalog: unknown): Finding[] {
  const categories = new Map(
    [...walkPattern(catalog, '/changes/categories/*/levels')].map(({ pointer, value }) => [
      pointer.split('/').at(-2) ?? '',
      isObject(value) ? Object.keys(value) : [],
    ]),
  );
  const everywhere = new Set([...categories.values()].flat());
  return namedLevels(catalog).flatMap(({ pointer, category, level }) => {
    const levels = categories.get(category);
    if (levels === undefined || levels.includes(level) || !everywhere.has(level)) return [];
    const message = `The category ${category} has no level "${level}"; it has ${levels.join(', ')}.`;
    return [{ places: [pointer], code: 'catalog/unknown-reference', message }];
  });
}

interface NamedLevel {
  readonly pointer: string;
  readonly category: string;
  readonly level: string;
}

function namedLevels(catalog: unknown): NamedLevel[] {
  const types = [...walkPattern(catalog, '/changes/types/*')].map(({ pointer, value }) => ({
    pointer: childPointer(pointer, 'level'),
    category: isObject(value) ? value.category : undefined,
    level: isObject(value) ? value.level : undefined,
  }));
  const raised = [...walkPattern(catalog, '/changes/signals/*/raises/*')].map(({ pointer, key, value }) => ({
    pointer,
    category: key,
    level: value,
  }));
  const allowed = [...walkPattern(catalog, '/changes/procedures/*/levels/*')].flatMap(({ pointer, key, value }) =>
    (Array.isArray(value) ? value : []).map((level: unknown, index) => ({
      pointer: childPointer(pointer, index),
      category: key,
      level,
    })),
  );
  return [...types, ...raised, ...allowed].filter(
    (named): named is NamedLevel => typeof named.category === 'string' && typeof named.level === 'string',
  );
}
