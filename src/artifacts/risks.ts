import type { Artifact } from './artifact.ts';
import type { DataOf } from './kinds.ts';

type Risks = NonNullable<DataOf<'risk-register'>['risks']>;

/** A risk as a register holds it. */
export type RiskItem = NonNullable<Risks[number]>;

/** Whether an artifact is of a kind; narrows the type of its data. */
export function isOfKind<K extends Artifact['kind']>(artifact: Artifact, kind: K): artifact is Artifact<K> {
  return artifact.kind === kind;
}

/** The risks of a register with their places in its list; none for other kinds. */
export function riskItems(artifact: Artifact): { readonly index: number; readonly risk: RiskItem }[] {
  if (!isOfKind(artifact, 'risk-register')) return [];
  return (artifact.data.risks ?? []).flatMap((risk, index) => (risk ? [{ index, risk }] : []));
}
