import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Assigned, assign } from '../../../../src/engines/capacity/assignment.ts';
import { levelRanks } from '../../../../src/engines/capacity/demand.ts';
import { canDo, coverage } from '../../../../src/engines/capacity/gaps.ts';
import { type PersonSupply, supplyProfiles } from '../../../../src/engines/capacity/supply.ts';
import type { ProjectDemand } from '../../../../src/engines/capacity/types.ts';
import { TABLES } from './inputs.ts';

const RANKS = levelRanks(TABLES);

function person(
  name: string,
  skills: Readonly<Record<string, string>>,
  days: number[],
  teams: string[] = [],
): PersonSupply {
  const list = Object.entries(skills).map(([skill, level]) => ({ skill, level }));
  return { person: name, teams, skills: list, days, costPerDay: undefined };
}

function work(project: string, skill: string, level: string, days: number[]): ProjectDemand {
  return { project, skill, level, days, outside: 0, origins: [] };
}

interface Wishes {
  readonly promised?: Readonly<Record<string, number>>;
  readonly teams?: Readonly<Record<string, string[]>>;
}

function assigned(
  people: PersonSupply[],
  demands: ProjectDemand[],
  { promised = {}, teams = {} }: Wishes = {},
): Assigned[] {
  const kinds = new Map(demands.map(({ skill, level }) => [skill + level, { skill, level }]));
  const months = people[0]?.days ?? [];
  const covered = months.map((_, month) => {
    const needs = [...kinds.values()].map(({ skill, level }) => {
      const own = demands.filter((each) => each.skill === skill && each.level === level);
      return { skill, level, days: own.reduce((sum, { days }) => sum + (days[month] ?? 0), 0) };
    });
    return coverage(needs, supplyProfiles(people), month, RANKS);
  });
  return assign({
    people,
    demands,
    coverage: covered,
    promised: (name, project) => promised[`${name} ${project}`] ?? 0,
    teams: new Map(Object.entries(teams)),
    ranks: RANKS,
  });
}

const told = (all: Assigned[]): string[] =>
  all.map(({ person: name, project, month, days }) => `${month} ${name} ${project} ${days}`);

const MID = { a: 'mid' };

describe('who does what', () => {
  test('people whom the charter names come first, up to their share', () => {
    const people = [person('Maya', MID, [10]), person('Aino', MID, [10])];
    const demands = [work('P', 'a', 'mid', [10])];
    expect(told(assigned(people, demands, { promised: { 'Aino P': 1 } }))).toEqual(['0 Aino P 10']);
    expect(told(assigned(people, demands, { promised: { 'Aino P': 0.4 } }))).toEqual(['0 Aino P 4', '0 Maya P 6']);
  });

  test('then those of the teams that it names', () => {
    const people = [person('Maya', MID, [10], ['TEAM-a']), person('Aino', MID, [10], ['TEAM-b'])];
    expect(told(assigned(people, [work('P', 'a', 'mid', [10])], { teams: { P: ['TEAM-b'] } }))).toEqual([
      '0 Aino P 10',
    ]);
  });

  test('the level that is asked for before higher ones', () => {
    const people = [person('Ruben', { a: 'senior' }, [10]), person('Maya', MID, [10])];
    expect(told(assigned(people, [work('P', 'a', 'mid', [10])]))).toEqual(['0 Maya P 10']);
  });

  test('who has begun goes on', () => {
    const people = [person('Maya', MID, [0, 10]), person('Aino', MID, [10, 10])];
    expect(told(assigned(people, [work('P', 'a', 'mid', [5, 5])]))).toEqual(['0 Aino P 5', '1 Aino P 5']);
  });

  test('a wish gives way where otherwise work would be left undone', () => {
    const people = [person('Maya', { a: 'mid', b: 'mid' }, [10]), person('Aino', MID, [10])];
    const demands = [work('P', 'a', 'mid', [10]), work('Q', 'b', 'mid', [10])];
    expect(told(assigned(people, demands, { promised: { 'Maya P': 1 } }))).toEqual(['0 Aino P 10', '0 Maya Q 10']);
  });

  test('where there is too little, the first project is served first', () => {
    const demands = [work('P', 'a', 'mid', [8]), work('Q', 'a', 'mid', [8])];
    expect(told(assigned([person('Maya', MID, [10])], demands))).toEqual(['0 Maya P 8', '0 Maya Q 2']);
  });

  test('nobody gives more than they have or does what they cannot; all that can be done is done', () => {
    const skill = fc.constantFrom('a', 'b');
    const level = fc.constantFrom('junior', 'mid', 'senior');
    const days = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
      .map((pair): number[] => [...pair]);
    const people = fc.array(fc.tuple(fc.dictionary(skill, level), days), { maxLength: 5 });
    const demands = fc.array(fc.tuple(fc.constantFrom('P', 'Q', 'R'), skill, level, days), { maxLength: 6 });
    fc.assert(
      fc.property(people, demands, fc.double({ min: 0, max: 1, noNaN: true }), (rawPeople, rawDemands, share) => {
        const all = rawPeople.map(([own, each], index) => person(`M${index}`, own, each));
        const unique = new Map(
          rawDemands.map(([project, own, at, each]) => [project + own + at, work(project, own, at, each)]),
        );
        const works = [...unique.values()];
        const found = assigned(all, works, { promised: { 'M0 P': share, 'M1 Q': 1 } });
        for (const month of [0, 1]) {
          const here = found.filter((each) => each.month === month);
          for (const { person: name, skills, days: has } of all) {
            const own = here.filter((each) => each.person === name);
            expect(own.reduce((sum, each) => sum + each.days, 0)).toBeLessThanOrEqual((has[month] ?? 0) + 1e-6);
            for (const each of own) expect(canDo({ skills }, each, RANKS)).toBe(true);
          }
          const needs = [...new Set(works.map((each) => each.skill + each.level))].flatMap((key) => {
            const own = works.filter((each) => each.skill + each.level === key);
            const [first] = own;
            const sum = own.reduce((total, each) => total + (each.days[month] ?? 0), 0);
            return first ? [{ skill: first.skill, level: first.level, days: sum }] : [];
          });
          const met = coverage(needs, supplyProfiles(all), month, RANKS).reduce((sum, each) => sum + each.met, 0);
          expect(here.reduce((sum, each) => sum + each.days, 0)).toBeCloseTo(met, 6);
          for (const { project, skill: own, level: at, days: asked } of works) {
            const given = here.filter((each) => each.project === project && each.skill === own && each.level === at);
            expect(given.reduce((sum, each) => sum + each.days, 0)).toBeLessThanOrEqual((asked[month] ?? 0) + 1e-6);
          }
        }
      }),
    );
  });
});
