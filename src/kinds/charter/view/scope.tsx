import { hasContent } from '../../../reports/views/parts/blank.ts';
import { TextList } from '../../../reports/views/parts/lists.tsx';
import { Described } from '../../../reports/views/parts/measure.tsx';
import { Group, Section } from '../../../reports/views/parts/section.tsx';
import { Table } from '../../../reports/views/parts/table.tsx';
import { Due } from '../../../reports/views/parts/when.tsx';
import { Inline } from '../../../reports/views/prose/prose.tsx';
import type { CharterData } from '../model.ts';
import { CriteriaTable } from './success.tsx';

interface ScopeProps {
  readonly data: CharterData;
  readonly over: boolean;
}

/** What the project is to reach and to hand over, and what it leaves alone. */
export function ScopeSection({ data, over }: ScopeProps) {
  const { objectives, scope, requirements, deliverables } = data;
  if (![objectives, scope, requirements, deliverables].some(hasContent)) return null;
  return (
    <Section title="Scope">
      {objectives !== undefined && objectives.length > 0 && (
        <Group title="Objectives" source="/objectives">
          <CriteriaTable label="Objectives" source="/objectives" criteria={objectives} over={over} />
        </Group>
      )}
      {hasContent(scope) && (
        <div class="columns">
          {hasContent(scope?.included) && (
            <Group title="In scope" source="/scope/included">
              <TextList items={scope?.included} kind="pros" />
            </Group>
          )}
          {hasContent(scope?.excluded) && (
            <Group title="Out of scope" source="/scope/excluded">
              <TextList items={scope?.excluded} kind="cons" />
            </Group>
          )}
        </div>
      )}
      {hasContent(requirements) && (
        <Group title="Requirements" source="/requirements">
          <TextList items={requirements} />
        </Group>
      )}
      {deliverables !== undefined && deliverables.length > 0 && (
        <Group title="Deliverables" source="/deliverables">
          <Table
            label="Deliverables"
            source="/deliverables"
            rows={deliverables}
            columns={[
              {
                label: 'Deliverable',
                cell: (row) => <Described text={row.title ?? 'Untitled'} details={[row.description]} />,
              },
              { label: 'Accepted when', cell: (row) => row.acceptance && <Inline text={row.acceptance} /> },
              { label: 'Due', cell: (row) => row.due && <Due date={row.due} done={over} /> },
            ]}
          />
        </Group>
      )}
    </Section>
  );
}
