/** A benefit in money, as promised or as it has arrived. */
export interface BenefitInput {
  readonly description: string;
  /** In one currency with all others; undefined where it is not money, or not known. */
  readonly amount: number | undefined;
  /** The amount comes every year; else it is that of the whole appraisal period. */
  readonly perYear: boolean;
}

/** A benefit that was promised, has arrived, or both. */
export interface BenefitComparison {
  readonly description: string;
  /** Undefined where the business case does not have it. */
  readonly promised: BenefitInput | undefined;
  /** Undefined while nothing is said of it. */
  readonly realized: BenefitInput | undefined;
  /** Realised ÷ promised; undefined where one of them is unknown, or they cannot be compared. */
  readonly share: number | undefined;
}

/** Sums of what is given in money; the two are never added to each other. */
export interface BenefitSums {
  readonly total: number | undefined;
  readonly perYear: number | undefined;
}

/**
 * What was promised beside what has arrived, in the order of the promises; what nobody promised comes last. They belong
 * together by their words, whatever their case, spaces and signs. Amounts of a year and of the whole period are not compared.
 */
export function compareBenefits(
  promised: readonly BenefitInput[],
  realized: readonly BenefitInput[],
): BenefitComparison[] {
  const left = [...realized];
  const pairs = promised.map((promise): BenefitComparison => {
    const index = left.findIndex((each) => benefitKey(each.description) === benefitKey(promise.description));
    const [result] = index < 0 ? [] : left.splice(index, 1);
    return { description: promise.description, promised: promise, realized: result, share: shareOf(promise, result) };
  });
  const others = left.map((each) => ({ description: each.description, realized: each }));
  return [...pairs, ...others.map((each) => ({ ...each, promised: undefined, share: undefined }))];
}

/** By what a benefit that was promised is known again: its words, whatever their case, spaces and signs. */
export function benefitKey(description: string): string {
  return description
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function shareOf(promised: BenefitInput, realized: BenefitInput | undefined): number | undefined {
  if (promised.amount === undefined || realized?.amount === undefined || promised.amount === 0) return undefined;
  return promised.perYear === realized.perYear ? realized.amount / promised.amount : undefined;
}

/** Sums by what they are of; undefined where no benefit is given in money. */
export function benefitSums(benefits: readonly BenefitInput[]): BenefitSums {
  const sumOf = (perYear: boolean): number | undefined => {
    const amounts = benefits.flatMap((each) => (each.perYear === perYear ? (each.amount ?? []) : []));
    return amounts.length === 0 ? undefined : amounts.reduce((sum, amount) => sum + amount, 0);
  };
  return { total: sumOf(false), perYear: sumOf(true) };
}

/**
 * All benefits over the appraisal period. Those of every year count as often as it has years; where the years are not
 * known, neither is the sum.
 */
export function benefitsOverPeriod({ total, perYear }: BenefitSums, years: number | undefined): number | undefined {
  if (perYear === undefined) return total;
  return years === undefined ? undefined : (total ?? 0) + perYear * years;
}
