import { formatMoney, formatNumber, formatShare } from '../../../reports/format/numbers.ts';
import { hasContent } from '../../../reports/views/parts/blank.ts';
import { useLabels } from '../../../reports/views/parts/context.ts';
import { sourceOf } from '../../../reports/views/parts/pointer.ts';
import { MentionList } from '../../../reports/views/parts/reference.tsx';
import { Group, NotWritten, Section } from '../../../reports/views/parts/section.tsx';
import { Table } from '../../../reports/views/parts/table.tsx';
import { Period } from '../../../reports/views/parts/when.tsx';
import { Prose } from '../../../reports/views/prose/prose.tsx';
import type { CountedWork, ResourcePlan } from '../model.ts';

const AT = '/resourcePlan';

interface ResourceProps {
  readonly plan: ResourcePlan | undefined;
  readonly counted?: readonly CountedWork[] | undefined;
}

export function ResourceSection({ plan, counted = [] }: ResourceProps) {
  if (plan === undefined || !hasContent(plan)) {
    return (
      <Section title="Resource plan">
        <NotWritten>Not written yet: whom and what the project needs.</NotWritten>
      </Section>
    );
  }
  const effort = (plan.skills ?? []).reduce((sum, skill) => sum + (skill.effort ?? 0), 0);
  const more = counted.reduce((sum, { source, days }) => sum + days - (effortAt(plan, source) ?? 0), 0);
  const beside = counted.length > 0 ? `, counted as ${formatNumber(Math.round((effort + more) * 10) / 10)}` : '';
  const note = effort > 0 ? `${formatNumber(effort)} person-days${beside}` : undefined;
  return (
    <Section title="Resource plan" source={AT} note={note}>
      <Prose text={plan.summary} />
      {hasContent(plan.teams) && (
        <Group title="Teams" source={`${AT}/teams`}>
          <MentionList ids={plan.teams} />
        </Group>
      )}
      <Skills plan={plan} counted={counted} />
      <People plan={plan} />
      <Supplies plan={plan} />
    </Section>
  );
}

function effortAt({ skills = [] }: ResourcePlan, source: string): number | undefined {
  return skills.find((skill, place) => sourceOf(skill, `${AT}/skills`, place) === source)?.effort;
}

function Skills({ plan, counted }: { readonly plan: ResourcePlan; readonly counted: readonly CountedWork[] }) {
  const label = useLabels();
  const { skills } = plan;
  if (skills === undefined || skills.length === 0) return null;
  const workOf = (row: (typeof skills)[number]) =>
    counted.find(({ source }) => source === sourceOf(row, `${AT}/skills`, skills.indexOf(row)));
  return (
    <Group title="Skills" source={`${AT}/skills`}>
      <Table
        label="Skills needed"
        source={`${AT}/skills`}
        rows={skills}
        columns={[
          { label: 'Skill', cell: (row) => label(row.skill) },
          { label: 'Level', cell: (row) => label(row.level) },
          { label: 'Person-days', cell: (row) => formatNumber(row.effort), numeric: true },
          { label: 'Counted as', cell: (row) => formatNumber(workOf(row)?.days), numeric: true },
          { label: 'Because', cell: (row) => workOf(row)?.because },
          { label: 'When', cell: (row) => (row.from ?? row.to) && <Period from={row.from} to={row.to} /> },
        ]}
      />
    </Group>
  );
}

function People({ plan }: { readonly plan: ResourcePlan }) {
  const label = useLabels();
  const { people } = plan;
  if (people === undefined || people.length === 0) return null;
  return (
    <Group title="People" source={`${AT}/people`}>
      <Table
        label="People"
        source={`${AT}/people`}
        rows={people}
        columns={[
          { label: 'Person', cell: (row) => row.person },
          { label: 'Role', cell: (row) => label(row.role) },
          { label: 'Share', cell: (row) => formatShare(row.allocation), numeric: true },
          { label: 'When', cell: (row) => (row.from ?? row.to) && <Period from={row.from} to={row.to} /> },
        ]}
      />
    </Group>
  );
}

/** Infrastructure and vendors that a project needs. */
function Supplies({ plan }: { readonly plan: ResourcePlan }) {
  const label = useLabels();
  const { infrastructure = [], vendors = [] } = plan;
  return (
    <>
      {infrastructure.length > 0 && (
        <Group title="Infrastructure" source="/resourcePlan/infrastructure">
          <Table
            label="Infrastructure needed"
            source="/resourcePlan/infrastructure"
            rows={infrastructure}
            columns={[
              { label: 'Resource', cell: (row) => label(row.resource) },
              { label: 'Amount', cell: (row) => formatNumber(row.amount), numeric: true },
              { label: 'Unit', cell: (row) => row.unit },
              { label: 'When', cell: (row) => (row.from ?? row.to) && <Period from={row.from} to={row.to} /> },
            ]}
          />
        </Group>
      )}
      {vendors.length > 0 && (
        <Group title="Vendors" source="/resourcePlan/vendors">
          <Table
            label="Vendors"
            source="/resourcePlan/vendors"
            rows={vendors}
            columns={[
              { label: 'Vendor', cell: (row) => row.name },
              { label: 'Service', cell: (row) => row.service },
              { label: 'Cost', cell: (row) => formatMoney(row.cost), numeric: true },
            ]}
          />
        </Group>
      )}
    </>
  );
}
