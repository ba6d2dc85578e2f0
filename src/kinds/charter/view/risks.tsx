import { useLabels, useOutOf, useReference } from '../../../reports/views/parts/context.ts';
import { Mention } from '../../../reports/views/parts/reference.tsx';
import { Section } from '../../../reports/views/parts/section.tsx';
import { Table } from '../../../reports/views/parts/table.tsx';
import { Inline } from '../../../reports/views/prose/prose.tsx';
import type { CharterRisk } from '../model.ts';

export function RiskSection({ risks }: { readonly risks: readonly CharterRisk[] | undefined }) {
  const label = useLabels();
  const outOf = useOutOf();
  if (risks === undefined || risks.length === 0) return null;
  return (
    <Section title="Risks" source="/risks">
      <Table
        label="Risks"
        source="/risks"
        rows={risks}
        columns={[
          { label: 'Risk', cell: (row) => <RiskName risk={row} /> },
          { label: 'Register', cell: (row) => row.ref && <Mention id={row.ref} short /> },
          { label: 'Probability', cell: (row) => outOf('probability', row.probability), numeric: true },
          { label: 'Impact', cell: (row) => outOf('impact', row.impact), numeric: true },
          { label: 'Response', cell: (row) => row.response && <Inline text={label(row.response)} /> },
        ]}
      />
    </Section>
  );
}

/** A risk's title: its own, or that in the register, or what else is known of it. */
function RiskName({ risk }: { readonly risk: CharterRisk }) {
  const registered = useReference(risk.ref ?? '')?.title;
  const name = risk.title ?? registered ?? risk.description ?? risk.ref ?? 'Untitled risk';
  return (
    <>
      <Inline text={name} />
      {risk.description !== undefined && risk.description !== name && (
        <span class="muted detail">
          <Inline text={risk.description} />
        </span>
      )}
    </>
  );
}
