import type { CapacityProblem, MemberInput, Origin } from '../../engines/capacity/types.ts';
import type { Objective } from '../../engines/selection/types.ts';
import { UnusableError } from '../../workspace/unusable.ts';
import type { PersonName } from '../gathering/members.ts';
import { chartersOf, projectId, type Source, settingsOrigin } from '../gathering/source.ts';

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
  const usualDays = source.project.configuration.catalog.skills.staffing.fullTimeDaysPerMonth;
  return {
    id,
    title: written.title ?? id,
    objective: written.objective,
    budget: written.budget,
    budgetFactor: factor(written.budgetChangePercent),
    capacityFactor: factor(written.capacityChangePercent),
    without: texts(written.without),
    hires: (written.hires ?? []).flatMap((hire, index) =>
      hires(hire, { file: '', ...settingsOrigin(source, ''), pointer: `${pointer}/hires/${index}` }, index, usualDays),
    ),
    mandatory: texts(written.mandatory),
    excluded: texts(written.excluded),
    origin: id === undefined ? undefined : settingsOrigin(source, pointer),
  };
}

/** People who join by one entry: more is a slip, and each would be one more to count with. */
const MOST_HIRES = 1000;

type Hire = NonNullable<Written['hires']>[number];

/** People who join; what of their time does not go into projects is in their availability already. */
function hires(hire: Hire, origin: Origin, index: number, daysPerMonth: number): MemberInput[] {
  const { skill, level, count = 1, from, availability = 1 } = hire ?? {};
  if (skill === undefined || level === undefined) return [];
  return Array.from({ length: Math.min(count, MOST_HIRES) }, (_, number) => ({
    person: `hire ${index + 1}.${number + 1}`,
    team: 'hires',
    origin,
    skills: [{ skill, level }],
    availability,
    daysPerMonth,
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

/** What a scenario names that is not there, and so changes nothing. */
export function scenarioProblems(
  source: Source,
  scenario: Scenario,
  { members, nameOf }: { readonly members: readonly MemberInput[]; readonly nameOf: PersonName },
): CapacityProblem[] {
  const { id, origin } = scenario;
  if (id === undefined || origin === undefined) return [];
  const { catalog, settings } = source.project.configuration;
  const written = settings.portfolio?.scenarios?.[id];
  const at = (pointer: string) => settingsOrigin(source, `${origin.pointer}/${pointer}`);
  const projects = new Set(chartersOf(source.project).map((charter) => projectId(source, charter)));
  const people = new Set(members.map(({ person }) => person));
  return [
    ...(['mandatory', 'excluded'] as const).flatMap((list) =>
      unknownIn(written?.[list], projects).map(({ name, index }) => ({
        code: 'unknown-project',
        message: `The scenario "${id}" names ${name}, which is not recorded: that does not count.`,
        origin: at(`${list}/${index}`),
      })),
    ),
    ...unknownIn(written?.without, people, nameOf).map(({ name, index }) => ({
      code: 'unknown-person',
      message: `The scenario "${id}" is without ${name}, who is in no team: that does not count.`,
      origin: at(`without/${index}`),
    })),
    ...(written?.hires ?? []).flatMap((hire, index): CapacityProblem[] => {
      const { skill, level, count = 1 } = hire ?? {};
      const { skills, levels } = catalog.skills;
      const lost = 'the people who join do not count.';
      if (skill !== undefined && !Object.hasOwn(skills, skill)) {
        const message = `The catalogue has no skill "${skill}": ${lost}`;
        return [{ code: 'unknown-skill', message, origin: at(`hires/${index}/skill`) }];
      }
      if (level !== undefined && !Object.hasOwn(levels, level)) {
        const message = `The catalogue has no level "${level}": ${lost}`;
        return [{ code: 'unknown-level', message, origin: at(`hires/${index}/level`) }];
      }
      if (count <= MOST_HIRES) return [];
      const message = `More than ${MOST_HIRES} people join at once: ${MOST_HIRES} of them count.`;
      return [{ code: 'too-many-hires', message, origin: at(`hires/${index}/count`) }];
    }),
  ];
}

function unknownIn(
  names: readonly (string | undefined)[] | undefined,
  known: ReadonlySet<string>,
  nameOf: PersonName = (name) => name,
): { readonly name: string; readonly index: number }[] {
  return (names ?? []).flatMap((name, index) =>
    name === undefined || known.has(nameOf(name)) ? [] : [{ name, index }],
  );
}
