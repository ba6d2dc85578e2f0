import { WORTH_A_WORD } from '../../engines/capacity/staffing-input.ts';
import { naming } from '../../engines/capacity/words.ts';
import type { ProjectFinding } from '../across/spec.ts';
import type { Basis } from './basis.ts';
import type { Contribution } from './contribution.ts';
import { kindOf, type MonthGap } from './skill-gaps.ts';

/**
 * Each kind of work of a charter of which the teams lack days in months in which it asks for a day of it or more: once,
 * with all these months, at the first line that asks for it in one of them.
 */
export function* skillGaps(
  { configuration }: Basis,
  { work, lines }: Contribution,
  gapsOf: (kind: string) => readonly MonthGap[],
): Iterable<ProjectFinding> {
  const tables = configuration.catalog.skills;
  for (const { skill, level, days } of work) {
    const kind = kindOf({ skill, level });
    const own = gapsOf(kind).filter(({ index }) => (days[index] ?? 0) >= WORTH_A_WORD);
    const line = lines.find(
      (each) => kindOf(each) === kind && own.some(({ month }) => each.from <= month && month <= each.to),
    );
    if (!line) continue;
    const what = naming(tables, { skill, level });
    yield {
      code: 'capacity/skill-gap',
      pointer: `${line.pointer}/effort`,
      message: [
        `The teams lack days of ${what} for the active and approved projects: ${listed(own)}.${beside(own)}`,
        'Move work, ask for a lower level, or find people: "portolan capacity" shows who is free.',
      ].join(' '),
    };
  }
}

const MOST_MONTHS = 3;

function listed(gaps: readonly MonthGap[]): string {
  const shown = gaps.slice(0, MOST_MONTHS).map(({ month, days }) => `${Number(days.toFixed(1))} in ${month}`);
  const left = gaps.length - shown.length;
  return [...shown, ...(left > 0 ? [`and in ${left} more month${left === 1 ? '' : 's'}`] : [])].join(', ');
}

/** More names than this say nothing: everybody is short of everybody. */
const MOST_RIVALS = 2;

function beside(gaps: readonly MonthGap[]): string {
  const names = [...new Set(gaps.flatMap(({ rivals }) => rivals))];
  if (names.length === 0 || names.length > MOST_RIVALS) return '';
  return ` The same people are asked for ${names.join(' and ')}.`;
}
