import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedCatalog } from '../../../../src/catalog/generated/catalog.ts';
import { classifyChange } from '../../../../src/engines/change/classify.ts';
import type { ChangeClassification } from '../../../../src/engines/change/types.ts';

const tables = shippedCatalog.changes;

const item = fc.record(
  {
    type: fc.oneof(fc.constantFrom(...Object.keys(tables.types)), fc.constantFrom('nonsense', '__proto__', '')),
    item: fc.string(),
    breaking: fc.boolean(),
  },
  { requiredKeys: ['type'] },
);
const impact = fc.record(
  {
    users: fc.constantFrom('none', 'some', 'many', 'all'),
    downtimeMinutes: fc.integer({ min: 0, max: 120 }),
    dataLoss: fc.constantFrom('none', 'possible', 'certain'),
    reversible: fc.constantFrom('fully', 'partly', 'none'),
    personalData: fc.boolean(),
    security: fc.boolean(),
    criticality: fc.constantFrom('low', 'medium', 'high', 'critical'),
  },
  { requiredKeys: [] },
);
const levels = Object.values(tables.categories).flatMap((category) => Object.keys(category.levels));
const request = fc.record(
  {
    type: fc.constantFrom('standard', 'normal', 'emergency'),
    category: fc.constantFrom(...Object.keys(tables.categories), 'nonsense'),
    level: fc.constantFrom(...levels, 'nonsense'),
    items: fc.array(item, { maxLength: 4 }),
    impact,
    approvals: fc.array(
      fc.record({
        role: fc.constantFrom('team-lead', 'data-team', 'security-reviewer'),
        state: fc.constantFrom('granted', 'rejected', 'pending'),
      }),
    ),
  },
  { requiredKeys: [] },
);
const anything = fc.oneof(
  request,
  fc.jsonValue(),
  fc.dictionary(
    fc.constantFrom('items', 'category', 'level', 'type', 'impact', 'approvals', 'evidence', 'rollback', '__proto__'),
    fc.oneof(
      fc.jsonValue(),
      fc.array(fc.dictionary(fc.constantFrom('type', 'role', 'state', 'date', 'sent'), fc.jsonValue())),
    ),
  ),
);

function ranksOf({ categories }: ChangeClassification): ReadonlyMap<string, number> {
  return new Map(categories.map(({ category, rank }) => [category, rank ?? 0]));
}

function expectNotLower(before: ChangeClassification, after: ChangeClassification): void {
  const ranks = ranksOf(after);
  for (const [category, rank] of ranksOf(before)) {
    expect(ranks.get(category)).toBeGreaterThanOrEqual(rank);
  }
  expect(after.score ?? -1).toBeGreaterThanOrEqual(before.score ?? -1);
  const keepsLevels = before.categories.every(({ category, rank }) => ranks.get(category) === (rank ?? 0));
  if (keepsLevels) {
    const roles = after.approvals.map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(before.approvals.map(({ role }) => role)));
  }
}

describe('classifyChange', () => {
  test('never lowers a level or the score for another item', () => {
    fc.assert(
      fc.property(request, item, (data, added) => {
        const more = { ...data, items: [...(data.items ?? []), added] };
        expectNotLower(classifyChange(tables, { data }), classifyChange(tables, { data: more }));
      }),
    );
  });

  test('never lowers a level or the score for another signal', () => {
    const signals = fc.constantFrom(
      { personalData: true },
      { security: true },
      { downtimeMinutes: 200 },
      { users: 'all' },
      { reversible: 'none' },
    );
    fc.assert(
      fc.property(request, signals, (data, signal) => {
        const more = { ...data, impact: { ...data.impact, ...signal } };
        const less = {
          ...data,
          impact: Object.fromEntries(Object.entries(more.impact).filter(([key]) => !(key in signal))),
        };
        expectNotLower(classifyChange(tables, { data: less }), classifyChange(tables, { data: more }));
      }),
    );
  });

  test('is the same again, leaves the record alone and agrees with itself when its answer is declared', () => {
    fc.assert(
      fc.property(request, (data) => {
        const before = JSON.stringify(data);
        const { category, level, score, ...first } = classifyChange(tables, { data });
        expect(JSON.stringify(data)).toBe(before);
        expect(classifyChange(tables, { data })).toEqual({ category, level, score, ...first });
        if (level !== null) {
          const declared = classifyChange(tables, { data: { ...data, category, level } });
          expect([declared.category, declared.level, declared.score]).toEqual([category, level, score]);
        }
      }),
    );
  });

  test('has an answer for any record, and a reason for it', () => {
    fc.assert(
      fc.property(anything, (data) => {
        const { category, level, score, reasons, approvals, obligations, ...lists } = classifyChange(tables, { data });
        expect(reasons.length).toBeGreaterThan(0);
        expect(level === null).toBe(score === null);
        if (level === null || category === null) {
          expect([approvals, obligations, lists.rollback, lists.deployment, lists.monitoring]).toEqual([
            [],
            [],
            [],
            [],
            [],
          ]);
        } else {
          expect(tables.categories[category]?.levels[level]).toBeDefined();
          expect(score !== null && score >= 0 && score <= 100).toBe(true);
        }
        expect(new Set(obligations.map(({ code }) => code)).size).toBe(obligations.length);
        expect(new Set(approvals.map(({ role }) => role)).size).toBe(approvals.length);
      }),
    );
  });
});
