import { hasContent } from '../../../reports/views/parts/blank.ts';
import { useLabels } from '../../../reports/views/parts/context.ts';
import { each } from '../../../reports/views/parts/each.ts';
import { Icon } from '../../../reports/views/parts/icon.tsx';
import { Described } from '../../../reports/views/parts/measure.tsx';
import { sourceOf } from '../../../reports/views/parts/pointer.ts';
import { Mention } from '../../../reports/views/parts/reference.tsx';
import { Section } from '../../../reports/views/parts/section.tsx';
import { Source } from '../../../reports/views/parts/source.tsx';
import { lookOf, State } from '../../../reports/views/parts/status.tsx';
import { Table } from '../../../reports/views/parts/table.tsx';
import { Timeline } from '../../../reports/views/parts/timeline.tsx';
import { Due, Period, When } from '../../../reports/views/parts/when.tsx';
import type { Dependency, Milestone, Schedule } from '../model.ts';

export function ScheduleSection({ schedule }: { readonly schedule: Schedule | undefined }) {
  const label = useLabels();
  if (schedule === undefined || !hasContent(schedule)) return null;
  const { start, end, phase, milestones } = schedule;
  return (
    <Section title="Schedule" source="/schedule" note={phase === undefined ? undefined : `${label(phase)} phase`}>
      {(start !== undefined || end !== undefined) && (
        <p class="figures">
          <Period from={start} to={end} />
        </p>
      )}
      <Timeline schedule={schedule} />
      <ol class="milestones">
        {each(milestones, (milestone, place) => (
          <MilestoneLine milestone={milestone} place={place} />
        ))}
      </ol>
    </Section>
  );
}

function MilestoneLine({ milestone, place }: { readonly milestone: Milestone; readonly place: number }) {
  const label = useLabels();
  const { title, date, phase, type, status = 'planned' } = milestone;
  const [tone, icon] = lookOf(status);
  return (
    <li class={`milestone tone-${tone}`}>
      <Icon name={status === 'planned' ? 'diamond' : icon} />
      <p>
        <Source at={sourceOf(milestone, '/schedule/milestones', place)}>{title ?? 'Untitled milestone'}</Source>{' '}
        <span class="state">{label(status)}</span>
        {type === 'gate' && <span class="muted"> · {label(type)}</span>}
        {phase !== undefined && <span class="muted"> · {label(phase)}</span>}
      </p>
      <p class="milestone-date">{date === undefined ? 'No date' : <Due date={date} done={status !== 'planned'} />}</p>
    </li>
  );
}

const SETTLED = new Set(['agreed', 'resolved']);

/** What the schedule waits for. */
export function DependencySection({ dependencies }: { readonly dependencies: readonly Dependency[] | undefined }) {
  const label = useLabels();
  if (dependencies === undefined || dependencies.length === 0) return null;
  return (
    <Section title="Dependencies" source="/dependencies">
      <Table
        label="Dependencies"
        source="/dependencies"
        rows={dependencies}
        columns={[
          {
            label: 'What is needed',
            cell: (row) => (
              <Described text={row.description} details={[label(row.relation ?? 'requires'), label(row.type)]} />
            ),
          },
          { label: 'From', cell: (row) => <Provider dependency={row} /> },
          { label: 'Needed by', cell: (row) => row.neededBy && <Due date={row.neededBy} done={isSettled(row)} /> },
          { label: 'Promised', cell: (row) => <Promised dependency={row} /> },
          { label: 'Status', cell: (row) => row.status && <State status={row.status} /> },
        ]}
      />
    </Section>
  );
}

/** Another project, or something outside with whoever answers for it. */
function Provider({ dependency: { target, from } }: { readonly dependency: Dependency }) {
  if (typeof target === 'string') return <Mention id={target} />;
  return <Described text={target?.external ?? from} details={[target?.owner ?? from, target?.contact]} />;
}

/** The day that the other side has promised, and when it has confirmed it. */
function Promised({ dependency: { promised, confirmedOn } }: { readonly dependency: Dependency }) {
  if (promised === undefined) return null;
  return (
    <>
      <When date={promised} />
      {confirmedOn !== undefined && (
        <span class="muted">
          {' '}
          confirmed <When date={confirmedOn} />
        </span>
      )}
    </>
  );
}

function isSettled({ status }: Dependency): boolean {
  return status !== undefined && SETTLED.has(status);
}
