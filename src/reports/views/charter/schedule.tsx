import type { Milestone, Schedule } from '../../model/plan.ts';
import { hasContent } from '../parts/blank.ts';
import { useLabels } from '../parts/context.ts';
import { each } from '../parts/each.ts';
import { Icon } from '../parts/icon.tsx';
import { sourceOf } from '../parts/pointer.ts';
import { Section } from '../parts/section.tsx';
import { Source } from '../parts/source.tsx';
import { lookOf } from '../parts/status.tsx';
import { Timeline } from '../parts/timeline.tsx';
import { Due, Period } from '../parts/when.tsx';

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
