import type { RejectedProject, SelectedProject } from '../../../../engines/selection/types.ts';
import { capitalized, count } from '../../../format/words.ts';
import { Place } from '../parts/swatch.tsx';

type Worth = (value: number | null) => string;

export function Selected({
  projects,
  worth,
}: {
  readonly projects: readonly SelectedProject[];
  readonly worth: Worth;
}) {
  return (
    <table class="table choices">
      <caption class="unseen">Selected projects</caption>
      <thead>
        <tr>
          <th scope="col">Project</th>
          <th scope="col" class="numeric">
            Worth
          </th>
          <th scope="col" class="numeric">
            Stays above
          </th>
          <th scope="col">Start</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <tr key={project.file ?? project.id}>
            <Name project={project} />
            <td class="numeric" data-label="Worth">
              {worth(project.worth)}
            </td>
            <td class="numeric" data-label="Stays above">
              {project.staysAbove === null ? '' : worth(project.staysAbove)}
            </td>
            <td class="start-cell" data-label="Start">
              {project.offset === 0 ? 'as planned' : `${count(project.offset, 'month')} later`}
            </td>
            <td data-label="Why">
              <span>
                {project.mandatory && <span class="chip">Mandatory</span>} {withoutVerdict(project.reason)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Rejected({
  projects,
  worth,
}: {
  readonly projects: readonly RejectedProject[];
  readonly worth: Worth;
}) {
  return (
    <table class="table choices">
      <caption class="unseen">Projects left out</caption>
      <thead>
        <tr>
          <th scope="col">Project</th>
          <th scope="col" class="numeric">
            Worth
          </th>
          <th scope="col">Instead of</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <tr key={project.file ?? project.id}>
            <Name project={project} />
            <td class="numeric" data-label="Worth">
              {worth(project.worth)}
            </td>
            <td data-label="Instead of">
              {project.instead !== null && <Instead of={project.instead} worth={worth} />}
            </td>
            <td data-label="Why">{withoutVerdict(project.reason)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Name({ project }: { readonly project: Pick<SelectedProject, 'id' | 'title' | 'file'> }) {
  return (
    <th scope="row">
      <Place file={project.file}>{project.title ?? 'Untitled'}</Place> <span class="id muted">{project.id}</span>
    </th>
  );
}

function Instead({ of, worth }: { readonly of: NonNullable<RejectedProject['instead']>; readonly worth: Worth }) {
  return (
    <span>
      <span class="id">{of.out.join(', ')}</span>
      {of.in.length > 0 && (
        <span class="detail">
          with <span class="id">{of.in.join(', ')}</span>
        </span>
      )}
      <span class="detail muted">−{worth(of.loss)}</span>
    </span>
  );
}

/** `Left out: it would need …` → `It would need …`: the heading has said the rest. */
function withoutVerdict(reason: string): string {
  return capitalized(reason.replace(/^(?:In|Left out): /, ''));
}
