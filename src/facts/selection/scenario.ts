import type { MemberInput, Origin } from '../../engines/capacity/types.ts';
import type { Objective } from '../../engines/selection/types.ts';
import { UnusableError } from '../../workspace/unusable.ts';
import { USUAL_DAYS } from '../gathering/members.ts';
import { type Source, settingsOrigin } from '../gathering/source.ts';

/** A scenario was asked for that `portolan.yaml` does not have. */
export class UnknownScenarioError extends UnusableError {
  constructor(name: string, known: readonly string[]) {
    const list = known.length > 0 ? `It has ${known.join(', ')}.` : 'It has none.';
    super(`portolan.yaml has no scenario "${name}" under portfolio.scenarios. ${list}`);
  }
}

type Settings = Source['project']['configuration']['settings'];
type Written = NonNullable<NonNullable<NonNullable<Settings['portfolio']>['scenarios']>[string]>;

/** What a scenario changes; the settings themselves are the scenario that changes nothing. */
export interface Scenario {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly objective: Objective | undefined;
  /** Instead of the budget of the settings. */
  readonly budget: Written['budget'];
  /** What budgets and capacities are multiplied by. */
  readonly budgetFactor: number;
  readonly capacityFactor: number;
  readonly without: readonly string[];
  readonly hires: readonly MemberInput[];
  readonly mandatory: readonly string[];
  readonly excluded: readonly string[];
  /** Where it stands. */
  readonly origin: Origin | undefined;
}

/** Ids of the scenarios of `portolan.yaml`. */
export function scenarioIds({ project }: Pick<Source, 'project'>): string[] {
  return Object.keys(project.configuration.settings.portfolio?.scenarios ?? {});
}

/** @throws {UnknownScenarioError} */
export function scenarioOf(source: Source, id: string | undefined): Scenario {
  const all = source.project.configuration.settings.portfolio?.scenarios ?? {};
  if (id !== undefined && !Object.hasOwn(all, id)) throw new UnknownScenarioError(id, Object.keys(all));
  const written: Written = (id === undefined ? undefined : all[id]) ?? {};
  const pointer = `/portfolio/scenarios/${id}`;
  return {
    id,
    title: written.title ?? id,
    objective: written.objective,
    budget: written.budget,
    budgetFactor: factor(written.budgetChangePercent),
    capacityFactor: factor(written.capacityChangePercent),
    without: texts(written.without),
    hires: (written.hires ?? []).flatMap((hire, index) =>
      hires(hire, { file: '', ...settingsOrigin(source, ''), pointer: `${pointer}/hires/${index}` }, index),
    ),
    mandatory: texts(written.mandatory),
    excluded: texts(written.excluded),
    origin: id === undefined ? undefined : settingsOrigin(source, pointer),
  };
}

/** People who join by one entry: more is a slip, and each would be one more to count with. */
export const MOST_HIRES = 1000;

type Hire = NonNullable<Written['hires']>[number];

/** People who join; what of their time does not go into projects is in their availability already. */
function hires(hire: Hire, origin: Origin, index: number): MemberInput[] {
  const { skill, level, count = 1, from, availability = 1 } = hire ?? {};
  if (skill === undefined || level === undefined) return [];
  return Array.from({ length: Math.min(count, MOST_HIRES) }, (_, number) => ({
    person: `hire ${index + 1}.${number + 1}`,
    team: 'hires',
    origin,
    skills: [{ skill, level }],
    availability,
    daysPerMonth: USUAL_DAYS,
    focusFactor: 1,
    onCall: false,
    from,
    absences: [],
  }));
}

function factor(percent: number | undefined): number {
  return percent === undefined || !Number.isFinite(percent) ? 1 : Math.max(0, 1 + percent / 100);
}

function texts(list: readonly (string | undefined)[] | undefined): string[] {
  return (list ?? []).filter((text) => text !== undefined);
}
