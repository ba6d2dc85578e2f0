import type { Artifact } from './artifact.ts';
import type { DataOf } from './kinds.ts';

type Risks = NonNullable<DataOf<'risk-register'>['risks']>;

/** A risk as a register holds it. */
export type RiskItem = NonNullable<Risks[number]>;

/** Whether an artifact is of a kind; narrows the type of its data. */
export function isOfKind<K extends Artifact['kind']>(artifact: Artifact, kind: K): artifact is Artifact<K> {
  return artifact.kind === kind;
}

/** A risk with its place in the list of its register. */
export interface PlacedRisk {
  readonly index: number;
  readonly risk: RiskItem;
}

const known = new WeakMap<Artifact, readonly PlacedRisk[]>();

/** The risks of a register; none for other kinds. */
export function riskItems(artifact: Artifact): readonly PlacedRisk[] {
  if (!isOfKind(artifact, 'risk-register')) return [];
  const before = known.get(artifact);
  if (before) return before;
  const items = (artifact.data.risks ?? []).flatMap((risk, index) => (risk ? [{ index, risk }] : []));
  known.set(artifact, items);
  return items;
}
