import { describe, expect, test } from 'vitest';
import { demandFactor, projectDemands } from '../../../../src/engines/capacity/demand.ts';
import { effortFactors, factorWords } from '../../../../src/engines/capacity/effort-factors.ts';
import { NO_LEVEL } from '../../../../src/engines/capacity/types.ts';
import { demand, SPANS, TABLES } from './inputs.ts';

describe('what a day of effort takes (framework: complexity multipliers and overheads)', () => {
  test.each([
    ['data-engineering', undefined, 1.25],
    ['data-engineering', 'low', 1.25],
    ['data-engineering', 'medium', 1.25 * 1.25],
    ['data-engineering', 'high', 1.5 / 0.8],
    ['data-architecture', 'high', 2 / 0.7],
    ['analytics-engineering', 'medium', 1.1 / 0.75],
    // On-call duty lowers the supply instead.
    ['devops-infrastructure', 'high', 1.8],
    ['juggling', 'high', 1],
  ])('%s of complexity %s: %d', (skill, complexity, factor) => {
    expect(demandFactor(TABLES, skill, complexity)).toBeCloseTo(factor, 12);
  });

  test('the reasons, in words', () => {
    expect(effortFactors(TABLES, 'data-engineering', 'high').map(factorWords)).toEqual([
      'high complexity × 1.5',
      '20 % mentoring',
    ]);
    expect(effortFactors(TABLES, 'devops-infrastructure', 'low')).toEqual([]);
  });

  test('which duties are on-call duties is the catalogue’s to say', () => {
    const tables = { ...TABLES, onCallDuties: ['mentoring'] };
    expect(demandFactor(tables, 'data-engineering', 'low')).toBe(1);
    expect(demandFactor(tables, 'devops-infrastructure', 'low')).toBeCloseTo(1 / 0.85, 12);
  });

  test('duties that take all the time are not believed', () => {
    const skill = { ...TABLES.skills['data-engineering'], overheads: { mentoring: 0.6, meetings: 0.4 } };
    const tables = { ...TABLES, skills: { ...TABLES.skills, odd: skill } } as typeof TABLES;
    expect(demandFactor(tables, 'odd', 'low')).toBe(1);
  });
});

describe('demand by project, skill and level', () => {
  test('work that comes out beyond what can be counted with is left out', () => {
    const skill = { ...TABLES.skills['data-engineering'], complexityMultiplier: 1e308 };
    const tables = { ...TABLES, skills: { ...TABLES.skills, odd: skill } } as typeof TABLES;
    expect(projectDemands([demand('PRJ-1', 'odd', 10, { complexity: 'high' })], SPANS, tables)).toEqual([]);
  });

  test('no level where none is asked for', () => {
    expect(projectDemands([demand('PRJ-1', 'devops-infrastructure', 21)], SPANS, TABLES)[0]).toMatchObject({
      level: NO_LEVEL,
    });
  });

  test('items of one skill and level are added up; what lies elsewhere is outside', () => {
    const origin = { file: 'b.yaml', pointer: '/b' };
    const found = projectDemands(
      [
        demand('PRJ-1', 'devops-infrastructure', 10, { level: 'mid' }),
        demand('PRJ-1', 'devops-infrastructure', 44, { level: 'mid', from: '2026-12-01', to: '2027-01-31', origin }),
        demand('PRJ-2', 'devops-infrastructure', 1),
      ],
      SPANS,
      TABLES,
    );
    expect(found.map(({ project, days, outside }) => ({ project, days, outside }))).toEqual([
      { project: 'PRJ-1', days: [31, 0, 0], outside: 23 },
      { project: 'PRJ-2', days: [1, 0, 0], outside: 0 },
    ]);
    expect(found[0]?.origins).toEqual([{ file: 'a.yaml', pointer: '' }, origin]);
  });

  test('what the catalogue does not know is left out', () => {
    const unknown = [demand('PRJ-1', 'juggling', 5), demand('PRJ-1', 'data-engineering', 5, { level: 'guru' })];
    expect(projectDemands(unknown, SPANS, TABLES)).toEqual([]);
  });
});
