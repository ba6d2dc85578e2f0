import type { ChangeObligation, ChangeTables } from '../../catalog/catalog.ts';
import { isStrongEnough, type Strength, strengthOf } from '../approval/strength.ts';
import { entryOf, field, isPresent, list, placesOf, show, text } from '../values.ts';
import { holdsEverywhere, placeWhere } from './signals.ts';
import type { ObligationArea, RequiredObligation } from './types.ts';

/** An obligation that something asks for. */
export interface ObligationDemand {
  readonly id: string;
  readonly area: ObligationArea;
  readonly requiredBy: string;
}

/** What shows that an obligation is met. */
interface Evidence {
  readonly evidence: string;
  readonly strength: Strength;
  readonly pointer: string;
}

/** What evidence is looked for in, and as of which day. */
interface Grounds {
  readonly data: unknown;
  /** ISO date; undefined where nobody says what day it is. */
  readonly asOf: string | undefined;
}

const AREAS: readonly ObligationArea[] = ['process', 'rollback', 'communication', 'deployment', 'monitoring'];

/**
 * The obligations that are asked for, by area, each once (the first demand for it counts), and whether each is met: by
 * evidence that is as strong as the catalogue asks for.
 */
export function requiredObligations(
  tables: ChangeTables,
  demands: readonly ObligationDemand[],
  data: unknown,
  asOf: string | undefined,
): readonly RequiredObligation[] {
  const first = new Map<string, ObligationDemand>();
  for (const demand of AREAS.flatMap((area) => demands.filter((candidate) => candidate.area === area))) {
    if (!first.has(demand.id)) {
      first.set(demand.id, demand);
    }
  }
  return [...first.values()].map(({ id, area, requiredBy }) => {
    const obligation = entryOf(tables.obligations, id);
    const shown = evidenceOf(id, obligation, { data, asOf });
    const needs = obligation?.strength;
    return {
      ...{ code: `change/${id}`, id, title: obligation?.title ?? id, area, requiredBy },
      met: shown !== undefined && isStrongEnough(shown.strength, needs),
      ...(needs !== undefined && needs !== 'claimed' && { needs }),
      ...shown,
    };
  });
}

/** The evidence for an obligation: the strongest there is, entries of `evidence` that name it first. */
function evidenceOf(id: string, obligation: ChangeObligation | undefined, on: Grounds): Evidence | undefined {
  const all = [...namedEvidence(id, on), ...fieldEvidence(obligation, on)];
  return all.find(({ strength }) => strength !== 'claimed') ?? all[0];
}

/** Entries of `evidence` that name an obligation and say something of it, of a day that has come. */
function namedEvidence(id: string, { data, asOf }: Grounds): readonly Evidence[] {
  return list(field(data, 'evidence')).flatMap((entry, index): readonly Evidence[] => {
    const url = text(field(entry, 'url'));
    const evidence = text(field(entry, 'summary')) ?? url;
    if (field(entry, 'obligation') !== id || evidence === undefined) return [];
    if (isToCome(field(entry, 'date'), asOf)) return [];
    return [{ evidence, strength: strengthOf(url), pointer: `/evidence/${index}` }];
  });
}

/** A value that is there, not empty and not `false` at a place that the catalogue accepts, under its conditions. */
function fieldEvidence(obligation: ChangeObligation | undefined, { data, asOf }: Grounds): readonly Evidence[] {
  const conditions = obligation?.provided ?? [];
  const provided = conditions.map((condition) => placeWhere(condition, data));
  if (provided.includes(undefined)) return [];
  if (obligation?.everywhere?.some((condition) => !holdsEverywhere(condition, data))) return [];
  const place = (obligation?.satisfiedBy ?? [])
    .flatMap((pointer) => placesOf(data, pointer))
    .find(({ value }) => isPresent(value) && value !== false && !isToCome(value, asOf));
  if (place === undefined) return [];
  // A condition on the same field says which of its values counts.
  const own = provided[conditions.findIndex(({ pointer }) => obligation?.satisfiedBy.includes(pointer))];
  const { pointer, value } = own ?? place;
  return [{ evidence: `${pointer.slice(1)}: ${show(value)}`, strength: strengthOf(value), pointer }];
}

/** Whether a value is a day that has not come: what is to be tried then has not been tried. */
function isToCome(value: unknown, asOf: string | undefined): boolean {
  if (asOf === undefined || typeof value !== 'string') return false;
  return /^\d{4}-\d{2}-\d{2}/.test(value) && value.slice(0, 10) > asOf;
}
