import type { ChangeCondition, ChangeSignal, ChangeTables } from '../../catalog/catalog.ts';
import type { ChangeReason } from './types.ts';
import { isPresent, placesOf, show } from './values.ts';

/** A signal of the catalogue that a change request gives. */
export interface FiredSignal {
  readonly id: string;
  readonly signal: ChangeSignal;
  readonly reason: ChangeReason;
}

/** The signals that a change request gives, in the order of the catalogue. Each counts once, however often it occurs. */
export function firedSignals(tables: ChangeTables, data: unknown): readonly FiredSignal[] {
  return Object.entries(tables.signals).flatMap(([id, signal]) => {
    const place = placesOf(data, signal.when.pointer).find(({ value }) => holds(signal.when, value));
    if (place === undefined) {
      return [];
    }
    const evidence = `${signal.reason} (${place.pointer.slice(1)}: ${show(place.value)})`;
    return [{ id, signal, reason: { rule: `signal/${id}`, title: signal.title, evidence, pointer: place.pointer } }];
  });
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
