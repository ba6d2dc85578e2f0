import type { BenefitComparison, BenefitInput } from '../../../engines/finance/benefits.ts';
import { formatMoney, formatShare } from '../../../reports/format/numbers.ts';
import { hasContent } from '../../../reports/views/parts/blank.ts';
import { Described } from '../../../reports/views/parts/measure.tsx';
import { Group, Section } from '../../../reports/views/parts/section.tsx';
import { Table } from '../../../reports/views/parts/table.tsx';
import { When } from '../../../reports/views/parts/when.tsx';
import { Inline, Prose } from '../../../reports/views/prose/prose.tsx';
import type { BenefitsModel, Outcome } from '../model.ts';

interface OutcomeProps {
  readonly outcome: Outcome | undefined;
  /** What was promised beside what has arrived. */
  readonly benefits?: BenefitsModel | undefined;
}

/** What became of a project that is over. */
export function OutcomeSection({ outcome, benefits }: OutcomeProps) {
  if (outcome === undefined || !hasContent(outcome)) return null;
  const { summary, benefitsRealized = [], closedOn } = outcome;
  const currency = benefits?.currency;
  const pairOf = (description: string | undefined): BenefitComparison | undefined =>
    benefits?.pairs.find(({ realized }) => realized !== undefined && realized.description === description);
  const missing = (benefits?.pairs ?? []).filter(({ realized }) => realized === undefined);
  return (
    <Section title="Outcome" source="/outcome" note={closedOn && <When date={closedOn} />}>
      <Prose text={summary} />
      {benefitsRealized.length > 0 && (
        <Table
          label="Benefits realized"
          source="/outcome/benefitsRealized"
          rows={benefitsRealized}
          columns={[
            {
              label: 'Benefit realized',
              cell: (row) => row.description && <Described text={row.description} details={[row.measure]} />,
            },
            {
              label: 'Promised',
              cell: (row) => benefitText(pairOf(row.description)?.promised, currency),
              numeric: true,
            },
            { label: 'Value', cell: (row) => <Value {...row} /> },
            { label: 'Share', cell: (row) => formatShare(pairOf(row.description)?.share), numeric: true },
            { label: 'On', cell: (row) => row.realizedOn && <When date={row.realizedOn} /> },
          ]}
        />
      )}
      {benefitsRealized.length > 0 && missing.length > 0 && (
        <Group title="Promised, and nothing is said of it" source="/businessCase/benefits">
          <ul class="texts texts-bullets">
            {missing.map(({ description, promised }) => (
              <li key={description}>
                <Inline text={description} /> <span class="muted">{benefitText(promised, currency)}</span>
              </li>
            ))}
          </ul>
        </Group>
      )}
    </Section>
  );
}

type Realized = NonNullable<Outcome['benefitsRealized']>[number];

function Value({ value, perYear, result }: Realized) {
  if (typeof value === 'string') return <Inline text={value} />;
  const money = valueText(value, perYear);
  if (money === undefined) return result === undefined ? null : <Inline text={result} />;
  return <Described text={money} details={[result]} />;
}

function benefitText(benefit: BenefitInput | undefined, currency: string | undefined): string | undefined {
  return benefit?.amount === undefined ? undefined : valueText({ amount: benefit.amount, currency }, benefit.perYear);
}

/** `EUR 40,000 a year`. */
export function valueText(
  value: { readonly amount?: number | undefined; readonly currency?: string | undefined } | undefined,
  perYear: boolean | undefined,
): string | undefined {
  const money = formatMoney(value);
  return money === undefined ? undefined : `${money}${perYear === true ? ' a year' : ''}`;
}
