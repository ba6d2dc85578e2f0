import type { ChangeTables } from '../../catalog/catalog.ts';
import { requiredApprovals } from './approvals.ts';
import { conclusions } from './conclusions.ts';
import { declaredClaims } from './declaration.ts';
import { approvalDemands, communicationOf, obligationDemands, reachedLevels } from './demands.ts';
import { itemClaims } from './items.ts';
import { describeCategory, pointsOf, settleLevels } from './levels.ts';
import { requiredObligations } from './obligations.ts';
import { applyProcedure } from './procedure.ts';
import { firedSignals } from './signals.ts';
import type { ChangeClassification, ChangeInput } from './types.ts';

/**
 * Classifies a change and says what it needs (seed: data infrastructure change management; ITIL 4 change enablement).
 *
 * - Each affected item claims the category and level of its type; what the record declares is a floor; signals raise
 *   the level of the categories that are touched. The highest rank in a category holds, and every step has a reason.
 * - Where several categories are touched, the one that asks for most leads, and what the others ask for is added.
 * - Score = points of the leading level + points of every signal given, at most 100.
 * - Where neither an item nor a declaration tells the level, category and level are unknown (null) and nothing is
 *   asked for.
 *
 * Any JSON is a valid record: what is missing or not understood is left out.
 */
export function classifyChange(tables: ChangeTables, input: ChangeInput): ChangeClassification {
  const { data, id, file } = input;
  const items = itemClaims(tables, data);
  const declared = declaredClaims(tables, data, items.claims);
  const signals = firedSignals(tables, data);
  const settled = settleLevels(tables, [...items.claims, ...declared.claims], signals);
  const levels = reachedLevels(settled);
  const [lead] = levels;
  const active = lead === undefined ? [] : signals;
  const procedure = applyProcedure(tables, lead === undefined ? undefined : data, settled);
  const communication = communicationOf(tables, levels);
  const points = active.reduce((sum, { signal }) => sum + pointsOf(signal), 0);
  const reasons = [
    ...items.reasons,
    ...declared.reasons,
    ...signals.map(({ reason }) => reason),
    ...procedure.reasons,
    ...conclusions(settled, declared.claims),
  ];
  return {
    ...(id !== undefined && { id }),
    ...(file !== undefined && { file }),
    category: settled[0]?.id ?? null,
    level: lead?.id ?? null,
    score: lead === undefined ? null : Math.min(100, pointsOf(lead.definition) + points),
    categories: settled.map(describeCategory),
    reasons: file === undefined ? reasons : reasons.map((reason) => ({ ...reason, file })),
    approvals: requiredApprovals(approvalDemands(levels, active, procedure), data),
    rollback: unique(levels.flatMap(({ definition }) => definition.rollback)),
    communication,
    deployment: unique(levels.flatMap(({ definition }) => definition.deployment)),
    monitoring: unique(levels.flatMap(({ definition }) => definition.monitoring)),
    obligations: requiredObligations(tables, obligationDemands(tables, levels, communication, active, procedure), data),
  };
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
