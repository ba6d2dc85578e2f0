import type { command } from '../../commands/capacity/command.ts';
import { factorWords } from '../../engines/capacity/effort-factors.ts';
import type { Advice, CapacityReport, PersonRow } from '../../engines/capacity/result.ts';
import type { PrinterOf, Printing } from '../printer.ts';
import { plain, shorten } from './plain.ts';
import { type Colors, count, formatTable } from './print.ts';

export const printer: PrinterOf<typeof command> = {
  text: (report, _, printing) => capacityPages(report, printing),
};

/** The report for people: skills by month, people, infrastructure, advice, who could do what. */
function capacityPages(report: CapacityReport, { quiet, colors }: Printing): string {
  const { projects, period } = report;
  const all = [
    heading(`Capacity ${period.start} to ${period.end}`, `days; ${missing(report)}; ${counted(report)}`, colors),
    skillTable(report, colors),
    ...section('Estimated and counted', 'person-days', estimateTable(report, colors), colors),
    ...section('People', 'project days', peopleTable(report, colors), colors),
    ...section('Infrastructure', 'needed of what is there', infrastructureTable(report, colors), colors),
    ...section('What would help', '', advice(report), colors),
    ...(quiet ? [] : section('Who could do what', 'days', assignmentTable(report, colors), colors)),
    ...section('Not counted', '', problems(report), colors),
  ];
  if (projects.length === 0 && report.people.length === 0)
    return quiet ? '' : 'There are no teams and no projects here. `portolan new team` writes the first team.\n';
  return `${all.join('\n').trimEnd()}\n`;
}

function counted({ projects }: CapacityReport): string {
  const names = projects.slice(0, MOST_NAMES).map(({ id }) => plain(id));
  const more = projects.length > names.length ? ', …' : '';
  return `${count(projects.length, 'project')}${names.length > 0 ? `: ${names.join(', ')}${more}` : ''}`;
}

const MOST_NAMES = 8;

function missing({ total }: CapacityReport): string {
  const isKnown = total.some(({ supply }) => supply !== null);
  return isKnown ? '− what is missing' : 'no supply is recorded: what is missing is unknown';
}

/** Work that counts with other days than its charter estimates. */
function estimateTable({ estimates }: CapacityReport, colors: Colors): string {
  const isPartly = estimates.some(({ because, outside }) => because.length > 0 && outside > 0);
  const rows = estimates.flatMap(({ project, title, levelTitle, effort, days, outside, because }) =>
    because.length === 0
      ? []
      : [
          [
            colors.bold(shorten(project, 20)),
            shorten(workWords(title, levelTitle), 36),
            dayText(effort),
            dayText(days),
            ...(isPartly ? [outside > 0 ? dayText(outside) : '–'] : []),
            because.map((each) => plain(factorWords(each))).join(', '),
          ],
        ],
  );
  const head = ['project', 'work', 'estimated', 'counted', ...(isPartly ? ['of it outside'] : []), 'because'];
  return rows.length === 0 ? '' : formatTable(head, rows, colors, isPartly ? [2, 3, 4] : [2, 3]);
}

function dayText(days: number): string {
  return days.toLocaleString('en', { maximumFractionDigits: 1 });
}

/** `Data engineering, senior`; `Data engineering, any level` where none is asked for. */
function workWords(title: string, levelTitle: string | null): string {
  return `${title}, ${levelTitle === null ? 'any level' : levelTitle.toLowerCase()}`;
}

function heading(title: string, note: string, colors: Colors): string {
  return `${colors.bold(title)}${note === '' ? '' : ` ${colors.dim(`(${note})`)}`}\n`;
}

function section(title: string, note: string, text: string, colors: Colors): string[] {
  return text === '' ? [] : [heading(title, note, colors), text];
}

function skillTable({ skills, total, period }: CapacityReport, colors: Colors): string {
  const rows = skills.flatMap(({ title, levelTitle, months }) =>
    months.some(({ demand }) => demand > 0)
      ? [[shorten(workWords(title, levelTitle), 36), ...months.map(({ demand, gap }) => cell(demand, gap, colors))]]
      : [],
  );
  const all = ['all', ...total.map(({ demand, gap }) => cell(demand, gap, colors))];
  const used = [
    'used of what there is',
    ...total.map(({ utilization, supply }) =>
      utilization === null ? (supply === null ? '?' : '–') : `${Math.round(utilization * 100)} %`,
    ),
  ];
  return formatTable(['', ...period.months], [...rows, all, used], colors, numbers(period.months.length));
}

/** Columns after the first. */
function numbers(length: number): number[] {
  return Array.from({ length }, (_, index) => index + 1);
}

function cell(demand: number, gap: number | null, colors: Colors): string {
  if (demand === 0) return colors.dim('·');
  return gap !== null && gap >= 0.5
    ? `${Math.round(demand)} ${colors.red(`−${Math.round(gap)}`)}`
    : String(Math.round(demand));
}

function peopleTable({ people }: CapacityReport, colors: Colors): string {
  const rows = people.map((row) => {
    const sum = (part: 'days' | 'assigned' | 'free'): number =>
      row.months.reduce((all, month) => all + (month[part] ?? 0), 0);
    const days = sum('days');
    if (row.months.every((month) => month.days === null))
      return [shorten(row.person, 28), '?', sum('assigned').toFixed(0), '?', '?', tooMuch(row, colors)];
    return [
      shorten(row.person, 28),
      days.toFixed(0),
      sum('assigned').toFixed(0),
      sum('free').toFixed(0),
      days > 0 ? `${Math.round((sum('assigned') / days) * 100)} %` : '–',
      tooMuch(row, colors),
    ];
  });
  return rows.length === 0 ? '' : formatTable(['', 'has', 'given', 'free', 'used', ''], rows, colors, [1, 2, 3, 4]);
}

function tooMuch({ months }: PersonRow, colors: Colors): string {
  const over = months.filter(({ overAllocated }) => overAllocated);
  const [first] = over;
  if (!first) return '';
  const worst = over.reduce((a, b) => (b.promised - (b.available ?? 0) > a.promised - (a.available ?? 0) ? b : a));
  const more = over.length > 1 ? `, and too much in ${count(over.length - 1, 'other month')}` : '';
  const by = [...new Set(worst.promises.map(({ project }) => plain(project)))].join(', ');
  return colors.red(`promised ${Math.round(worst.promised * 100)} % in ${worst.month} (${by})${more}`);
}

function infrastructureTable({ infrastructure, period }: CapacityReport, colors: Colors): string {
  const rows = infrastructure.map(({ resource, unit, months }) => [
    shorten(unit === null ? resource : `${resource}, ${unit}`, 36),
    ...months.map(({ demand, capacity, gap }) => {
      const text = `${demand}/${capacity ?? '?'}`;
      return gap !== null && gap > 0 ? colors.red(`${text} !`) : text;
    }),
  ]);
  return rows.length === 0 ? '' : formatTable(['', ...period.months], rows, colors, numbers(period.months.length));
}

function advice({ advice: all }: CapacityReport): string {
  return all.map((each) => `  ${plain(each.title)}${price(each)}\n    ${plain(each.reason)}\n`).join('');
}

function price({ cost }: Advice): string {
  if (!cost) return '';
  return `, about ${cost.amount.toLocaleString('en')}${cost.currency === null ? '' : ` ${plain(cost.currency)}`}`;
}

function assignmentTable({ assignment }: CapacityReport, colors: Colors): string {
  const rows = assignment.map(({ project, person, skill, level, days, months }) => {
    const [first, last] = [months[0]?.month ?? '', months.at(-1)?.month ?? ''];
    const what = level === null ? skill : `${skill}, ${level}`;
    return [
      colors.bold(shorten(project, 20)),
      shorten(person, 28),
      what,
      days.toFixed(1),
      first === last ? first : `${first} to ${last}`,
    ];
  });
  return rows.length === 0 ? '' : formatTable(['project', 'person', 'work', 'days', 'when'], rows, colors, [3]);
}

function problems({ problems: all }: CapacityReport): string {
  return all.map(({ message, origin }) => `  ${origin ? `${plain(origin.file)}: ` : ''}${plain(message)}\n`).join('');
}
