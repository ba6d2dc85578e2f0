import type { Stakeholder } from '../../model/charter.ts';
import { useLabels } from '../parts/context.ts';
import { Described } from '../parts/measure.tsx';
import { Section } from '../parts/section.tsx';
import { Table } from '../parts/table.tsx';
import { Inline } from '../prose/prose.tsx';

export function StakeholderSection({ stakeholders }: { readonly stakeholders: readonly Stakeholder[] | undefined }) {
  const label = useLabels();
  if (stakeholders === undefined || stakeholders.length === 0) return null;
  return (
    <Section title="Stakeholders" source="/stakeholders">
      <Table
        label="Stakeholders"
        source="/stakeholders"
        rows={stakeholders}
        columns={[
          { label: 'Who', cell: (row) => <Described text={row.name} details={[label(row.role), label(row.group)]} /> },
          { label: 'Interest', cell: (row) => row.interest && <Inline text={label(row.interest)} /> },
          { label: 'Influence', cell: (row) => label(row.influence) },
          { label: 'Expects', cell: (row) => row.expectation && <Inline text={row.expectation} /> },
        ]}
      />
    </Section>
  );
}
