import type { Dependency } from '../../model/charter.ts';
import { useLabels } from '../parts/context.ts';
import { Described } from '../parts/measure.tsx';
import { Mention } from '../parts/reference.tsx';
import { Section } from '../parts/section.tsx';
import { State } from '../parts/status.tsx';
import { Table } from '../parts/table.tsx';
import { Due } from '../parts/when.tsx';

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
