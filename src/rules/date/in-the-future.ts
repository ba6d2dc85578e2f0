import { placesOf } from '../../engines/values.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { charter } from '../example.ts';
import { dayOf } from '../overdue.ts';
import { artifactRule, atValue } from '../rule.ts';

const reached = (day: string): string =>
  charter(`schedule: { milestones: [{ title: Pilot, date: 2026-06-30, status: reached, actual: ${day} }] }\n`);

export const inTheFuture = artifactRule({
  code: 'date/in-the-future',
  title: 'Something has happened on a day that has not come',
  severity: 'warning',
  documentation: {
    why: 'A milestone that is reached, a benefit that has arrived, money that is spent, a change that was carried out, a way back that was tried: none of it lies ahead. Which day it is, `--as-of` and the status bar say.',
    mend: 'Correct the date, or remove it until it has happened.',
  },
  example: {
    bad: { 'orders.charter.yaml': reached('2099-06-30') },
    good: { 'orders.charter.yaml': reached('2026-06-30') },
  },
  *check({ artifact, today }) {
    if (today === undefined || artifact.origin === 'adopted') return;
    for (const pattern of kindOf(artifact.kind).happened ?? []) {
      for (const { pointer, value } of placesOf(artifact.data, pattern)) {
        const day = typeof value === 'string' && value > today ? dayOf(value) : undefined;
        if (day === undefined || day <= today) continue;
        const name = pointer.slice(pointer.lastIndexOf('/') + 1);
        const message = `"${name}" is ${day}, which has not come on ${today}. Correct it, or remove it until it has happened.`;
        yield { place: atValue(pointer), message };
      }
    }
  },
});
