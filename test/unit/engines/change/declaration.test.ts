import { describe, expect, test } from 'vitest';
import { shippedCatalog } from '../../../../src/catalog/generated/catalog.ts';
import { classifyChange } from '../../../../src/engines/change/classify.ts';
import type { DataOf } from '../../../../src/kinds/kinds.ts';

type Data = DataOf<'change-request'>;

const tables = shippedCatalog.changes;

function classify(data: Data) {
  return classifyChange(tables, { id: 'CR-2026-014', file: 'changes/CR-2026-014.change.yaml', data });
}

function rulesOf(data: Data): readonly string[] {
  return classify(data).reasons.map(({ rule }) => rule);
}

const configuration = { type: 'configuration-update', item: 'ingest.timeout' };
const migration = { type: 'database-migration', item: 'orders' };
const dropColumn = { type: 'drop-column', item: 'orders.legacy_id' };

describe('what is declared', () => {
  test('holds where nothing else is known', () => {
    const result = classify({ category: 'infrastructure', level: 'medium-risk' });
    expect(result).toMatchObject({ category: 'infrastructure', level: 'medium-risk', score: 40 });
    expect(result.reasons).toEqual([
      {
        rule: 'declared-level',
        title: 'Declared level',
        evidence: 'The change request declares "Infrastructure change: Medium risk".',
        file: 'changes/CR-2026-014.change.yaml',
        pointer: '/level',
      },
    ]);
  });

  test('is a floor for the items', () => {
    const result = classify({ category: 'infrastructure', level: 'high-risk', items: [configuration] });
    expect(result).toMatchObject({ category: 'infrastructure', level: 'high-risk', score: 70 });
    expect(result.reasons.map(({ rule }) => rule)).toEqual(['type/configuration-update', 'declared-level']);
  });

  test('does not hold against stronger evidence', () => {
    const result = classify({ category: 'infrastructure', level: 'low-risk', items: [migration] });
    expect(result).toMatchObject({ category: 'infrastructure', level: 'high-risk' });
    expect(result.reasons.at(-1)).toMatchObject({
      rule: 'declared-below-evidence',
      evidence:
        '"Infrastructure change: Low risk" is declared, but the record shows "Infrastructure change: High risk" (Database migration (orders)): the higher one holds.',
      pointer: '/level',
    });
  });

  test('does not hold against a stricter category', () => {
    const result = classify({ category: 'infrastructure', items: [dropColumn] });
    expect(result).toMatchObject({ category: 'data-model', level: 'breaking' });
    expect(result.reasons.at(-1)).toMatchObject({ rule: 'declared-below-evidence', pointer: '/category' });
    expect(rulesOf({ category: 'infrastructure', level: 'low-risk', items: [dropColumn] })).toContain(
      'declared-below-evidence',
    );
  });

  test('may be a level alone where only one category has it', () => {
    expect(classify({ level: 'breaking' })).toMatchObject({ category: 'data-model', level: 'breaking' });
    expect(classify({ level: 'high-risk', items: [configuration] })).toMatchObject({ level: 'high-risk', score: 70 });
  });

  test.each<[Data, readonly string[], string | null, string | null]>([
    [{}, ['not-classified'], null, null],
    [{ items: [] }, ['not-classified'], null, null],
    [{ category: 'infrastructure' }, ['declared-category', 'not-classified'], 'infrastructure', null],
    [{ category: 'weather', level: 'storm' }, ['unknown-category', 'unknown-level', 'not-classified'], null, null],
    [
      { category: 'data-model', level: 'high-risk' },
      ['declared-category', 'unknown-level', 'not-classified'],
      'data-model',
      null,
    ],
    [
      { items: [{ type: 'paint-it-black' }, { item: 'x' }] },
      ['unknown-type', 'unknown-type', 'not-classified'],
      null,
      null,
    ],
    [{ impact: { personalData: true }, type: 'emergency' }, ['signal/personal-data', 'not-classified'], null, null],
  ])('%j leaves the level unknown and asks for nothing', (data, rules, category, level) => {
    const result = classify(data);
    expect(result.reasons.map(({ rule }) => rule)).toEqual(rules);
    expect(result).toMatchObject({
      id: 'CR-2026-014',
      category,
      level,
      score: null,
      approvals: [],
      rollback: [],
      communication: null,
      deployment: [],
      monitoring: [],
      obligations: [],
    });
  });

  test('is ambiguous where two categories have the level, unless the items tell', () => {
    const { infrastructure } = tables.categories;
    const twice = { ...tables, categories: { infrastructure, copy: infrastructure } } as typeof tables;
    const alone = classifyChange(twice, { data: { level: 'low-risk' } });
    expect(alone.reasons.map(({ rule }) => rule)).toEqual(['ambiguous-level', 'not-classified']);
    const told = classifyChange(twice, { data: { level: 'high-risk', items: [configuration] } });
    expect(told.categories.map(({ category, level }) => [category, level])).toEqual([['infrastructure', 'high-risk']]);
  });
});
