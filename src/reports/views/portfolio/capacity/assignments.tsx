import type { AssignmentRow, CapacityProject } from '../../../../engines/capacity/result.ts';
import { monthName } from '../../../format/dates.ts';
import { amountOf, useNames } from '../parts/context.ts';
import { Place } from '../parts/swatch.tsx';

interface AssignmentsProps {
  readonly assignments: readonly AssignmentRow[];
  readonly projects: readonly CapacityProject[];
}

/** Days of people (rows) for projects (columns); what a day is spent on, and when, is told of each. */
export function Assignments({ assignments, projects }: AssignmentsProps) {
  const people = [...new Set(assignments.map(({ person }) => person))].sort();
  const columns = projects.filter(({ id }) => assignments.some(({ project }) => project === id));
  return (
    <section class="grid-frame" aria-label="Days of people for projects">
      <table class="grid assignments">
        <caption class="unseen">Days of people for projects</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ id, file, title }) => (
              <th key={id} scope="col">
                <Place file={file}>
                  <abbr title={title ?? undefined}>{id}</abbr>
                </Place>
              </th>
            ))}
            <th scope="col">All</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => {
            const own = assignments.filter((row) => row.person === person);
            return (
              <tr key={person}>
                <th scope="row">{person}</th>
                {columns.map(({ id }) => (
                  <Days key={id} work={own.filter(({ project }) => project === id)} />
                ))}
                <Days work={own} isSum />
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Days({ work, isSum = false }: { readonly work: readonly AssignmentRow[]; readonly isSum?: boolean }) {
  const name = useNames();
  if (work.length === 0) return <td class="load load-none" />;
  const words = work.map(({ skill, level, days, months }) => {
    const when = months.map(({ month }) => monthName(month, 'short')).join(', ');
    const what = level === null ? name(skill) : `${name(skill)} (${name(level).toLowerCase()})`;
    return `${amountOf(days)} days ${what}: ${when}`;
  });
  return (
    <td class={isSum ? 'load load-sum' : 'load load-free'} title={isSum ? undefined : words.join('\n')}>
      {amountOf(work.reduce((sum, { days }) => sum + days, 0))}
    </td>
  );
}
