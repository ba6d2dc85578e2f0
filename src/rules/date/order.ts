import type { Artifact } from '../../artifacts/artifact.ts';
import { isOfKind, riskItems } from '../../artifacts/risks.ts';
import { artifactRule, atValue } from '../rule.ts';

/** Two dates of a record that must not stand in the other order. */
interface Pair {
  readonly earlier: string | undefined;
  readonly later: string | undefined;
  /** Pointer of the later date. */
  readonly pointer: string;
  readonly earlierPointer: string;
  readonly message: (earlier: string, later: string) => string;
}

export const dateOrder = artifactRule({
  code: 'date/order',
  title: 'Dates in the wrong order',
  severity: 'error',
  documentation: {
    why: 'An end before its start makes every plan, capacity and report that uses the dates wrong.',
    mend: 'Correct one of the two dates.',
  },
  *check({ artifact }) {
    for (const { earlier, later, pointer, earlierPointer, message } of datePairs(artifact)) {
      if (earlier === undefined || later === undefined || day(later) >= day(earlier)) continue;
      const related = [{ artifact, pointer: earlierPointer, message: `The earlier date is ${earlier}.` }];
      yield { place: atValue(pointer), message: message(earlier, later), related };
    }
  },
});

/** Dates and date-times compare by their day: a zone could turn hours around. */
const day = (date: string): string => date.slice(0, 10);

function datePairs(artifact: Artifact): Pair[] {
  if (isOfKind(artifact, 'charter')) return charterPairs(artifact.data);
  if (isOfKind(artifact, 'change-request')) return changePairs(artifact.data);
  if (isOfKind(artifact, 'team')) return teamPairs(artifact.data);
  return riskItems(artifact).map(({ index, risk }) =>
    startEnd(risk.raisedOn, risk.closedOn, `/risks/${index}/raisedOn`, `/risks/${index}/closedOn`),
  );
}

function startEnd(
  earlier: string | undefined,
  later: string | undefined,
  earlierPointer: string,
  pointer: string,
): Pair {
  return {
    earlier,
    later,
    earlierPointer,
    pointer,
    message: (start, end) => `This ends on ${end}, before it starts on ${start}.`,
  };
}

function charterPairs({ schedule, resourcePlan, portfolio }: Artifact<'charter'>['data']): Pair[] {
  const milestones = (schedule?.milestones ?? []).map(
    (milestone, index): Pair => ({
      earlier: schedule?.start,
      later: milestone?.date,
      earlierPointer: '/schedule/start',
      pointer: `/schedule/milestones/${index}/date`,
      message: (start, date) => `The milestone is on ${date}, before the project starts on ${start}.`,
    }),
  );
  const periods = (list: 'skills' | 'people' | 'infrastructure'): Pair[] =>
    (resourcePlan?.[list] ?? []).map((entry, index) =>
      startEnd(entry?.from, entry?.to, `/resourcePlan/${list}/${index}/from`, `/resourcePlan/${list}/${index}/to`),
    );
  return [
    startEnd(schedule?.start, schedule?.end, '/schedule/start', '/schedule/end'),
    startEnd(portfolio?.earliestStart, portfolio?.latestStart, '/portfolio/earliestStart', '/portfolio/latestStart'),
    ...milestones,
    ...periods('skills'),
    ...periods('people'),
    ...periods('infrastructure'),
  ];
}

function changePairs({ schedule, outcome }: Artifact<'change-request'>['data']): Pair[] {
  return [
    startEnd(schedule?.start, schedule?.end, '/schedule/start', '/schedule/end'),
    startEnd(outcome?.actualStart, outcome?.actualEnd, '/outcome/actualStart', '/outcome/actualEnd'),
  ];
}

function teamPairs({ members }: Artifact<'team'>['data']): Pair[] {
  return (members ?? []).flatMap((member, index) => [
    startEnd(member?.from, member?.to, `/members/${index}/from`, `/members/${index}/to`),
    ...(member?.absences ?? []).map((absence, place) =>
      startEnd(
        absence?.from,
        absence?.to,
        `/members/${index}/absences/${place}/from`,
        `/members/${index}/absences/${place}/to`,
      ),
    ),
  ]);
}
