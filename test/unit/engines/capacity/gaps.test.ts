import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelRanks } from '../../../../src/engines/capacity/demand.ts';
import { canDo, coverage, type SkillNeed } from '../../../../src/engines/capacity/gaps.ts';
import type { SupplyProfile } from '../../../../src/engines/capacity/types.ts';
import { TABLES } from './inputs.ts';

const RANKS = levelRanks(TABLES);

function profile(days: number, skills: Readonly<Record<string, string>>): SupplyProfile {
  const list = Object.entries(skills).map(([skill, level]) => ({ skill, level }));
  return { id: JSON.stringify(skills), skills: list, people: [], days: [days] };
}

const need = (skill: string, level: string, days: number): SkillNeed => ({ skill, level, days });

const short = (needs: SkillNeed[], profiles: SupplyProfile[]): Record<string, number> =>
  Object.fromEntries(coverage(needs, profiles, 0, RANKS).map(({ skill, level, gap }) => [`${skill}/${level}`, gap]));

describe('gaps', () => {
  test('a senior does the work of a mid-level, not the reverse', () => {
    expect(short([need('a', 'mid', 10)], [profile(10, { a: 'senior' })])).toEqual({ 'a/mid': 0 });
    expect(short([need('a', 'senior', 10)], [profile(10, { a: 'mid' })])).toEqual({ 'a/senior': 10 });
  });

  test('the higher level is covered first', () => {
    const needs = [need('a', 'mid', 10), need('a', 'senior', 8)];
    expect(short(needs, [profile(12, { a: 'senior' })])).toEqual({ 'a/mid': 6, 'a/senior': 0 });
  });

  test('who can do two things gives each day once', () => {
    const needs = [need('a', 'mid', 10), need('b', 'mid', 10)];
    expect(short(needs, [profile(10, { a: 'mid', b: 'mid' })])).toEqual({ 'a/mid': 0, 'b/mid': 10 });
  });

  test('and makes room for others where these can do the other thing', () => {
    const needs = [need('a', 'mid', 10), need('b', 'mid', 10)];
    const both = profile(10, { a: 'mid', b: 'mid' });
    expect(short(needs, [both, profile(10, { a: 'mid' })])).toEqual({ 'a/mid': 0, 'b/mid': 0 });
  });

  test('the bottleneck: work that competes, and what the people have', () => {
    const needs = [need('a', 'mid', 10), need('b', 'mid', 10), need('c', 'mid', 1)];
    const profiles = [profile(12, { a: 'mid', b: 'mid' }), profile(5, { c: 'mid' })];
    expect(coverage(needs, profiles, 0, RANKS)).toEqual([
      { ...need('a', 'mid', 10), supply: 12, met: 10, gap: 0, bottleneck: undefined },
      {
        ...need('b', 'mid', 10),
        supply: 12,
        met: 2,
        gap: 8,
        bottleneck: {
          work: [
            { skill: 'a', level: 'mid' },
            { skill: 'b', level: 'mid' },
          ],
          demand: 20,
          supply: 12,
        },
      },
      { ...need('c', 'mid', 1), supply: 5, met: 1, gap: 0, bottleneck: undefined },
    ]);
  });

  test('the gap is that of the worst set of works (P. Hall 1935; Ford and Fulkerson 1956), by trying all sets', () => {
    const skills = ['a', 'b', 'c'];
    const levels = ['junior', 'mid', 'senior'];
    const anyNeeds = fc.uniqueArray(
      fc.record({
        skill: fc.constantFrom(...skills),
        level: fc.constantFrom(...levels),
        days: fc.integer({ min: 0, max: 30 }),
      }),
      { maxLength: 6, selector: ({ skill, level }) => skill + level },
    );
    const anyProfiles = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 30 }), fc.dictionary(fc.constantFrom(...skills), fc.constantFrom(...levels)))
        .map(([days, own]) => profile(days, own)),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(anyNeeds, anyProfiles, (needs, profiles) => {
        const found = coverage(needs, profiles, 0, RANKS);
        const gap = found.reduce((sum, each) => sum + each.gap, 0);
        let worst = 0;
        for (let set = 0; set < 2 ** needs.length; set++) {
          const works = needs.filter((_, index) => (set >> index) & 1);
          const able = profiles.filter((own) => works.some((work) => canDo(own, work, RANKS)));
          const lack =
            works.reduce((sum, { days }) => sum + days, 0) - able.reduce((sum, { days }) => sum + (days[0] ?? 0), 0);
          worst = Math.max(worst, lack);
        }
        expect(gap).toBeCloseTo(worst, 6);
        for (const { bottleneck } of found)
          if (bottleneck) expect(bottleneck.demand).toBeGreaterThan(bottleneck.supply);
      }),
    );
  });
});
