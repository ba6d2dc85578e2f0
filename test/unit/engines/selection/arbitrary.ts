import * as fc from 'fast-check';
import type { Candidate, SelectionInput, Start } from '../../../../src/engines/selection/types.ts';
import { people, portfolio, project } from './portfolio.ts';

const SKILLS = ['data-engineering', 'analytics', 'ml-engineering'];
const LEVELS = ['junior', 'mid', 'senior'];
const MONTHS = ['2027-01', '2027-02'];

const level = fc.constantFrom(...LEVELS);
const perMonth = (most: number) => fc.tuple(...MONTHS.map(() => fc.integer({ min: 0, max: most })));

const start = fc.record({
  cost: fc.integer({ min: 0, max: 20 }),
  spending: fc.array(
    fc.record({ category: fc.constantFrom('capex', 'opex', 'other'), amounts: perMonth(9) }, { noNullPrototype: true }),
    { maxLength: 1 },
  ),
  skills: fc.array(
    fc.record({ skill: fc.constantFrom(...SKILLS), level, days: perMonth(7) }, { noNullPrototype: true }),
    { maxLength: 2 },
  ),
  infrastructure: fc.array(
    fc.record({ resource: fc.constant('gpu'), amounts: perMonth(4) }, { noNullPrototype: true }),
    { maxLength: 1 },
  ),
}) as fc.Arbitrary<Omit<Start, 'offset'>>;

/** A project with few demands on others: ids are given by its place. */
function candidate(count: number): fc.Arbitrary<(index: number) => Candidate> {
  const other = fc.integer({ min: 0, max: count - 1 }).map((index) => idOf(index));
  return fc
    .record({
      worth: fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: -2, max: 60 }) },
        { weight: 1, arbitrary: fc.constant(undefined) },
      ),
      starts: fc.array(start, { minLength: 1, maxLength: 2 }),
      effort: fc.integer({ min: 0, max: 50 }),
      mandatory: chance(40),
      excluded: chance(30),
      theme: fc.constantFrom(undefined, 'trust', 'growth'),
      group: fc.constantFrom(undefined, undefined, undefined, 'a', 'b'),
      requires: fc.oneof(
        { weight: 4, arbitrary: fc.constant<string[]>([]) },
        { weight: 1, arbitrary: fc.array(other, { maxLength: 1 }) },
      ),
      excludes: fc.oneof(
        { weight: 6, arbitrary: fc.constant<string[]>([]) },
        { weight: 1, arbitrary: fc.array(other, { maxLength: 1 }) },
      ),
    })
    .map(({ worth, starts, ...rest }) => (index) => ({
      ...project(idOf(index), worth, rest),
      requires: rest.requires.filter((id) => id !== idOf(index)),
      excludes: rest.excludes.filter((id) => id !== idOf(index)),
      starts: starts.map((each, offset) => ({ offset, ...each })),
    }));
}

const idOf = (index: number): string => `P${String(index).padStart(2, '0')}`;
const chance = (in_: number): fc.Arbitrary<boolean> => fc.integer({ min: 1, max: in_ }).map((value) => value === 1);

const limits = fc.record({
  budget: fc.option(fc.record({ amount: fc.integer({ min: 10, max: 80 }) }), { nil: undefined }),
  budgets: fc.constantFrom(
    [],
    [{ period: '2027-01', months: [0], category: undefined, amount: 25 }],
    [{ period: '2027', months: [0, 1], category: 'opex' as const, amount: 12 }],
  ),
  supply: fc
    .array(
      fc.record({
        first: fc.constantFrom(...SKILLS),
        second: fc.constantFrom(...SKILLS),
        levels: fc.tuple(level, level),
        days: perMonth(24),
      }),
      { minLength: 2, maxLength: 6 },
    )
    .map((list) =>
      list.map(({ first, second, levels, days }, index) =>
        people(`T${index}`, { [first]: levels[0], [second]: levels[1] }, days),
      ),
    ),
  infrastructure: perMonth(9).map((capacity) => [{ resource: 'gpu', unit: 'cards', capacity, origins: [] }]),
  groups: fc.constantFrom({}, { a: { atMost: 2, atLeast: 0 } }, {}, { b: { atMost: 3, atLeast: 1 } }, {}, {}, {}, {}),
  themes: fc.constantFrom(
    [],
    [{ theme: 'trust', minimum: 0.3, maximum: 1, of: 'cost' as const }],
    [{ theme: 'growth', minimum: 0, maximum: 0.5, of: 'count' as const }],
  ),
});

/** Portfolios with all kinds of limits, some of which cannot be kept to. */
export function portfolios(size: { minimum: number; maximum: number }): fc.Arbitrary<SelectionInput> {
  return fc
    .integer({ min: size.minimum, max: size.maximum })
    .chain((count) => fc.tuple(fc.array(candidate(count), { minLength: count, maxLength: count }), limits))
    .map(([makers, more]) =>
      portfolio(
        makers.map((make, index) => make(index)),
        { months: MONTHS, ...more },
      ),
    );
}
