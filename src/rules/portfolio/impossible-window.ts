import { TO_START } from '../../facts/statuses.ts';
import { isCalendarDate } from '../../text/dates.ts';
import { charter } from '../example.ts';
import { artifactRule, atValue } from '../rule.ts';

const window = (start: string): string =>
  charter(`schedule: { start: ${start} }\nportfolio: { earliestStart: 2027-01-01, latestStart: 2027-03-31 }\n`);

export const impossibleWindow = artifactRule({
  code: 'portfolio/impossible-window',
  title: 'A planned start outside the window in which the project may start',
  severity: 'warning',
  kinds: ['charter'],
  documentation: {
    why: 'The schedule says one thing and the window for selection another: selection moves a start that is too early, and takes one that is too late as it is planned.',
    mend: 'Correct `schedule.start`, or the earliest or latest start under `portfolio:`.',
  },
  example: {
    bad: { 'orders.charter.yaml': window('2027-05-03') },
    good: { 'orders.charter.yaml': window('2027-02-01') },
  },
  *check({ artifact: { data, status } }) {
    const start = usable(data.schedule?.start);
    if (start === undefined || !TO_START.includes(status ?? 'draft')) return;
    const [earliest, latest] = [usable(data.portfolio?.earliestStart), usable(data.portfolio?.latestStart)];
    if (earliest !== undefined && start < earliest) {
      const message = `The planned start ${start} is before ${earliest}, before which the project cannot start. Correct one of them.`;
      yield { place: atValue('/schedule/start'), message };
    }
    if (latest !== undefined && start > latest) {
      const message = `The planned start ${start} is after ${latest}, after which starting makes no sense. Correct one of them.`;
      yield { place: atValue('/schedule/start'), message };
    }
  },
});

function usable(date: string | undefined): string | undefined {
  return date !== undefined && isCalendarDate(date) ? date : undefined;
}
