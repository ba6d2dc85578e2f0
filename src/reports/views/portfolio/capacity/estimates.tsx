import { factorWords } from '../../../../engines/capacity/effort-factors.ts';
import type { EstimateRow } from '../../../../engines/capacity/result.ts';
import { formatNumber } from '../../../format/numbers.ts';
import { each } from '../../parts/each.ts';
import { Part } from '../parts/part.tsx';

/** Work that counts with other days than its charter estimates: both numbers, and why. */
export function Estimates({ estimates }: { readonly estimates: readonly EstimateRow[] }) {
  const raised = estimates.filter(({ because }) => because.length > 0);
  if (raised.length === 0) return null;
  return (
    <Part title="Estimated and counted" note="person-days; the catalogue adds complexity and other duties">
      <table class="table">
        <caption class="unseen">Days as estimated and as counted</caption>
        <thead>
          <tr>
            <th scope="col">Project</th>
            <th scope="col">Work</th>
            <th scope="col" class="numeric">
              Estimated
            </th>
            <th scope="col" class="numeric">
              Counted
            </th>
            <th scope="col">Because</th>
          </tr>
        </thead>
        <tbody>
          {each(raised, ({ project, title, levelTitle, effort, days, because }) => (
            <tr>
              <th scope="row" class="id">
                {project}
              </th>
              <td data-label="Work">{levelTitle === null ? title : `${title} (${levelTitle.toLowerCase()})`}</td>
              <td class="numeric" data-label="Estimated">
                {formatNumber(effort)}
              </td>
              <td class="numeric" data-label="Counted">
                <strong>{formatNumber(days)}</strong>
              </td>
              <td data-label="Because">{because.map(factorWords).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}
