import { useLabels } from '../../../reports/views/parts/context.ts';
import { Described } from '../../../reports/views/parts/measure.tsx';
import { Mention } from '../../../reports/views/parts/reference.tsx';
import { Section } from '../../../reports/views/parts/section.tsx';
import { State } from '../../../reports/views/parts/status.tsx';
import { Table } from '../../../reports/views/parts/table.tsx';
import { Due } from '../../../reports/views/parts/when.tsx';
import type { Dependency } from '../model.ts';

const SETTLED = new Set(['agreed', 'resolved']);

export function DependencySection({ dependencies }: { readonly dependencies: readonly Dependency[] | undefined }) {
  const label = useLabels();
  if (dependencies === undefined || dependencies.length === 0) return null;
  return (
    <Section title="Dependencies" source="/dependencies">
      <Table
        label="Dependencies"
        source="/dependencies"
        rows={dependencies}
        columns={[
          {
            label: 'What is needed',
            cell: (row) => (
              <Described text={row.description} details={[label(row.relation ?? 'requires'), label(row.type)]} />
            ),
          },
          { label: 'Project', cell: (row) => row.target && <Mention id={row.target} /> },
          { label: 'Needed by', cell: (row) => row.neededBy && <Due date={row.neededBy} done={isSettled(row)} /> },
          { label: 'Status', cell: (row) => row.status && <State status={row.status} /> },
        ]}
      />
    </Section>
  );
}

function isSettled({ status }: Dependency): boolean {
  return status !== undefined && SETTLED.has(status);
}
