import { replaceAt, setValue } from '../../documents/edit/set-value.ts';
import { nodeAt, splitPointer } from '../../documents/pointer.ts';
import { charter } from '../example.ts';
import { orderIn, ownChange, pointerOf } from '../fix.ts';
import { atValue, type Finding, type Rule, type RuleContext } from '../rule.ts';
import { schemaFile } from '../schema-file.ts';
import { datePairs, datesOf, isInOrder, type PlacedDate } from './pairs.ts';

const schedule = (end: string): string => charter(`schedule:\n  start: 2026-04-01\n  end: ${end}\n`);

export const dateOrder: Rule = {
  code: 'date/order',
  title: 'Dates in the wrong order',
  severity: 'error',
  documentation: {
    why: 'An end before its start makes every plan, capacity and report that uses the dates wrong. A milestone before the start of the project is only a warning, and none where it is a gate (`type: gate`) or says what became of it.',
    mend: 'Correct one of the two dates.',
  },
  example: {
    bad: { 'orders.charter.yaml': schedule('2026-01-31') },
    good: { 'orders.charter.yaml': schedule('2027-01-31') },
  },
  *check(context) {
    const data = dataOf(context);
    const file = schemaFile(context.record, context.project);
    if (!file || data === undefined) return;
    for (const pair of datePairs(file.schema)) {
      for (const [first, second] of datesOf(data, pair)) {
        if (!isBefore(second.date, first.date) || isInOrder(data, pair, second)) continue;
        const place = atValue(second.pointer);
        if (pair.unless === undefined) {
          const message = `${said(second)} is before ${said(first)}. Correct one of them.`;
          yield { place, message, ...related(context, first) };
        } else {
          const message = `The ${pair.unless} (${second.date}) is before the project starts (${first.date}). Correct one of them, or set its "type" to "gate" where it is the gate to the project.`;
          yield { place, message, severity: 'warning', ...related(context, first) };
        }
      }
    }
  },
  /** Exchanges the two dates; whether that is what happened, only the author knows. Or says that a milestone is a gate. */
  *fixes(context) {
    const { document, finding, record, project } = context;
    const later = pointerOf(finding.place);
    // A start shared by many dates cannot change places with one of them.
    if (later.includes('milestones')) {
      const type = later.replace(/date$/, 'type');
      yield {
        title: 'Say that it is the gate to the project: "gate"',
        changes: () => ownChange(context, setValue(document, type, 'gate', orderIn(record, project))),
      };
      return;
    }
    const earlier = finding.related?.[0]?.pointer ?? '';
    const [a, b] = [nodeAt(document.root, earlier)?.value, nodeAt(document.root, later)?.value];
    if (a?.kind !== 'scalar' || b?.kind !== 'scalar' || a.value === null) return;
    yield {
      title: `Exchange ${a.value} and ${b.value}`,
      changes: () => {
        const edits = [replaceAt(document, earlier, b.value), replaceAt(document, later, a.value)];
        return ownChange(
          context,
          edits.flatMap((edit) => edit ?? []),
        );
      },
    };
  },
};

function dataOf({ record, project }: RuleContext): unknown {
  return record.artifact ? record.artifact.data : project.configuration.settings;
}

/** `"end" (2026-10-30)`. */
function said({ pointer, date }: PlacedDate): string {
  return `"${splitPointer(pointer).at(-1)}" (${date})`;
}

function related({ record: { artifact } }: RuleContext, { pointer, date }: PlacedDate): Pick<Finding, 'related'> {
  return artifact ? { related: [{ artifact, pointer, message: `The other date is ${date}.` }] } : {};
}

/** Times compare only where both are given in the same zone; else the days, which a zone seldom turns around. */
function isBefore(later: string, earlier: string): boolean {
  const [a, b] = [partsOf(later), partsOf(earlier)];
  if (a.day !== b.day || a.time === undefined || b.time === undefined || a.zone !== b.zone) return a.day < b.day;
  return a.time < b.time;
}

/** `2026-11-20T22:00+01:00` → day, time with seconds, zone. */
function partsOf(moment: string): { day: string; time: string | undefined; zone: string } {
  const time = /^(\d{2}:\d{2})(:\d{2})?/.exec(moment.slice(11));
  return {
    day: moment.slice(0, 10),
    time: time ? `${time[1]}${time[2] ?? ':00'}` : undefined,
    zone: /(?:Z|[+-]\d{2}:\d{2})$/.exec(moment.slice(11))?.[0] ?? '',
  };
}
