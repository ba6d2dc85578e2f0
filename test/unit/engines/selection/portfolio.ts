import type { SupplyProfile } from '../../../../src/engines/capacity/types.ts';
import type { Candidate, SelectionInput, Start } from '../../../../src/engines/selection/types.ts';
import { solveSmall } from '../../../../src/engines/solver/small/small.ts';
import type { Solve } from '../../../../src/engines/solver/types.ts';
import { loadSolver } from '../../../../src/solver/highs.ts';

let loading: ReturnType<typeof loadSolver> | undefined;

/** HiGHS in the thread of the test. */
export const highs: Solve = async (program, options) => {
  loading ??= loadSolver();
  return (await loading)(program, options);
};

/** As a host of solvers does it: what is small without HiGHS. */
export const solve: Solve = async (program, options) => solveSmall(program, options) ?? highs(program, options);

/** A project that takes nothing unless it is said. */
export function project(id: string, worth: number | undefined, more: Partial<Candidate & Start> = {}): Candidate {
  const { offset = 0, cost = 0, spending = [], skills = [], infrastructure = [], ...rest } = more;
  return {
    id,
    title: `Project ${id}`,
    file: `${id}.charter.yaml`,
    worth,
    effort: 0,
    starts: [{ offset, cost, spending, skills, infrastructure }],
    mandatory: false,
    excluded: false,
    theme: undefined,
    group: undefined,
    requires: [],
    excludes: [],
    origins: {},
    ...rest,
  };
}

const RANKS = { junior: 1, mid: 2, senior: 3 };

/** People of one kind: what they can do, and their days in each month. */
export function people(id: string, skills: Record<string, string>, days: readonly number[]): SupplyProfile {
  return { id, skills: Object.entries(skills).map(([skill, level]) => ({ skill, level })), people: [id], days };
}

/** A portfolio of January 2027 without any limit unless it is said. */
export function portfolio(candidates: readonly Candidate[], more: Partial<SelectionInput> = {}): SelectionInput {
  return {
    months: ['2027-01'],
    currency: 'EUR',
    candidates,
    objective: 'score',
    budget: undefined,
    budgets: [],
    supply: [],
    ranks: RANKS,
    infrastructure: [],
    groups: {},
    themes: [],
    problems: [],
    ...more,
  };
}
