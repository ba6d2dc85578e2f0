import { formatMoney, formatNumber, formatShare, sumMoney } from '../../../reports/format/numbers.ts';
import type { Money } from '../../../reports/model/common.ts';
import { Bar } from '../../../reports/views/parts/bar.tsx';
import { hasContent } from '../../../reports/views/parts/blank.ts';
import { useLabels } from '../../../reports/views/parts/context.ts';
import { Section } from '../../../reports/views/parts/section.tsx';
import { Source } from '../../../reports/views/parts/source.tsx';
import { Mark, Pill } from '../../../reports/views/parts/status.tsx';
import { Table } from '../../../reports/views/parts/table.tsx';
import { When } from '../../../reports/views/parts/when.tsx';
import type { ActualModel, Budget, BudgetItem } from '../model.ts';

interface BudgetProps {
  readonly budget: Budget | undefined;
  readonly actual?: ActualModel | undefined;
}

export function BudgetSection({ budget = {}, actual }: BudgetProps) {
  const label = useLabels();
  if (!hasContent(budget) && actual === undefined) return null;
  const items = budget.items ?? [];
  const planned = sumMoney(items.map((item) => item.amount));
  const total = formatMoney(budget.total ?? planned);
  return (
    <Section title="Budget" source="/budget">
      <p class="figures">
        {total === undefined ? <span class="muted">Total unknown</span> : <strong class="figure">{total}</strong>}
        {budget.approved === true && <Pill tone="good" icon="check" text="Approved" />}
        {budget.approved === false && <Pill tone="neutral" icon="ring" text="Not approved yet" />}
        {budget.contingencyPercent !== undefined && (
          <span class="muted">incl. {formatNumber(budget.contingencyPercent)}% contingency</span>
        )}
      </p>
      {actual !== undefined && <Actual actual={actual} />}
      <Split items={items} total={planned} />
      {items.length > 0 && (
        <Table
          label="Budget items"
          source="/budget/items"
          rows={items}
          columns={[
            { label: 'Item', cell: (row) => row.title },
            { label: 'Category', cell: (row) => label(row.category) },
            { label: 'Period', cell: (row) => row.period },
            { label: 'Amount', cell: (row) => formatMoney(row.amount), numeric: true },
          ]}
        />
      )}
    </Section>
  );
}

/** What has been spent, held against the total and what tolerance allows. */
function Actual({ actual: { actual, on, currency, pointer, total, limit } }: { readonly actual: ActualModel }) {
  const money = (amount: number | undefined) => formatMoney(amount === undefined ? undefined : { amount, currency });
  const share = total !== undefined && total > 0 ? actual / total : undefined;
  const tone =
    limit !== undefined && actual > limit ? 'bad' : total !== undefined && actual > total ? 'warn' : undefined;
  const words =
    share === undefined
      ? 'of a total that is unknown'
      : `${formatShare(share)} of the total${limit === undefined ? '' : `; tolerance allows ${money(limit)}`}`;
  return (
    <ul class="measures">
      <li class="measure">
        <span class="measure-name">
          <Source at={pointer}>Actual cost</Source>{' '}
          {on !== undefined && (
            <span class="muted">
              on <When date={on} />
            </span>
          )}
        </span>
        <span class="measure-value">{money(actual)}</span>
        <Bar percent={share === undefined ? undefined : share * 100} label={`Actual cost: ${words}`} />
        <span class="muted">{words}</span>
        {tone === 'bad' && <Mark tone="bad" icon="warning" text="Beyond tolerance" />}
        {tone === 'warn' && <Mark tone="warn" icon="warning" text="Above the total" />}
      </li>
    </ul>
  );
}

interface SplitProps {
  readonly items: readonly BudgetItem[];
  readonly total: Money | undefined;
}

/** Shares of capital and operating cost; nothing when the items are in several currencies. */
function Split({ items, total }: SplitProps) {
  const label = useLabels();
  const sum = total?.amount;
  if (sum === undefined || sum <= 0) return null;
  const categories = [...new Set(items.map((item) => item.category))].filter((category) => category !== undefined);
  return (
    <ul class="measures">
      {categories.map((category) => {
        const part = sumMoney(items.filter((item) => item.category === category).map((item) => item.amount));
        const share = (part?.amount ?? 0) / sum;
        return (
          <li class="measure" key={category}>
            <span class="measure-name">
              {label(category)} <span class="muted">{formatShare(share)}</span>
            </span>
            <span class="measure-value">{formatMoney(part)}</span>
            <Bar percent={share * 100} label={`${label(category)}: ${formatShare(share)} of the items`} />
          </li>
        );
      })}
    </ul>
  );
}
