import type { DaySpan } from '../../engines/capacity/calendar.ts';
import { demandFactor, rankOf } from '../../engines/capacity/demand.ts';
import { isCountable } from '../../engines/capacity/numbers.ts';
import type {
  AllocationInput,
  CapacityProblem,
  InfrastructureDemandInput,
  Origin,
  SkillDemandInput,
} from '../../engines/capacity/types.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import type { PersonName } from './members.ts';
import { type Dates, datesWithin, type PlacedDates, placed, projectDates } from './schedule.ts';
import { origin, projectId, type Source } from './source.ts';

/** What a project asks of people and infrastructure. */
export interface ProjectNeeds {
  readonly skills: readonly SkillDemandInput[];
  readonly infrastructure: readonly InfrastructureDemandInput[];
  readonly allocations: readonly AllocationInput[];
  /** What could not be counted as it stands. */
  readonly problems: readonly CapacityProblem[];
}

export interface NeedsOptions {
  /** The planning period: what nobody has dated is spread over it. */
  readonly period: DaySpan;
  readonly nameOf: PersonName;
  /** Whole months by which the project starts later than planned; 0 when absent. */
  readonly offset?: number;
}

/** The resource plan of a charter as plain input of the engines. */
export function projectNeeds(source: Source, charter: Artifact<'charter'>, options: NeedsOptions): ProjectNeeds {
  const { data } = charter;
  const { period, nameOf, offset = 0 } = options;
  const tables = source.project.configuration.catalog.skills;
  const project = projectId(source, charter);
  const whole = projectDates(data);
  const problems: CapacityProblem[] = [];
  const report = (code: string, at: Origin, message: string): undefined => {
    problems.push({ code, message, origin: at, project });
    return undefined;
  };
  const place = (at: Origin, what: string, own: Dates): PlacedDates | undefined => {
    const found = placed(datesWithin(own, whole, offset), period);
    if (!found) return report('dates-out-of-order', at, `${what} ends before it begins: it does not count.`);
    if (found.assumed)
      report('no-dates', at, `${what} has no first or no last day: that of the planning period is used.`);
    return found;
  };
  /** Each item of a list with its place, when its number can be used. */
  const each = <Item, Found>(
    list: readonly (Item | undefined)[] | undefined,
    name: string,
    read: (item: Item, at: Origin) => Found | undefined,
  ): Found[] =>
    (list ?? []).flatMap((item, index) => {
      const found = item && read(item, origin(source, charter.uri, `/resourcePlan/${name}/${index}`));
      return found === undefined ? [] : [found];
    });

  const plan = data.resourcePlan;
  return {
    problems,
    skills: each(plan?.skills, 'skills', ({ skill, level, effort, from, to }, at) => {
      if (skill === undefined || effort === undefined || effort === 0) return undefined;
      if (!Object.hasOwn(tables.skills, skill))
        return report('unknown-skill', at, `The catalogue has no skill "${skill}": the work does not count.`);
      if (level !== undefined && rankOf(tables, level) === undefined)
        return report('unknown-level', at, `The catalogue has no level "${level}": the work does not count.`);
      const complexity = data.characteristics?.technicalComplexity;
      if (!isCountable(effort * demandFactor(tables, skill, complexity)))
        return report(
          'not-countable',
          at,
          'The effort, with the factors of its skill, is more than can be counted with: it does not count.',
        );
      const dates = place(at, 'The work', { from, to });
      return dates && { project, origin: at, skill, level, effort, complexity, ...dates };
    }),
    infrastructure: each(plan?.infrastructure, 'infrastructure', ({ resource, amount, unit, from, to }, at) => {
      if (resource === undefined || amount === undefined || amount === 0) return undefined;
      if (!isCountable(amount))
        return report('not-countable', at, `An amount of ${amount} cannot be counted with: it does not count.`);
      const dates = place(at, `The need of ${resource}`, { from, to });
      return dates && { project, origin: at, resource, amount, unit, ...dates };
    }),
    allocations: each(plan?.people, 'people', ({ person, allocation, from, to }, at) => {
      if (person === undefined || allocation === undefined || allocation === 0) return undefined;
      const dates = place(at, `The time of ${person}`, { from, to });
      return dates && { project, origin: at, person: nameOf(person), allocation, ...dates };
    }),
  };
}
