import { describe, expect, test } from 'vitest';
import { benefitSums, benefitsOverPeriod, compareBenefits } from '../../../../src/engines/finance/benefits.ts';

const benefit = (description: string, amount?: number, perYear = false) => ({ description, amount, perYear });

describe('benefits', () => {
  test('promised beside realised, by their words; what cannot be compared is unknown', () => {
    const promised = [
      benefit('Less rework', 200),
      benefit('Fewer audits', 50, true),
      benefit('Trust'),
      benefit('Speed', 10),
    ];
    const realized = [
      benefit(' less  rework.', 150),
      benefit('Fewer audits', 400),
      benefit('Trust'),
      benefit('Luck', 7),
    ];
    expect(
      compareBenefits(promised, realized).map((each) => [each.description, each.realized?.amount, each.share]),
    ).toEqual([
      ['Less rework', 150, 0.75],
      // A year against the whole period says nothing.
      ['Fewer audits', 400, undefined],
      ['Trust', undefined, undefined],
      ['Speed', undefined, undefined],
      ['Luck', 7, undefined],
    ]);
  });

  test('annual and total are never added, but over years that are known', () => {
    const sums = benefitSums([benefit('a', 100), benefit('b', 30, true), benefit('c', 5, true), benefit('d')]);
    expect(sums).toEqual({ total: 100, perYear: 35 });
    expect(benefitsOverPeriod(sums, 3)).toBe(205);
    expect(benefitsOverPeriod(sums, undefined)).toBeUndefined();
    expect(benefitsOverPeriod(benefitSums([benefit('a', 100)]), undefined)).toBe(100);
    expect(benefitSums([benefit('d')])).toEqual({ total: undefined, perYear: undefined });
  });
});
