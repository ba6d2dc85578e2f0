import { isCountable } from '../../capacity/numbers.ts';
import type { Candidate, SelectionInput, SelectionProblem, Start } from '../types.ts';
import { soundLimits } from './sound-limits.ts';
import { soundStart } from './sound-start.ts';

/** The input without what cannot be used, and what that was. */
export function sound(given: SelectionInput): { input: SelectionInput; problems: SelectionProblem[] } {
  const problems: SelectionProblem[] = [...given.problems];
  const report = (problem: SelectionProblem): void => {
    problems.push(problem);
  };
  const { supply, ...limits } = soundLimits(given, report);
  const people =
    supply.length > 0 || !given.candidates.some(({ starts }) => starts.some(({ skills }) => skills.length));
  if (!people) {
    report({
      code: 'no-people',
      message: 'No team is recorded: how many people there are is not known and limits nothing.',
    });
  }
  const seen = new Set<string>();
  const candidates = given.candidates.flatMap((candidate): Candidate[] => {
    const { id } = candidate;
    if (seen.has(id)) {
      report({ code: 'duplicate-id', message: `There are several projects ${id}: the first one counts.`, project: id });
      return [];
    }
    seen.add(id);
    return [soundCandidate(candidate, limits, report)];
  });
  return { input: { ...limits, supply, candidates, problems }, problems };
}

type Report = (problem: SelectionProblem) => void;

function soundCandidate(candidate: Candidate, limits: Omit<SelectionInput, 'supply'>, report: Report): Candidate {
  const { id, worth, effort, mandatory, excluded } = candidate;
  const origin = candidate.origins.worth;
  const isWorthUsable = worth === undefined || isCountable(worth);
  if (!isWorthUsable) {
    report({
      code: 'invalid-worth',
      message: `The worth of ${id} is ${worth}, which cannot be counted with: it counts as unknown.`,
      project: id,
      origin,
    });
  } else if (worth === undefined && !mandatory && !excluded) {
    const message = `What ${id} is worth is not known: it is not selected for its own sake.`;
    report({ code: 'unknown-worth', message, project: id, origin });
  }
  const said = new Set<string>();
  const reportOnce = (problem: SelectionProblem): void => {
    if (said.has(problem.message)) return;
    said.add(problem.message);
    report({ project: id, ...problem });
  };
  const starts = candidate.starts.map((start): Start => soundStart(candidate, start, limits, reportOnce));
  return {
    ...candidate,
    worth: isWorthUsable ? worth : undefined,
    effort: isCountable(effort) && effort > 0 ? effort : 0,
    starts: starts.toSorted((a, b) => a.offset - b.offset),
    requires: unique(candidate.requires, id),
    excludes: unique(candidate.excludes, id),
  };
}

function unique(ids: readonly string[], own: string): string[] {
  return [...new Set(ids)].filter((id) => id !== own).sort();
}
