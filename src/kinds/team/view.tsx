import { formatMoney, formatNumber, formatShare } from '../../reports/format/numbers.ts';
import { count } from '../../reports/format/words.ts';
import type { RecordModel } from '../../reports/model/common.ts';
import type { ItemOf, PresentedData } from '../../reports/model/presented.ts';
import { useLabels } from '../../reports/views/parts/context.ts';
import { Facts } from '../../reports/views/parts/facts.tsx';
import { Head } from '../../reports/views/parts/head.tsx';
import { Tail } from '../../reports/views/parts/links.tsx';
import { Lines, TextList } from '../../reports/views/parts/lists.tsx';
import { Described } from '../../reports/views/parts/measure.tsx';
import { NotWritten, Section } from '../../reports/views/parts/section.tsx';
import { Table } from '../../reports/views/parts/table.tsx';
import { Period } from '../../reports/views/parts/when.tsx';
import { Prose } from '../../reports/views/prose/prose.tsx';

type TeamData = PresentedData<'team'>;
type Member = ItemOf<TeamData['members']>;

export function View({ model }: { readonly model: RecordModel<'team'> }) {
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
          { label: 'Name', cell: (row) => <MemberName member={row} /> },
          { label: 'Skills', cell: (row) => row.skills && <Lines items={row.skills.map(skillText)} /> },
          { label: 'Available', cell: (row) => <Availability member={row} /> },
          { label: 'Cost a day', cell: (row) => formatMoney(row.costPerDay), numeric: true },
        ]}
      />
    </Section>
  );
}

function MemberName({ member }: { readonly member: Member }) {
  const label = useLabels();
  const name = member.name ?? member.handle ?? member.email ?? 'Unnamed';
  return <Described text={name} details={[label(member.role), member.location]} />;
}

/** How much of a person the team has, and when not. */
function Availability({ member }: { readonly member: Member }) {
  const { availability, daysPerMonth, from, to, absences = [] } = member;
  const days = daysPerMonth === undefined ? undefined : `${formatNumber(daysPerMonth)} days a month`;
  const known = [formatShare(availability), days].filter((text) => text !== undefined);
  return (
    <>
      {known.join(' of ')}
      {(from ?? to) !== undefined && (
        <span class="muted detail">
          <Period from={from} to={to} />
        </span>
      )}
      {absences.map((absence) => (
        <span class="muted detail" key={`${absence.from} ${absence.to}`}>
          away <Period from={absence.from} to={absence.to} />
          {absence.reason !== undefined && `, ${absence.reason}`}
        </span>
      ))}
    </>
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
