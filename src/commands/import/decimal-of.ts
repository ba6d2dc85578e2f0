import type { Column } from './assign-columns.ts';
import { type DecimalSign, decimalSignOf } from './cells/amount.ts';
import { digitsIn } from './cells/money.ts';
import type { SourceTable } from './types.ts';

const NUMBERS: ReadonlySet<string> = new Set(['money', 'number', 'rating']);

/**
 * The decimal sign of a list, when its numbers tell: a program writes all numbers of a list in one way, so one `12,50`
 * says what `1.234` means. Undefined when no number tells, or they contradict each other.
 */
export function decimalOf({ rows }: SourceTable, columns: readonly Column[]): DecimalSign | undefined {
  const numeric = columns.filter(({ type }) => NUMBERS.has(type.type));
  const signs = new Set<DecimalSign>();
  for (const { cells } of rows) {
    for (const { index } of numeric) {
      const sign = decimalSignOf(digitsIn(cells[index] ?? ''));
      if (sign) signs.add(sign);
    }
  }
  return signs.size === 1 ? [...signs][0] : undefined;
}
