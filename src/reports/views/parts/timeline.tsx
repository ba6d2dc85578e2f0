import type { Milestone, Schedule } from '../../../kinds/charter/model.ts';
import { isCalendarDate } from '../../../text/dates.ts';
import { formatDate, monthMarks, percentBetween } from '../../format/dates.ts';
import { usePreview } from './context.ts';
import { each } from './each.ts';
import { lookOf } from './status.tsx';

/** Marks of milestones around (0, 0): the shape tells the state. */
const MARKS: Readonly<Record<string, string>> = {
  reached: 'M0-7L7 0L0 7L-7 0Z',
  missed: 'M-5-5L5 5M5-5L-5 5',
  dropped: 'M-6 0H6',
};
const PLANNED = 'M0-6L6 0L0 6L-6 0Z';
const MOST_MONTHS = 6;

/** The schedule as a line from start to end with its milestones; nothing while fewer than two days are known. */
export function Timeline({ schedule }: { readonly schedule: Schedule }) {
  const { today } = usePreview();
  const { start, end, milestones = [] } = schedule;
  const dates = [start, end, ...milestones.map(({ date }) => date)].filter(isKnown).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const at = (date: string) => percentBetween(date, first, last);
  const now = isKnown(today) && today > first ? Math.min(at(today), 100) : 0;
  return (
    <svg class="timeline" role="img" aria-label={`Schedule from ${formatDate(first)} to ${formatDate(last)}`}>
      {monthMarks(first, last, MOST_MONTHS).map(({ date, label }, place) => (
        <g key={label} class={place % 2 === 1 ? 'tick tick-second' : 'tick'}>
          <line x1={`${at(date)}%`} x2={`${at(date)}%`} y1="20" y2="32" />
          <text x={`${at(date)}%`} y="50" text-anchor={anchor(at(date))}>
            {label}
          </text>
        </g>
      ))}
      <line class="timeline-line" x1="0%" x2="100%" y1="26" y2="26" />
      {now > 0 && <line class="timeline-past" x1="0%" x2={`${now}%`} y1="26" y2="26" />}
      {now > 0 && now < 100 && <Today at={now} />}
      {each(
        milestones,
        (milestone) => isKnown(milestone.date) && <Mark milestone={milestone} at={at(milestone.date)} />,
      )}
    </svg>
  );
}

function Today({ at }: { readonly at: number }) {
  return (
    <g class="today">
      <line class="today-mark" x1={`${at}%`} x2={`${at}%`} y1="14" y2="38" />
      <text x={`${at}%`} y="9" text-anchor={anchor(at)}>
        Today
      </text>
    </g>
  );
}

function Mark({ milestone, at }: { readonly milestone: Milestone; readonly at: number }) {
  const { title = 'Milestone', date = '', status = 'planned' } = milestone;
  return (
    <svg class={`milestone-mark milestone-${status} tone-${lookOf(status)[0]}`} x={`${at}%`} y="26" overflow="visible">
      <title>{`${title}, ${formatDate(date)}`}</title>
      <path d={MARKS[status] ?? PLANNED} />
    </svg>
  );
}

function isKnown(date: string | undefined): date is string {
  return date !== undefined && isCalendarDate(date);
}

/** Texts near an end of the line stay inside it. */
function anchor(percent: number): 'start' | 'middle' | 'end' {
  return percent < 8 ? 'start' : percent > 92 ? 'end' : 'middle';
}
