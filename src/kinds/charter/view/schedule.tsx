import { hasContent } from '../../../reports/views/parts/blank.ts';
import { useLabels } from '../../../reports/views/parts/context.ts';
import { each } from '../../../reports/views/parts/each.ts';
import { Icon } from '../../../reports/views/parts/icon.tsx';
import { sourceOf } from '../../../reports/views/parts/pointer.ts';
import { Section } from '../../../reports/views/parts/section.tsx';
import { Source } from '../../../reports/views/parts/source.tsx';
import { lookOf } from '../../../reports/views/parts/status.tsx';
import { Timeline } from '../../../reports/views/parts/timeline.tsx';
import { Due, Period } from '../../../reports/views/parts/when.tsx';
import type { Milestone, Schedule } from '../model.ts';

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
  const { title, date, phase, status = 'planned' } = milestone;
  const [tone, icon] = lookOf(status);
  return (
    <li class={`milestone tone-${tone}`}>
      <Icon name={status === 'planned' ? 'diamond' : icon} />
      <p>
        <Source at={sourceOf(milestone, '/schedule/milestones', place)}>{title ?? 'Untitled milestone'}</Source>{' '}
        <span class="state">{label(status)}</span>
        {phase !== undefined && <span class="muted"> · {label(phase)}</span>}
      </p>
      <p class="milestone-date">{date === undefined ? 'No date' : <Due date={date} done={status !== 'planned'} />}</p>
    </li>
  );
}
