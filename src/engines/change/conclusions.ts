import type { Claim } from './items.ts';
import { className, pointsOf, type SettledCategory } from './levels.ts';
import type { ChangeReason } from './types.ts';

/** So many items and signals are named in a sentence; `reasons` has them all. */
const MOST_SOURCES = 3;

/** The reasons that follow from comparing what was found: what is unknown, what was declared too low, what leads. */
export function conclusions(settled: readonly SettledCategory[], declared: readonly Claim[]): readonly ChangeReason[] {
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
