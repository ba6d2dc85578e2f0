import { isSome, round, total } from './numbers.ts';
import { estimateWords, type Run, runs } from './recruiting.ts';
import type { Advice } from './result.ts';
import { type SkillGap, type StaffingInput, WORTH_A_WORD } from './staffing-input.ts';
import { NO_LEVEL } from './types.ts';
import { inWords, naming, plural, stretch } from './words.ts';

/**
 * What can be said where no team records what people can do: how many people the work would take, and that nobody knows
 * how many there are. Whether somebody is to be trained, contracted or hired follows only when supply is recorded.
 */
export function recordingAdvice(input: StaffingInput): Advice[] {
  return input.gaps.flatMap((gap) => runs(gap.asked).flatMap((run) => recording(input, gap, run)));
}

function recording({ months, tables }: StaffingInput, gap: SkillGap, run: Run): Advice[] {
  const days = total(gap.asked.slice(run.first, run.last + 1), (each) => each);
  const [from, to] = [months[run.first], months[run.last]];
  if (days < WORTH_A_WORD || !isSome(days) || from === undefined || to === undefined) return [];
  const { fullTimeDaysPerMonth } = tables.staffing;
  const personMonths = fullTimeDaysPerMonth > 0 ? days / fullTimeDaysPerMonth : 0;
  const equivalents = personMonths / (run.last - run.first + 1);
  const isAny = gap.level === NO_LEVEL;
  return [
    {
      kind: 'record',
      title: `Record who can do ${naming(tables, gap)}: ${plural(Number(equivalents.toFixed(1)), 'full-time equivalent')} asked for ${stretch(from, to)}`,
      reason: [
        `${inWords(days)} of project time are asked for, at ${plural(fullTimeDaysPerMonth, 'working day')} a month.`,
        ...estimateWords(gap, run),
        'No supply is recorded: whether anybody is missing is unknown.',
        ...(isAny ? ['No level is asked for.'] : []),
      ].join(' '),
      ...{ skill: gap.skill, level: isAny ? null : gap.level, person: null, from, to, decideBy: null },
      ...{ days: round(days), personMonths: round(personMonths), fullTimeEquivalents: round(equivalents), cost: null },
    },
  ];
}
