import type { Advice, CapacityReport } from '../../../../engines/capacity/result.ts';
import { formatMoney } from '../../../format/numbers.ts';
import { count } from '../../../format/words.ts';
import type { PortfolioModel } from '../../../model/portfolio/portfolio.ts';
import type { ResourceMonths } from '../../../model/portfolio/usage.ts';
import { capacityRows, overAllocations } from '../../../model/portfolio/usage.ts';
import { each } from '../../parts/each.ts';
import { gapOf, usePortfolio } from '../parts/context.ts';
import { HeatGrid } from '../parts/heat-grid.tsx';
import { Empty, Part, Problems } from '../parts/part.tsx';
import { Assignments } from './assignments.tsx';
import { Estimates } from './estimates.tsx';
import { People } from './people.tsx';

interface CapacityProps {
  readonly portfolio: PortfolioModel;
  readonly capacity: CapacityReport | undefined;
}

/** What the work asks of people and machines, what there is, and what to do about the difference. */
export function Capacity({ portfolio, capacity }: CapacityProps) {
  const { actions } = usePortfolio();
  const noTeam = portfolio.selection.teams === 0 && (
    <Empty title="No team yet" action={{ title: 'New team', command: 'new-team' }}>
      A team says who there is, what they can do and how much time they have. Then this page shows where the work asks
      for more.
    </Empty>
  );
  // Without a team there is still the demand to see, if there is any.
  if (noTeam && (capacity === undefined || capacity.estimates.length === 0)) return noTeam;
  if (capacity === undefined) return actions === undefined ? null : <p class="muted waiting">Adding up …</p>;
  const { period, projects, advice, assignment, problems, estimates, total } = capacity;
  const isSupplyKnown = total.some(({ supply }) => supply !== null);
  const all = capacityRows(capacity);
  const rows = all.filter(isWanted);
  const idle = all.filter((row) => !isWanted(row));
  const people = overAllocations(capacity);
  const short = rows.filter(({ cells }) => cells.some((cell) => cell !== undefined && gapOf(cell) > 0));
  return (
    <div class="capacity">
      {noTeam}
      <Part title="Demand against supply" note={`of ${count(projects.length, 'project')} that are active or approved`}>
        {rows.length === 0 ? (
          <p class="muted">These charters ask for no skill under “resourcePlan.skills” in this period.</p>
        ) : (
          <>
            <p class="capacity-words">
              {short.length === 0
                ? isSupplyKnown
                  ? 'Nothing is short in any month.'
                  : 'No supply is recorded: what is short is unknown.'
                : `Short in some month: ${short.map(({ title }) => title).join(', ')}.`}
            </p>
            <HeatGrid label="Demand against supply by month" months={period.months} rows={rows} />
            {idle.length > 0 && (
              <p class="muted part-note">Nobody asks for {idle.map(({ title }) => title).join(', ')}.</p>
            )}
          </>
        )}
      </Part>
      <Estimates estimates={estimates} />
      {people.length > 0 && (
        <Part title="Promised more than there is">
          <People people={people} />
        </Part>
      )}
      {advice.length > 0 && (
        <Part title="What to do">
          <AdviceList advice={advice} />
        </Part>
      )}
      {assignment.length > 0 && (
        <Part title="Who could do what" note="in days; respects proficiency, availability and what is promised by name">
          <Assignments assignments={assignment} projects={projects} />
        </Part>
      )}
      {problems.length > 0 && (
        <Part title="Not known" note="the figures leave these out">
          <Problems problems={problems} />
        </Part>
      )}
    </div>
  );
}

function isWanted({ cells }: ResourceMonths): boolean {
  return cells.some((cell) => cell !== undefined && cell.used > 0);
}

const WORDS: Readonly<Record<Advice['kind'], string>> = {
  hire: 'Hire',
  train: 'Train',
  contract: 'Contract',
  record: 'Record',
};

function AdviceList({ advice }: { readonly advice: readonly Advice[] }) {
  return (
    <ul class="advice">
      {each(advice, ({ kind, title, reason, cost }) => (
        <li>
          <span class="chip">{WORDS[kind]}</span>
          <div>
            <p>
              <strong>{title}</strong>
              {cost !== null && <span class="muted"> · {formatMoney(inWhole(cost))}</span>}
            </p>
            <p class="muted">{reason}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function inWhole({ amount, currency }: NonNullable<Advice['cost']>) {
  return { amount: Math.round(amount), currency: currency ?? undefined };
}
