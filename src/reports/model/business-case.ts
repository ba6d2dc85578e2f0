import type { Money, Sourced } from './common.ts';

/** Why the project is worth doing. */
export interface BusinessCase {
  readonly summary?: string | undefined;
  readonly problem?: string | undefined;
  readonly options?: readonly BusinessOption[] | undefined;
  readonly benefits?: readonly Benefit[] | undefined;
  readonly disbenefits?: readonly string[] | undefined;
  readonly consequenceOfNotDoing?: string | undefined;
  readonly value?: Money | undefined;
  readonly netPresentValue?: Money | undefined;
  readonly paybackMonths?: number | undefined;
  readonly returnPercent?: number | undefined;
}

export interface BusinessOption extends Sourced {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly cost?: Money | undefined;
  readonly chosen?: boolean | undefined;
}

export interface Benefit extends Sourced {
  readonly description?: string | undefined;
  readonly kind?: string | undefined;
  readonly measure?: string | undefined;
  readonly baseline?: string | number | undefined;
  readonly target?: string | number | undefined;
  readonly value?: Money | undefined;
  readonly realizedBy?: string | undefined;
  readonly owner?: string | undefined;
}
