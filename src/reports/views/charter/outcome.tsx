import { formatMoney } from '../../format/numbers.ts';
import type { Outcome } from '../../model/charter.ts';
import { hasContent } from '../parts/blank.ts';
import { Section } from '../parts/section.tsx';
import { Table } from '../parts/table.tsx';
import { When } from '../parts/when.tsx';
import { Inline, Prose } from '../prose/prose.tsx';

/** What became of a project that is over. */
export function OutcomeSection({ outcome }: { readonly outcome: Outcome | undefined }) {
  if (outcome === undefined || !hasContent(outcome)) return null;
  const { summary, benefitsRealized = [], closedOn } = outcome;
  return (
    <Section title="Outcome" source="/outcome" note={closedOn && <When date={closedOn} />}>
      <Prose text={summary} />
      {benefitsRealized.length > 0 && (
        <Table
          label="Benefits realized"
          source="/outcome/benefitsRealized"
          rows={benefitsRealized}
          columns={[
            { label: 'Benefit realized', cell: (row) => row.description && <Inline text={row.description} /> },
            { label: 'Value', cell: (row) => formatMoney(row.value), numeric: true },
          ]}
        />
      )}
    </Section>
  );
}
