import type { SkillTables } from '../../../catalog/catalog.ts';
import { combined, effortFactors, factorWords } from '../../../engines/capacity/effort-factors.ts';
import type { Artifact } from '../../../kinds/artifact.ts';
import { type ItemRow, itemsOf, nameOf, type Portfolio } from '../portfolio.ts';
import { columnMakers, makeTable, type Table } from '../table.ts';

/** A need of a project in one form, whatever it is. */
interface Need {
  readonly kind: 'skill' | 'infrastructure' | 'person';
  readonly name: string | undefined;
  readonly level?: string | undefined;
  readonly amount: number | undefined;
  /** Days as they are counted, with complexity and overheads. */
  readonly counted?: number | undefined;
  readonly because?: string | undefined;
  readonly unit: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

type Demand = ItemRow<'charter', Need>;

const { text, number, date } = columnMakers<Demand>();

/** One row for each skill, infrastructure and named person in the resource plan of a charter. */
export function demandsTable(portfolio: Portfolio): Table {
  const { skills } = portfolio.target.project.configuration.catalog;
  return makeTable(
    'demands',
    COLUMNS,
    itemsOf(portfolio, 'charter', (charter) => needsOf(charter, skills)),
  );
}

function needsOf(
  { data: { resourcePlan, characteristics } }: Artifact<'charter'>,
  tables: SkillTables,
): readonly Need[] {
  const skills = (resourcePlan?.skills ?? []).map((need): Need => {
    const { skill: name, level, effort: amount, from, to } = need ?? {};
    const factors = name === undefined ? [] : effortFactors(tables, name, characteristics?.technicalComplexity);
    const isKnown = name !== undefined && Object.hasOwn(tables.skills, name);
    const counted = amount === undefined || !isKnown ? undefined : amount * combined(factors);
    const because = factors.length === 0 ? undefined : factors.map(factorWords).join('; ');
    return { kind: 'skill', name, level, amount, unit: 'person-days', from, to, counted, because };
  });
  const infrastructure = (resourcePlan?.infrastructure ?? []).map((need): Need => {
    const { resource: name, amount, unit, from, to } = need ?? {};
    return { kind: 'infrastructure', name, amount, unit, from, to };
  });
  const people = (resourcePlan?.people ?? []).map((need): Need => {
    const { person: name, allocation: amount, from, to } = need ?? {};
    return { kind: 'person', name, amount, unit: 'share of working time', from, to };
  });
  return [...skills, ...infrastructure, ...people].filter(({ name }) => name !== undefined);
}

const COLUMNS = [
  text('project', 'Id of the charter.', nameOf),
  text('kind', 'skill, infrastructure or person.', ({ item }) => item.kind),
  text('name', 'Id of the skill or resource, or the person.', ({ item }) => item.name),
  text('level', 'Proficiency that a skill needs.', ({ item }) => item.level),
  number('amount', 'How much, in the unit.', ({ item }) => item.amount),
  text('unit', 'Unit of the amount.', ({ item }) => item.unit),
  date('from', 'First day.', ({ item }) => item.from),
  date('to', 'Last day.', ({ item }) => item.to),
  number(
    'counted',
    'Person-days of a skill as capacity counts them, with complexity and overheads.',
    ({ item }) => item.counted,
  ),
  text('counted_because', 'Why these are others than the amount.', ({ item }) => item.because),
];
