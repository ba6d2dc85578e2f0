import type { ChangeApproval, ChangeTables } from '../../catalog/catalog.ts';
import type { ApprovalDemand } from '../approval/types.ts';
import { entryOf } from '../values.ts';
import type { SettledCategory, SettledLevel } from './levels.ts';
import type { ObligationDemand } from './obligations.ts';
import type { AppliedProcedure } from './procedure.ts';
import type { FiredSignal } from './signals.ts';
import type { ObligationArea } from './types.ts';

/** A level that a change reaches, with the name under which it asks for things. */
export interface ReachedLevel extends SettledLevel {
  readonly requiredBy: string;
}

/** The levels that a change reaches in the categories it touches, the leading one first. */
export function reachedLevels(settled: readonly SettledCategory[]): readonly ReachedLevel[] {
  return settled.flatMap(({ id, level }) => (level ? [{ ...level, requiredBy: `level/${id}/${level.id}` }] : []));
}

/** The approvals that levels and signals ask for, those of the leading level first. */
export function approvalDemands(
  levels: readonly ReachedLevel[],
  signals: readonly FiredSignal[],
  procedure: AppliedProcedure,
): readonly ApprovalDemand[] {
  const ofLevels = levels.flatMap(({ definition, requiredBy }) =>
    Object.entries(definition.approvals).map(([role, approval]) => {
      return demand(role, approval, { requiredBy, due: procedure.levelApprovals, needs: definition.strength });
    }),
  );
  const ofSignals = signals.flatMap(({ id, signal }) =>
    Object.entries(signal.approvals ?? {}).map(([role, approval]) => {
      return demand(role, approval, { requiredBy: `signal/${id}`, due: procedure.signalApprovals });
    }),
  );
  return [...ofLevels, ...ofSignals];
}

function demand(
  role: string,
  { title, step }: ChangeApproval,
  rest: Omit<ApprovalDemand, 'role' | 'title' | 'step'>,
): ApprovalDemand {
  return { role, title, ...(step !== undefined && { step }), ...rest };
}

/** The obligations that levels, the communication, signals and the procedure ask for. */
export function obligationDemands(
  tables: ChangeTables,
  levels: readonly ReachedLevel[],
  communication: string | null,
  signals: readonly FiredSignal[],
  procedure: AppliedProcedure,
): readonly ObligationDemand[] {
  const told = entryOf(tables.communications, communication);
  const demands = [
    ...levels.flatMap(({ definition, requiredBy }) => [
      ...demandAll(definition.obligations, 'process', requiredBy),
      ...demandAll(definition.rollback, 'rollback', requiredBy),
      ...demandAll(definition.deployment, 'deployment', requiredBy),
      ...demandAll(definition.monitoring, 'monitoring', requiredBy),
    ]),
    ...demandAll(told?.obligations ?? [], 'communication', `communication/${communication}`),
    ...signals.flatMap(({ id, signal }) => demandAll(signal.obligations ?? [], 'process', `signal/${id}`)),
    ...demandAll(procedure.obligations, 'process', `procedure/${procedure.id}`),
  ];
  return demands.map((demand) => ({ ...demand, id: replacementOf(demand.id, signals) }));
}

/** What is owed in place of an obligation: of a change without return it makes no sense to owe a way back. */
export function replacementOf(id: string, signals: readonly FiredSignal[]): string {
  const replacing = signals.find(({ signal }) => Object.hasOwn(signal.replaces ?? {}, id));
  return replacing?.signal.replaces?.[id] ?? id;
}

/** The communication that reaches farthest among those that the levels ask for; null when none asks for one. */
export function communicationOf(tables: ChangeTables, levels: readonly ReachedLevel[]): string | null {
  return levels.reduce<string | null>((farthest, { definition }) => {
    const reach = entryOf(tables.communications, definition.communication)?.rank ?? 0;
    return reach > (entryOf(tables.communications, farthest)?.rank ?? 0) ? definition.communication : farthest;
  }, null);
}

function demandAll(ids: readonly string[], area: ObligationArea, requiredBy: string): readonly ObligationDemand[] {
  return ids.map((id) => ({ id, area, requiredBy }));
}
