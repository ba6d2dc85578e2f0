import type { ChangeCondition, ChangeSignal, ChangeTables } from '../../catalog/catalog.ts';
import { isPresent, type Place, placesOf, show } from '../values.ts';
import type { ChangeReason } from './types.ts';

/** A signal of the catalogue that a change request gives. */
export interface FiredSignal {
  readonly id: string;
  readonly signal: ChangeSignal;
  readonly reason: ChangeReason;
}

/** The signals that a change request gives, in the order of the catalogue. Each counts once, however often it occurs. */
export function firedSignals(tables: ChangeTables, data: unknown): readonly FiredSignal[] {
  return Object.entries(tables.signals).flatMap(([id, signal]) => {
    const place = placeWhere(signal.when, data);
    if (place === undefined) {
      return [];
    }
    const evidence = `${signal.reason} (${place.pointer.slice(1)}: ${show(place.value)})`;
    return [{ id, signal, reason: { rule: `signal/${id}`, title: signal.title, evidence, pointer: place.pointer } }];
  });
}

/** The first place at which a condition holds; undefined where it holds nowhere. */
export function placeWhere(condition: ChangeCondition, data: unknown): Place | undefined {
  return placesOf(data, condition.pointer).find(({ value }) => holds(condition, value));
}

/** Whether a condition holds at every place that its pointer leads to, and leads to one. */
export function holdsEverywhere(condition: ChangeCondition, data: unknown): boolean {
  const places = placesOf(data, condition.pointer);
  return places.length > 0 && places.every(({ value }) => holds(condition, value));
}

/** Whether a value passes a condition: every test that is set has to pass, and one has to be set. */
export function holds(condition: ChangeCondition, value: unknown): boolean {
  const { equals, oneOf, atLeast, present } = condition;
  if (equals === undefined && oneOf === undefined && atLeast === undefined && present === undefined) {
    return false;
  }
  return (
    (equals === undefined || value === equals) &&
    (oneOf === undefined || oneOf.some((option) => option === value)) &&
    (atLeast === undefined || (typeof value === 'number' && value >= atLeast)) &&
    (present === undefined || isPresent(value) === present)
  );
}
