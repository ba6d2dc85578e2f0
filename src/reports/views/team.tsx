import { formatMoney, formatNumber, formatShare } from '../format/numbers.ts';
import { count } from '../format/words.ts';
import type { Member, TeamData, TeamModel } from '../model/team.ts';
import { useLabels } from './parts/context.ts';
import { Facts } from './parts/facts.tsx';
import { Head } from './parts/head.tsx';
import { Tail } from './parts/links.tsx';
import { Lines, TextList } from './parts/lists.tsx';
import { NotWritten, Section } from './parts/section.tsx';
import { Table } from './parts/table.tsx';
import { Period } from './parts/when.tsx';
import { Prose } from './prose/prose.tsx';

export function TeamView({ model }: { readonly model: TeamModel }) {
  const { data } = model;
  return (
    <article class="preview" aria-labelledby="title">
      <Head kind="Team" model={model} />
      <div class="lead">
        <Prose text={data.mission} heading={2} />
      </div>
      <Facts
        facts={[
          ['Lead', data.lead, '/lead'],
          ['Contact', data.contact, '/contact'],
          ['Time for projects', formatShare(data.focusFactor), '/focusFactor'],
          ['On call', data.onCall === undefined ? undefined : data.onCall ? 'Yes' : 'No', '/onCall'],
        ]}
      />
      <Members members={data.members} />
      <TeamResources data={data} />
      {data.rituals !== undefined && data.rituals.length > 0 && (
        <Section title="Rituals" source="/rituals">
          <TextList items={data.rituals} />
        </Section>
      )}
      <Tail model={model} mentions={[]} />
    </article>
  );
}

function Members({ members = [] }: { readonly members: TeamData['members'] }) {
  const label = useLabels();
  if (members.length === 0) {
    return (
      <Section title="Members">
        <NotWritten>No members are named yet.</NotWritten>
      </Section>
    );
  }
  const skillText = (skill: NonNullable<Member['skills']>[number]) =>
    [label(skill.skill), label(skill.level)?.toLowerCase()].filter((word) => word !== undefined).join(', ');
  return (
    <Section title="Members" source="/members" note={count(members.length, 'person', 'people')}>
      <Table
        label="Members"
        source="/members"
        rows={members}
        columns={[
          { label: 'Name', cell: (row) => row.name ?? row.handle ?? row.email },
          { label: 'Role', cell: (row) => label(row.role) },
          { label: 'Skills', cell: (row) => row.skills && <Lines items={row.skills.map(skillText)} /> },
          { label: 'Available', cell: (row) => formatShare(row.availability), numeric: true },
          { label: 'Days a month', cell: (row) => formatNumber(row.daysPerMonth), numeric: true },
          { label: 'Cost a day', cell: (row) => formatMoney(row.costPerDay), numeric: true },
          { label: 'When', cell: (row) => (row.from ?? row.to) && <Period from={row.from} to={row.to} /> },
          { label: 'Absent', cell: (row) => row.absences && <Absences absences={row.absences} /> },
          { label: 'Location', cell: (row) => row.location },
        ]}
      />
    </Section>
  );
}

function Absences({ absences }: { readonly absences: NonNullable<Member['absences']> }) {
  return (
    <ul>
      {absences.map(({ from, to, reason }) => (
        <li key={`${from} ${to}`}>
          <Period from={from} to={to} />
          {reason !== undefined && <span class="muted"> {reason}</span>}
        </li>
      ))}
    </ul>
  );
}

function TeamResources({ data }: { readonly data: TeamData }) {
  const label = useLabels();
  const { infrastructure = [] } = data;
  if (infrastructure.length === 0) return null;
  return (
    <Section title="Infrastructure" source="/infrastructure">
      <Table
        label="Infrastructure"
        source="/infrastructure"
        rows={infrastructure}
        columns={[
          { label: 'Resource', cell: (row) => label(row.resource) },
          { label: 'Capacity', cell: (row) => formatNumber(row.capacity), numeric: true },
          { label: 'Unit', cell: (row) => row.unit },
          { label: 'When', cell: (row) => (row.from ?? row.to) && <Period from={row.from} to={row.to} /> },
        ]}
      />
    </Section>
  );
}
