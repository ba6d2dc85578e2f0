import { memo } from '../text/memo.ts';
import type { Artifact } from './artifact.ts';
import type { DataOf } from './kinds.ts';

type Risks = NonNullable<DataOf<'risk-register'>['risks']>;

/** A risk as a register holds it. */
export type RiskItem = NonNullable<Risks[number]>;

/** A risk with its place in the list of its register. */
export interface PlacedRisk {
  readonly index: number;
  readonly risk: RiskItem;
}

/** The risks of a register; none for other kinds. */
export const riskItems = memo((artifact: Artifact): readonly PlacedRisk[] => {
  if (artifact.kind !== 'risk-register') return [];
  return (artifact.data.risks ?? []).flatMap((risk, index) => (risk ? [{ index, risk }] : []));
});
