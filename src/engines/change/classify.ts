import type { ChangeLevel, ChangeTables } from '../../catalog/catalog.ts';
import { judgeApprovals } from '../approval/judge.ts';
import { requiredApprovals } from '../approval/required.ts';
import type { ApprovalDemand, Directory, JudgedApproval } from '../approval/types.ts';
import { circumstances } from './circumstances.ts';
import { declaredClaims } from './declaration.ts';
import { approvalDemands, communicationOf, obligationDemands, reachedLevels, replacementOf } from './demands.ts';
import { type Claim, itemClaims } from './items.ts';
import { className, describeCategory, pointsOf, type SettledCategory, settleLevels } from './levels.ts';
import { requiredObligations } from './obligations.ts';
import { applyProcedure } from './procedure.ts';
import { firedSignals } from './signals.ts';
import type { ChangeClassification, ChangeInput, ChangeReason } from './types.ts';

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
  return assessChange(tables, input).classification;
}

/** A change with all that can be said of it. */
export interface AssessedChange {
  readonly classification: ChangeClassification;
  /** The approvals that the record has, those that nothing asks for too. */
  readonly written: readonly JudgedApproval[];
}

/** Where nobody says who may approve, everybody may. */
const ANYBODY: Directory = { keyOf: (name) => name, holders: new Map(), known: undefined, separate: new Set() };

/** Classifies a change, and judges the approvals that its record has. */
export function assessChange(tables: ChangeTables, input: ChangeInput): AssessedChange {
  const { data, id, file, directory = ANYBODY, asOf } = input;
  const items = itemClaims(tables, data);
  const declared = declaredClaims(tables, data, items.claims);
  const signals = firedSignals(tables, data);
  const settled = settleLevels(tables, [...items.claims, ...declared.claims], signals);
  const levels = reachedLevels(settled);
  const [lead] = levels;
  const active = lead === undefined ? [] : signals;
  const procedure = applyProcedure(tables, lead === undefined ? undefined : data, settled);
  const communication = communicationOf(tables, levels);
  const demands = approvalDemands(levels, active, procedure);
  const written = judgeApprovals(data, directory, circumstances(data, demands, procedure, asOf), rolesOf(demands));
  const owed = (idsOf: (level: ChangeLevel) => readonly string[]): readonly string[] =>
    unique(levels.flatMap(({ definition }) => idsOf(definition)).map((each) => replacementOf(each, active)));
  const points = active.reduce((sum, { signal }) => sum + pointsOf(signal), 0);
  const reasons = [
    ...items.reasons,
    ...declared.reasons,
    ...signals.map(({ reason }) => reason),
    ...procedure.reasons,
    ...conclusions(settled, declared.claims),
  ];
  const classification = {
    ...(id !== undefined && { id }),
    ...(file !== undefined && { file }),
    category: settled[0]?.id ?? null,
    level: lead?.id ?? null,
    score: lead === undefined ? null : Math.min(100, pointsOf(lead.definition) + points),
    categories: settled.map(describeCategory),
    reasons: file === undefined ? reasons : reasons.map((reason) => ({ ...reason, file })),
    approvals: requiredApprovals(demands, written),
    rollback: owed(({ rollback }) => rollback),
    communication,
    deployment: owed(({ deployment }) => deployment),
    monitoring: owed(({ monitoring }) => monitoring),
    obligations: requiredObligations(
      tables,
      obligationDemands(tables, levels, communication, active, procedure),
      data,
      asOf,
    ),
  };
  return { classification, written };
}

function rolesOf(demands: readonly ApprovalDemand[]): ReadonlySet<string> {
  return new Set(demands.map(({ role }) => role));
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

/** So many items and signals are named in a sentence; `reasons` has them all. */
const MOST_SOURCES = 3;

/** The reasons that follow from comparing what was found: what is unknown, what was declared too low, what leads. */
function conclusions(settled: readonly SettledCategory[], declared: readonly Claim[]): readonly ChangeReason[] {
  const [lead] = settled;
  if (lead?.level === undefined) {
    return [notClassified(lead)];
  }
  const others = settled.slice(1).filter(({ level }) => level !== undefined);
  return [...belowEvidence(settled, lead, declared), ...(others.length > 0 ? [severalCategories(lead, others)] : [])];
}

function notClassified(lead: SettledCategory | undefined): ChangeReason {
  const evidence =
    lead === undefined
      ? 'Nothing in the record tells what is changed: add items with their type, or declare category and level.'
      : `Nothing in the record tells the level of "${lead.category.title}": add items with their type, or declare it.`;
  return { rule: 'not-classified', title: 'Not classified', evidence };
}

function belowEvidence(
  settled: readonly SettledCategory[],
  lead: SettledCategory,
  declared: readonly Claim[],
): readonly ChangeReason[] {
  return declared.flatMap((claim) => {
    const own = settled.find(({ id }) => id === claim.category);
    const floor = claim.level === undefined ? undefined : own?.category.levels[claim.level];
    const raised = floor !== undefined && (own?.level?.definition.rank ?? floor.rank) > floor.rank;
    const overtaken = own !== undefined && own !== lead && isStricter(lead, own);
    if (own === undefined || !(raised || overtaken)) {
      return [];
    }
    const written = floor === undefined ? own.category.title : `${own.category.title}: ${floor.title}`;
    const shown = overtaken ? lead : own;
    const sources = shown.level?.sources.slice(0, MOST_SOURCES).join(', ');
    const evidence = `"${written}" is declared, but the record shows "${className(shown)}" (${sources}): the higher one holds.`;
    const pointer = floor === undefined ? '/category' : '/level';
    return [{ rule: 'declared-below-evidence', title: 'Declared below evidence', evidence, pointer }];
  });
}

function isStricter(lead: SettledCategory, other: SettledCategory): boolean {
  return (
    other.level === undefined ||
    (lead.level !== undefined && pointsOf(lead.level.definition) > pointsOf(other.level.definition))
  );
}

function severalCategories(lead: SettledCategory, others: readonly SettledCategory[]): ChangeReason {
  const names = others.map((other) => `"${className(other)}"`).join(', ');
  const evidence = `"${className(lead)}" leads because it asks for most; what ${names} asks for is added.`;
  return { rule: 'several-categories', title: 'Several categories', evidence };
}
