import { joinPointer } from '../../documents/pointer.ts';
import type { SchemaName } from '../../schema/registry.ts';

/** JSON Pointers of two dates of which the second must not come before the first; `*` is every item of a list. */
export interface DatePair {
  readonly earlier: string;
  readonly later: string;
}

const period = (list: string): DatePair => ({ earlier: `${list}/*/from`, later: `${list}/*/to` });

/** By schema. */
export const DATE_PAIRS: Readonly<Record<SchemaName, readonly DatePair[]>> = {
  charter: [
    { earlier: '/schedule/start', later: '/schedule/end' },
    { earlier: '/portfolio/earliestStart', later: '/portfolio/latestStart' },
    period('/resourcePlan/people'),
    period('/resourcePlan/skills'),
    period('/resourcePlan/infrastructure'),
  ],
  adr: [{ earlier: '/date', later: '/reviewBy' }],
  'risk-register': [
    { earlier: '/reviewedOn', later: '/nextReview' },
    { earlier: '/risks/*/raisedOn', later: '/risks/*/closedOn' },
    { earlier: '/risks/*/reviewedOn', later: '/risks/*/nextReview' },
  ],
  'change-request': [
    { earlier: '/schedule/start', later: '/schedule/end' },
    { earlier: '/outcome/actualStart', later: '/outcome/actualEnd' },
  ],
  team: [period('/members'), period('/members/*/absences'), period('/infrastructure')],
  portolan: [{ earlier: '/portfolio/start', later: '/portfolio/end' }],
};

/** Work such as discovery often begins before the project does: worth a look, not wrong. */
export const MILESTONES: DatePair = { earlier: '/schedule/start', later: '/schedule/milestones/*/date' };

/** A date with its place. */
export interface PlacedDate {
  readonly pointer: string;
  readonly date: string;
}

/** The pairs of dates that two pointers lead to; those of which one is missing are none. */
export function datesOf(data: unknown, { earlier, later }: DatePair): Iterable<readonly [PlacedDate, PlacedDate]> {
  return walkBoth(data, earlier.split('/').slice(1), later.split('/').slice(1), '');
}

function* walkBoth(
  value: unknown,
  earlier: readonly string[],
  later: readonly string[],
  pointer: string,
): Generator<readonly [PlacedDate, PlacedDate]> {
  const [step = '', ...rest] = earlier;
  if (step === '*' && step === later[0]) {
    if (!Array.isArray(value)) return;
    const below = later.slice(1);
    let index = 0;
    for (const item of value) {
      // Of a long list, only the items that have both dates are worth a closer look.
      if (has(item, rest[0]) && has(item, below[0])) yield* walkBoth(item, rest, below, joinPointer(pointer, index));
      index++;
    }
    return;
  }
  if (step === later[0]) {
    for (const [key, child] of childrenAt(value, step))
      yield* walkBoth(child, rest, later.slice(1), joinPointer(pointer, key));
    return;
  }
  for (const first of walk(value, earlier, pointer)) {
    for (const second of walk(value, later, pointer)) yield [first, second];
  }
}

function* walk(value: unknown, steps: readonly string[], pointer: string): Generator<PlacedDate> {
  const [step, ...rest] = steps;
  if (step === undefined) {
    if (typeof value === 'string') yield { pointer, date: value };
  } else for (const [key, child] of childrenAt(value, step)) yield* walk(child, rest, joinPointer(pointer, key));
}

function has(value: unknown, step: string | undefined): boolean {
  return typeof value === 'object' && value !== null && step !== undefined && (step === '*' || step in value);
}

/** All items of a list for `*`, else the property of that name. */
function childrenAt(value: unknown, step: string): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return step === '*' ? [...value.entries()] : [];
  const isMapping = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
  return isMapping ? [[step, (value as Readonly<Record<string, unknown>>)[step]]] : [];
}
