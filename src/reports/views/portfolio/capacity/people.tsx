import { monthName } from '../../../format/dates.ts';
import { formatShare } from '../../../format/numbers.ts';
import type { OverAllocation } from '../../../model/portfolio/usage.ts';
import { each } from '../../parts/each.ts';
import { Place } from '../parts/swatch.tsx';

/** People who are promised to more than they have time for, and by whom. */
export function People({ people }: { readonly people: readonly OverAllocation[] }) {
  return (
    <table class="table">
      <caption class="unseen">People promised more than they have</caption>
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">Month</th>
          <th scope="col" class="numeric">
            Promised
          </th>
          <th scope="col" class="numeric">
            There is
          </th>
          <th scope="col">To</th>
        </tr>
      </thead>
      <tbody>
        {each(people, ({ person, month, promised, available, promises }) => (
          <tr>
            <th scope="row">{person}</th>
            <td data-label="Month">{monthName(month, 'long')}</td>
            <td class="numeric" data-label="Promised">
              <strong>{formatShare(promised)}</strong>
            </td>
            <td class="numeric" data-label="There is">
              {formatShare(available ?? undefined)}
            </td>
            <td data-label="To">
              <span>
                {each(promises, ({ project, share, origin }, place) => (
                  <>
                    {place > 0 && ', '}
                    <Place file={origin.file} pointer={origin.pointer}>
                      <span class="id">{project}</span> {formatShare(share)}
                    </Place>
                  </>
                ))}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
