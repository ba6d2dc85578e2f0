import type { Figure } from '../../../engines/finance/figure.ts';
import { formatMoney, formatNumber } from '../../../reports/format/numbers.ts';
import { type Fact, Facts } from '../../../reports/views/parts/facts.tsx';
import { Group } from '../../../reports/views/parts/section.tsx';
import { Table } from '../../../reports/views/parts/table.tsx';
import type { AppraisalModel, BusinessCase } from '../model.ts';

const AT = '/businessCase';

interface FiguresProps {
  readonly businessCase: BusinessCase;
  readonly appraisal: AppraisalModel | undefined;
}

/** The figures as they are typed, those that the cash flow gives, and the cash flow itself. */
export function Figures({ businessCase, appraisal }: FiguresProps) {
  const { value, netPresentValue, paybackMonths, returnPercent } = businessCase;
  const percent = formatNumber(returnPercent);
  return (
    <>
      <Facts
        facts={[
          ['Value', formatMoney(value), `${AT}/value`],
          ['Net present value', formatMoney(netPresentValue), `${AT}/netPresentValue`],
          ['Payback', paybackMonths !== undefined && `${formatNumber(paybackMonths)} months`, `${AT}/paybackMonths`],
          ['Return', percent !== undefined && `${percent}%`, `${AT}/returnPercent`],
        ]}
      />
      {appraisal !== undefined && <CashFlow businessCase={businessCase} appraisal={appraisal} />}
    </>
  );
}

function CashFlow({
  businessCase,
  appraisal,
}: {
  readonly businessCase: BusinessCase;
  readonly appraisal: AppraisalModel;
}) {
  const { figures, unknown, terms, currency } = appraisal;
  const money = (written: number | { readonly amount?: number | undefined } | undefined) =>
    formatMoney(typeof written === 'number' ? { amount: written, currency } : written);
  return (
    <Group title="Computed from the cash flow" source={`${AT}/cashFlow`}>
      {figures === undefined ? (
        <p class="muted">Unknown: {unknown}</p>
      ) : (
        <>
          <Facts facts={computed(appraisal)} />
          <p class="muted">{terms}.</p>
        </>
      )}
      <Table
        label="Cash flow"
        source={`${AT}/cashFlow`}
        rows={businessCase.cashFlow ?? []}
        columns={[
          { label: 'Year', cell: (row) => row.year },
          { label: 'Cost', cell: (row) => money(row.cost), numeric: true },
          { label: 'Benefit', cell: (row) => money(row.benefit), numeric: true },
        ]}
      />
    </Group>
  );
}

function computed({ figures, currency }: AppraisalModel): readonly Fact[] {
  if (figures === undefined) return [];
  const { benefit, cost, netPresentValue, internalRatePercent, paybackMonths, returnPercent } = figures;
  const money = (amount: number) => formatMoney({ amount: Math.round(amount), currency });
  const one = (number: number) => formatNumber(Math.round(number * 10) / 10);
  return [
    ['All benefits', money(benefit)],
    ['All costs', money(cost)],
    ['Net present value, computed', textOf(netPresentValue, (amount) => money(amount))],
    ['Internal rate of return', textOf(internalRatePercent, (rate) => `${formatNumber(rate)}%`)],
    ['Payback, computed', textOf(paybackMonths, (months) => `${one(months)} months`)],
    ['Return, computed', textOf(returnPercent, (percent) => `${one(percent)}%`)],
  ];
}

function textOf(figure: Figure, show: (value: number) => string | undefined): string | undefined {
  return figure.value === null ? `Unknown: ${figure.unknown}` : show(figure.value);
}
