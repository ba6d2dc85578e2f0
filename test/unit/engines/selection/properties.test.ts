import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectPortfolio } from '../../../../src/engines/selection/select.ts';
import type { SelectionInput, SelectionResult } from '../../../../src/engines/selection/types.ts';
import { portfolios } from './arbitrary.ts';
import { bestWorth, isAllowed, type Selection, worthOf } from './brute-force.ts';
import { highs, solve } from './portfolio.ts';

const quick = { reasons: false } as const;

function selectionOf(input: SelectionInput, { projects }: SelectionResult): Selection {
  return projects.map(({ id, offset }) => {
    const candidate = input.candidates.find((each) => each.id === id);
    const start = candidate?.starts.find((each) => each.offset === offset);
    if (!candidate || !start) throw new Error(`There is no ${id} with ${offset}.`);
    return { candidate, start };
  });
}

async function holdsAgainstBruteForce(input: SelectionInput): Promise<void> {
  const result = await selectPortfolio(input, solve, quick);
  const best = bestWorth(input);
  if (best === undefined) {
    expect(result.status).toBe('infeasible');
    return;
  }
  const selection = selectionOf(input, result);
  // Where nobody knows what any of them is worth, nothing is proven of it.
  const open = input.candidates.filter(({ mandatory, excluded }) => !mandatory && !excluded);
  const isDecision = open.length === 0 || open.some((each) => each.worth !== undefined);
  expect(result.status).toBe(isDecision ? 'optimal' : 'feasible');
  expect(isAllowed(input, selection)).toBe(true);
  expect(worthOf(selection)).toBeCloseTo(best, 6);
  expect(result.objective).toBeCloseTo(best, 6);
  for (const { used, capacity } of result.usage) expect(used).toBeLessThanOrEqual(capacity + 1e-6);
}

test('a selection keeps to every limit and is never beaten by trying all', async () => {
  await fc.assert(fc.asyncProperty(portfolios({ minimum: 1, maximum: 8 }), holdsAgainstBruteForce), { numRuns: 60 });
});

test('nor by HiGHS alone', async () => {
  const property = fc.asyncProperty(portfolios({ minimum: 1, maximum: 8 }), async (input) => {
    const [one, other] = [await selectPortfolio(input, solve, quick), await selectPortfolio(input, highs, quick)];
    expect([other.status, other.objective]).toEqual([one.status, one.objective]);
  });
  await fc.assert(property, { numRuns: 40 });
});

test('nor with more projects', async () => {
  await fc.assert(fc.asyncProperty(portfolios({ minimum: 10, maximum: 11 }), holdsAgainstBruteForce), { numRuns: 3 });
});

test('nor of 16', async () => {
  const oneStart = portfolios({ minimum: 16, maximum: 16 }).map((input) => ({
    ...input,
    candidates: input.candidates.map((each) => ({ ...each, starts: each.starts.slice(0, 1) })),
  }));
  await fc.assert(fc.asyncProperty(oneStart, holdsAgainstBruteForce), { numRuns: 3 });
});

test('the order of the input changes nothing', async () => {
  const shuffled = portfolios({ minimum: 2, maximum: 8 }).chain((input) =>
    fc.tuple(
      fc.constant(input),
      fc.shuffledSubarray([...input.candidates], { minLength: input.candidates.length }),
      fc.shuffledSubarray([...input.supply], { minLength: input.supply.length }),
    ),
  );
  const property = fc.asyncProperty(shuffled, async ([input, candidates, supply]) => {
    const [one, other] = [
      await selectPortfolio(input, solve, quick),
      await selectPortfolio({ ...input, candidates, supply }, solve, quick),
    ];
    expect({ ...other, problems: [] }).toEqual({ ...one, problems: [] });
  });
  await fc.assert(property, { numRuns: 40 });
});

test('worth in another unit changes nothing', async () => {
  const scales = fc.constantFrom(1e-3, 0.7, 1e6);
  const property = fc.asyncProperty(portfolios({ minimum: 2, maximum: 8 }), scales, async (input, scale) => {
    const candidates = input.candidates.map((each) => ({ ...each, worth: each.worth && each.worth * scale }));
    const [one, other] = [
      await selectPortfolio(input, solve, quick),
      await selectPortfolio({ ...input, candidates }, solve, quick),
    ];
    expect(other.selected).toEqual(one.selected);
    if (one.objective !== null) expect((other.objective ?? 0) / scale).toBeCloseTo(one.objective, 6);
  });
  await fc.assert(property, { numRuns: 40 });
});
