import { describe, expect, test } from 'vitest';
import { shippedCatalog } from '../../../../src/catalog/generated/catalog.ts';
import { classifyChange } from '../../../../src/engines/change/classify.ts';
import type { DataOf } from '../../../../src/kinds/kinds.ts';

type Data = DataOf<'change-request'>;

const tables = shippedCatalog.changes;

function classify(data: Data) {
  return classifyChange(tables, { id: 'CR-2026-014', file: 'changes/CR-2026-014.change.yaml', data });
}

const configuration = { type: 'configuration-update', item: 'ingest.timeout' };
const migration = { type: 'database-migration', item: 'orders' };
const addColumn = { type: 'add-column', item: 'orders.channel' };
const dropColumn = { type: 'drop-column', item: 'orders.legacy_id' };

describe('the class', () => {
  test.each([
    [[configuration], 'infrastructure', 'low-risk', 10],
    [[{ type: 'schema-change' }], 'infrastructure', 'medium-risk', 40],
    [[migration], 'infrastructure', 'high-risk', 70],
    [[configuration, migration], 'infrastructure', 'high-risk', 70],
    [[addColumn], 'data-model', 'backward-compatible', 20],
    [[addColumn, dropColumn], 'data-model', 'breaking', 60],
  ])('of %j is %s/%s with %i points', (items, category, level, score) => {
    expect(classify({ items })).toMatchObject({ category, level, score });
  });

  test('has a reason for every item, with where it stands', () => {
    expect(classify({ items: [configuration, { type: 'database-migration' }] }).reasons).toEqual([
      {
        rule: 'type/configuration-update',
        title: 'Configuration update',
        evidence: 'Configuration update (ingest.timeout) is of the class "Infrastructure change: Low risk".',
        file: 'changes/CR-2026-014.change.yaml',
        pointer: '/items/0/type',
      },
      {
        rule: 'type/database-migration',
        title: 'Database migration',
        evidence: 'Database migration is of the class "Infrastructure change: High risk".',
        file: 'changes/CR-2026-014.change.yaml',
        pointer: '/items/1/type',
      },
    ]);
  });

  test('is raised by signals, which add their points', () => {
    const result = classify({ items: [configuration], impact: { downtimeMinutes: 90 } });
    expect(result).toMatchObject({ category: 'infrastructure', level: 'high-risk', score: 100 });
    expect(result.reasons.slice(1)).toEqual([
      expect.objectContaining({
        rule: 'signal/downtime',
        evidence: 'The change interrupts a service. (impact/downtimeMinutes: 90)',
        pointer: '/impact/downtimeMinutes',
      }),
      expect.objectContaining({ rule: 'signal/long-downtime' }),
    ]);
    expect(classify({ items: [configuration], impact: { downtimeMinutes: 5 } })).toMatchObject({
      level: 'medium-risk',
      score: 50,
    });
  });

  test('is raised once by a signal that several items give', () => {
    const breaking = { ...addColumn, breaking: true };
    const result = classify({ items: [addColumn, breaking, breaking] });
    expect(result).toMatchObject({ category: 'data-model', level: 'breaking', score: 80 });
    expect(result.reasons.filter(({ rule }) => rule === 'signal/breaking-item')).toEqual([
      expect.objectContaining({ pointer: '/items/1/breaking' }),
    ]);
  });

  test('never exceeds 100 points', () => {
    const impact = { downtimeMinutes: 600, reversible: 'none', dataLoss: 'certain', users: 'all' } as const;
    expect(classify({ items: [migration], impact }).score).toBe(100);
  });

  test('is led by the category that asks for most', () => {
    const result = classify({ items: [configuration, dropColumn] });
    expect(result).toMatchObject({ category: 'data-model', level: 'breaking', score: 60 });
    expect(result.categories).toEqual([
      {
        category: 'data-model',
        categoryTitle: 'Data model change',
        level: 'breaking',
        levelTitle: 'Breaking',
        rank: 2,
        levels: 2,
      },
      {
        category: 'infrastructure',
        categoryTitle: 'Infrastructure change',
        level: 'low-risk',
        levelTitle: 'Low risk',
        rank: 1,
        levels: 3,
      },
    ]);
    expect(result.reasons.at(-1)).toMatchObject({
      rule: 'several-categories',
      evidence:
        '"Data model change: Breaking" leads because it asks for most; what "Infrastructure change: Low risk" asks for is added.',
    });
    expect(result.approvals.map(({ role }) => role)).toEqual(['stakeholder-committee', 'data-owner', 'team-lead']);
    expect(result.rollback).toEqual(['automated-rollback', 'monitoring-validation']);
    expect(result.communication).toBe('stakeholder-notification');
  });
});
