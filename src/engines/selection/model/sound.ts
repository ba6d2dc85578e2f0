import { isCountable } from '../../capacity/numbers.ts';
import type { Candidate, SelectionInput, SelectionProblem, Start } from '../types.ts';
import { tidy } from './words.ts';

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
    const because = candidate.worthUnknown === undefined ? '' : `, because ${candidate.worthUnknown}`;
    const message = `What ${id} is worth is not known${because}: it is not selected for its own sake.`;
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

/** The limits that can be used: one whose amount is no number holds nothing back, a negative one is nothing. */
function soundLimits(input: SelectionInput, report: (problem: SelectionProblem) => void): SelectionInput {
  const amountOf = (amount: number, what: string, origin: SelectionProblem['origin']): number => {
    if (Number.isNaN(amount)) {
      report({ code: 'invalid-limit', message: `${what} is no number: it limits nothing.`, origin });
      return Number.POSITIVE_INFINITY;
    }
    if (amount < 0) report({ code: 'invalid-limit', message: `${what} is negative: it counts as 0.`, origin });
    return Math.max(0, amount);
  };
  const { budget, budgets, themes, supply, infrastructure, months } = input;
  return {
    ...input,
    budget: budget && { ...budget, amount: amountOf(budget.amount, 'The budget', budget.origin) },
    budgets: budgets.map((each) => ({
      ...each,
      amount: amountOf(each.amount, `The budget of ${each.period}`, each.origin),
    })),
    themes: themes.map((theme) => ({ ...theme, minimum: share(theme.minimum, 0), maximum: share(theme.maximum, 1) })),
    supply: supply
      .map((profile) => ({ ...profile, days: months.map((_, month) => available(profile.days[month])) }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    infrastructure: infrastructure.map((each) => ({
      ...each,
      capacity: months.map((_, month) => available(each.capacity[month])),
    })),
  };
}

function available(amount: number | undefined): number {
  return amount !== undefined && amount > 0 ? amount : 0;
}

function share(value: number, unknown: number): number {
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : unknown;
}

/** A start with only such amounts as can be counted. Amounts for months outside the period are left out. */
function soundStart(
  { id, origins }: Candidate,
  start: Start,
  limits: Pick<SelectionInput, 'months' | 'infrastructure' | 'ranks' | 'budget'>,
  report: (problem: SelectionProblem) => void,
): Start {
  const { months, infrastructure, ranks, budget } = limits;
  const isCostUsable = start.cost === undefined || isAmount(start.cost);
  if (!isCostUsable) {
    const message = `The cost of ${id} is ${start.cost}: it counts as unknown, which is 0.`;
    report({ code: 'invalid-cost', message, origin: origins.cost });
  } else if (start.cost === undefined && budget) {
    const message = `What ${id} costs is not known: it counts as 0 against the budget.`;
    report({ code: 'unknown-cost', message, origin: origins.cost });
  }
  const soundAmounts = (amounts: readonly number[], what: string): number[] =>
    months.map((_, month) => {
      const amount = amounts[month] ?? 0;
      if (isAmount(amount)) return amount;
      report({ code: 'invalid-amount', message: `${id} has an amount of ${what} that is ${amount}: it counts as 0.` });
      return 0;
    });
  return {
    offset: start.offset,
    cost: isCostUsable && start.cost !== undefined ? tidy(start.cost) : undefined,
    spending: start.spending.map((entry) => ({ ...entry, amounts: soundAmounts(entry.amounts, 'money') })),
    skills: start.skills.map((entry) => {
      if (ranks[entry.level] === undefined) {
        const message = `${id} asks for the level "${entry.level}", which is not known: it counts as the lowest.`;
        report({ code: 'unknown-level', message, origin: origins[`skill:${entry.skill}`] });
      }
      return { ...entry, days: soundAmounts(entry.days, entry.skill) };
    }),
    infrastructure: start.infrastructure.flatMap((entry) => {
      if (infrastructure.some(({ resource }) => resource === entry.resource)) {
        return [{ ...entry, amounts: soundAmounts(entry.amounts, entry.resource) }];
      }
      const message = `${id} asks for "${entry.resource}", which no team provides: how much there is is not known, it is not counted.`;
      report({ code: 'unknown-resource', message, origin: origins[`infrastructure:${entry.resource}`] });
      return [];
    }),
  };
}

function isAmount(value: number): boolean {
  return isCountable(value) && value >= 0;
}
