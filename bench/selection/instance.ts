import type { SupplyProfile } from '../../src/engines/capacity/types.ts';
import type { Candidate, SelectionInput, Start } from '../../src/engines/selection/types.ts';

const SKILLS = [
  'data-engineering',
  'analytics-engineering',
  'ml-engineering',
  'platform-engineering',
  'data-science',
  'governance',
];
const LEVELS = ['mid', 'senior'];
const MONTHS = Array.from({ length: 12 }, (_, month) => `2027-${String(month + 1).padStart(2, '0')}`);
const THEMES = ['Trusted data', 'Growth', 'Efficiency'];

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A portfolio as organisations have them: 6 skills in two levels over 12 months, a third of the people with a second
 * skill, money for a good third of the projects, people for less than half of them, some that require or exclude others,
 * and a quarter that may start up to three months later.
 */
export function portfolioOf(count: number, seed: number): SelectionInput {
  const random = randomFrom(seed);
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const oneOf = <T>(list: readonly T[]): T => list[between(0, list.length - 1)] as T;

  const candidates = Array.from({ length: count }, (_, index): Candidate => {
    const [first, length] = [between(0, 8), between(3, 8)];
    const demands = Array.from({ length: between(1, 3) }, () => ({
      skill: oneOf(SKILLS),
      level: oneOf(LEVELS),
      days: between(3, 16),
    }));
    const cost = between(40, 900) * 1000;
    const startAt = (offset: number): Start => {
      const isIn = (month: number): boolean => month >= first + offset && month < first + offset + length;
      const spread = (amount: number): number[] => MONTHS.map((_, month) => (isIn(month) ? amount : 0));
      return {
        offset,
        cost,
        spending: [{ category: 'other', amounts: spread(cost / length) }],
        skills: demands.map(({ days, ...rest }) => ({ ...rest, days: spread(days) })),
        infrastructure: [],
      };
    };
    const other = idOf(between(0, count - 1));
    return {
      id: idOf(index),
      title: `Project ${index + 1}`,
      file: null,
      worth: Math.round((25 + random() * 70) * 10) / 10,
      effort: demands.reduce((sum, { days }) => sum + days * length, 0),
      starts: (random() < 0.25 ? [0, 1, 2, 3] : [0]).map(startAt),
      mandatory: index === 0,
      excluded: false,
      theme: oneOf(THEMES),
      group: random() < 0.1 ? `group-${between(1, 3)}` : undefined,
      requires: random() < 0.12 && index > 0 && other !== idOf(index) ? [other] : [],
      excludes: random() < 0.05 && other !== idOf(index) ? [other] : [],
      origins: {},
    };
  });
  const people = Array.from({ length: Math.ceil(count / 2.5) }, (_, index): SupplyProfile => {
    const skills = [...new Set([oneOf(SKILLS), ...(random() < 0.33 ? [oneOf(SKILLS)] : [])])];
    const days = between(10, 17);
    return {
      id: `profile-${index}`,
      skills: skills.map((skill) => ({ skill, level: oneOf(LEVELS) })),
      people: [`Person ${index}`],
      days: MONTHS.map(() => days),
    };
  });
  const money = candidates.reduce((sum, { starts }) => sum + (starts[0]?.cost ?? 0), 0);
  return {
    months: MONTHS,
    currency: 'EUR',
    candidates,
    objective: 'score',
    budget: { amount: Math.round(money * 0.35) },
    budgets: [{ period: '2027-Q1', months: [0, 1, 2], category: undefined, amount: Math.round(money * 0.09) }],
    supply: people,
    ranks: { mid: 2, senior: 3 },
    infrastructure: [],
    groups: {},
    themes: [{ theme: 'Trusted data', minimum: 0.2, maximum: 1, of: 'cost' }],
    problems: [],
  };
}

function idOf(index: number): string {
  return `PRJ-${String(index + 1).padStart(3, '0')}`;
}
