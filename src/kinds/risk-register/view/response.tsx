import { useLabels } from '../../../reports/views/parts/context.ts';
import { each } from '../../../reports/views/parts/each.ts';
import { Icon } from '../../../reports/views/parts/icon.tsx';
import { sourceOf } from '../../../reports/views/parts/pointer.ts';
import { Source } from '../../../reports/views/parts/source.tsx';
import { lookOf, Mark } from '../../../reports/views/parts/status.tsx';
import { Table } from '../../../reports/views/parts/table.tsx';
import { Due } from '../../../reports/views/parts/when.tsx';
import { Inline } from '../../../reports/views/prose/prose.tsx';
import type { RiskAction, RiskIndicator } from '../model.ts';

interface ActionsProps {
  readonly actions: readonly RiskAction[] | undefined;
  readonly source: string;
}

/** What is being done about a risk. */
export function Actions({ actions, source }: ActionsProps) {
  const label = useLabels();
  if (actions === undefined || actions.length === 0) return null;
  return (
    <ul class="states">
      {each(actions, (action, place) => {
        const { title, owner, due, status = 'open' } = action;
        const [tone, icon] = lookOf(status);
        const over = status === 'done' || status === 'dropped';
        return (
          <li class={`state-line tone-${tone}`}>
            <Icon name={icon} />
            <div>
              <p>
                <Source at={sourceOf(action, source, place)}>
                  <Inline text={title ?? 'Untitled action'} />
                </Source>{' '}
                <span class="state">{label(status)}</span>
              </p>
              <p class="muted">
                {owner}
                {owner !== undefined && due !== undefined && ' · '}
                <Due date={due} done={over} />
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

interface IndicatorsProps {
  readonly indicators: readonly RiskIndicator[] | undefined;
  readonly source: string;
}

/** Signs that a risk is building up, with where they stand. */
export function Indicators({ indicators, source }: IndicatorsProps) {
  const label = useLabels();
  if (indicators === undefined || indicators.length === 0) return null;
  return (
    <Table
      label="Indicators"
      source={source}
      rows={indicators}
      columns={[
        { label: 'Indicator', cell: (row) => row.name && label(row.name) },
        { label: 'Threshold', cell: (row) => row.threshold, numeric: true },
        { label: 'Now', cell: (row) => row.current, numeric: true },
        {
          label: 'State',
          cell: ({ breached }) =>
            breached !== undefined && (
              <Mark
                tone={breached ? 'warn' : 'good'}
                icon={breached ? 'warning' : 'check'}
                text={breached ? 'Breached' : 'Within'}
              />
            ),
        },
      ]}
    />
  );
}
