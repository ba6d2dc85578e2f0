import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedCatalog } from '../../../../src/catalog/generated/catalog.ts';
import { scoreRegister } from '../../../../src/engines/risk/register.ts';
import type { RegisterInput } from '../../../../src/engines/risk/types.ts';
import type { DataOf } from '../../../../src/kinds/kinds.ts';

const { matrix, proximity } = shippedCatalog.risks;

const register: DataOf<'risk-register'> = {
  risks: [
    {
      id: 'RISK-001',
      title: 'Warehouse does not scale',
      category: 'scalability',
      status: 'treating',
      proximity: 'within-year',
      inherent: { probability: 4, impact: 5 },
      residual: { probability: 2, impact: 4 },
      target: { probability: 1, impact: 4 },
    },
    undefined,
    {
      id: 'RISK-004',
      type: 'opportunity',
      status: 'open',
      proximity: 'within-month',
      inherent: { probability: 2, impact: 4 },
      residual: { probability: 3, impact: 4 },
    },
    { title: 'Not rated yet', status: 'draft', inherent: { probability: 3 } },
    { id: 'RISK-003', status: 'monitoring', proximity: 'within-month', inherent: { probability: 2, impact: 4 } },
    { id: 'RISK-002', status: 'monitoring', proximity: 'within-month', inherent: { probability: 2, impact: 4 } },
    { id: 'RISK-005', status: 'closed', inherent: { probability: 5, impact: 5 } },
  ],
};

describe('scoreRegister', () => {
  const result = scoreRegister(matrix, register, proximity);

  test('ranks by current score, then by proximity; unscored and closed risks come last without a rank', () => {
    expect(result.risks.map((risk) => [risk.id, risk.pointer, risk.priorityRank, risk.current?.score ?? null])).toEqual(
      [
        ['RISK-004', '/risks/2', 1, 0.2],
        ['RISK-002', '/risks/5', 2, 0.12],
        ['RISK-003', '/risks/4', 2, 0.12],
        ['RISK-001', '/risks/0', 4, 0.12],
        [null, '/risks/3', null, null],
        ['RISK-005', '/risks/6', null, 0.72],
      ],
    );
  });

  test('without proximities shares the rank of equal scores', () => {
    const ranks = scoreRegister(matrix, register).risks.map((risk) => [risk.id, risk.priorityRank]);
    expect(ranks.slice(0, 4)).toEqual([
      ['RISK-004', 1],
      ['RISK-001', 2],
      ['RISK-002', 2],
      ['RISK-003', 2],
    ]);
  });

  test('scores inherent, residual and target, and says what the responses gain', () => {
    expect(result.risks.find(({ id }) => id === 'RISK-001')).toMatchObject({
      title: 'Warehouse does not scale',
      type: 'threat',
      category: 'scalability',
      status: 'treating',
      inherent: { score: 0.56, level: 'high' },
      residual: { score: 0.12, level: 'moderate' },
      target: { score: 0.04, level: 'low' },
      reduction: 0.44,
    });
    expect(result.risks.find(({ id }) => id === 'RISK-003')).toMatchObject({
      residual: null,
      target: null,
      reduction: null,
    });
  });

  test('mirrors opportunities: what raises them is a gain', () => {
    expect(result.risks[0]).toMatchObject({ type: 'opportunity', reduction: 0.08, current: { level: 'high' } });
  });

  test('counts open risks by level', () => {
    expect(result.counts).toEqual([
      { level: 'high', title: 'High', threats: 0, opportunities: 1 },
      { level: 'moderate', title: 'Moderate', threats: 3, opportunities: 0 },
      { level: 'low', title: 'Low', threats: 0, opportunities: 0 },
    ]);
    expect([result.unscored, result.closed]).toEqual([1, 1]);
  });

  test('lays open risks out on the matrix, highest probability first', () => {
    expect(result.heatMap.map((row) => row.map(({ score }) => score))[0]).toEqual([0.045, 0.09, 0.18, 0.36, 0.72]);
    expect(result.heatMap.map((row) => row.map(({ threats }) => threats.length))).toEqual([
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 3, 0],
      [0, 0, 0, 0, 0],
    ]);
    expect(result.heatMap[3]?.[3]).toEqual({
      probability: 2,
      impact: 4,
      score: 0.12,
      level: 'moderate',
      threats: ['RISK-002', 'RISK-003', 'RISK-001'],
      opportunities: [],
    });
    expect(result.heatMap[2]?.[3]?.opportunities).toEqual(['RISK-004']);
  });

  test('names a risk without an id by its pointer', () => {
    const { heatMap } = scoreRegister(matrix, { risks: [{ inherent: { probability: 1, impact: 1 } }] });
    expect(heatMap[4]?.[0]?.threats).toEqual(['/risks/0']);
  });

  test('an empty register has an empty map', () => {
    const empty = scoreRegister(matrix, {});
    expect([empty.risks, empty.unscored, empty.closed]).toEqual([[], 0, 0]);
    expect(
      empty.heatMap.flat().every(({ threats, opportunities }) => threats.length + opportunities.length === 0),
    ).toBe(true);
  });

  test('survives anything in the list, and every risk is counted once', () => {
    const rating = fc.oneof(
      fc.jsonValue(),
      fc.record({ probability: fc.integer({ min: 0, max: 6 }), impact: fc.integer({ min: 0, max: 6 }) }),
    );
    const risk = fc.record(
      {
        id: fc.string(),
        type: fc.constantFrom('threat', 'opportunity'),
        status: fc.constantFrom('open', 'closed'),
        inherent: rating,
        residual: rating,
        proximity: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.array(fc.oneof(risk, fc.jsonValue())), fc.jsonValue()), (risks) => {
        const {
          risks: scored,
          counts,
          unscored,
          closed,
        } = scoreRegister(matrix, { risks } as RegisterInput, proximity);
        const counted = counts.reduce((sum, { threats, opportunities }) => sum + threats + opportunities, 0);
        expect(counted + unscored + closed).toBe(scored.length);
      }),
    );
  });
});
