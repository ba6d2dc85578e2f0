import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { internalRatePercent } from '../../../../src/engines/finance/internal-rate.ts';
import { netPresentValue } from '../../../../src/engines/finance/net-present-value.ts';
import { paybackMonths } from '../../../../src/engines/finance/payback.ts';
import { positiveRoots } from '../../../../src/engines/finance/roots.ts';

const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
const flow = fc.array(amount, { minLength: 1, maxLength: 15 });
const rate = fc.double({ min: 0, max: 1, noNaN: true });
const first = fc.constantFrom(0, 1);

/** What rounding may leave of a sum of discounted amounts. */
const size = (nets: readonly number[], at: number): number => netPresentValue(nets.map(Math.abs), at, 0);

describe('net present value', () => {
  test('is linear: of a sum it is the sum, of a multiple the multiple', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 15 }),
        rate,
        first,
        (pairs, at, from) => {
          const [a, b] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
          const npv = (nets: readonly number[]): number => netPresentValue(nets, at, from);
          const together = npv(pairs.map(([one, other]) => 3 * one - 2 * other));
          expect(Math.abs(together - (3 * npv(a) - 2 * npv(b)))).toBeLessThanOrEqual(
            1e-9 * (size(a, at) + size(b, at)),
          );
        },
      ),
    );
  });
});

describe('internal rate of return', () => {
  test('is a root of the net present value', () => {
    fc.assert(
      fc.property(flow, (nets) => {
        const { value } = internalRatePercent(nets);
        if (value === null) return;
        const at = value / 100;
        expect(Math.abs(netPresentValue(nets, at, 0))).toBeLessThanOrEqual(1e-6 * size(nets, at));
      }),
    );
  });

  test('is known of every investment that pays later, and does not change when all amounts are multiplied', () => {
    const investment = fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.array(fc.nat(1_000_000), { minLength: 1 }));
    fc.assert(
      fc.property(investment, fc.integer({ min: 2, max: 1000 }), ([cost, gains], factor) => {
        fc.pre(gains.some((gain) => gain > 0));
        const nets = [-cost, ...gains];
        const { value } = internalRatePercent(nets);
        expect(value).not.toBeNull();
        const other = internalRatePercent(nets.map((net) => net * factor)).value;
        expect(other).toBeCloseTo(value ?? 0, 4);
      }),
    );
  });

  test('roots that a polynomial was made from are found', () => {
    const distinct = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(distinct, (tenths) => {
        const roots = tenths.map((tenth) => tenth / 10).sort((a, b) => a - b);
        // Π (x − root), lowest power first.
        let polynomial = [1];
        for (const root of roots) {
          const before = polynomial;
          polynomial = Array.from(
            { length: before.length + 1 },
            (_, power) => (before[power - 1] ?? 0) - root * (before[power] ?? 0),
          );
        }
        const found = positiveRoots(polynomial);
        expect(found).toHaveLength(roots.length);
        for (const [index, root] of roots.entries()) expect(found[index]).toBeCloseTo(root, 5);
      }),
    );
  });
});

describe('payback', () => {
  test('never comes later when a year brings more', () => {
    fc.assert(
      fc.property(flow, first, fc.nat(), fc.nat(1_000_000), (nets, from, which, more) => {
        const year = which % nets.length;
        const better = nets.map((net, index) => (index === year ? net + more : net));
        const [before, after] = [paybackMonths(nets, from).value, paybackMonths(better, from).value];
        if (before === null) return;
        expect(after).not.toBeNull();
        expect(after ?? 0).toBeLessThanOrEqual(before + 1e-9);
      }),
    );
  });
});
