import { changeText, Described } from '../../../reports/views/parts/measure.tsx';
import { NotWritten, Section } from '../../../reports/views/parts/section.tsx';
import { Table } from '../../../reports/views/parts/table.tsx';
import { Due } from '../../../reports/views/parts/when.tsx';
import type { Criterion } from '../model.ts';

interface CriteriaProps {
  readonly criteria: readonly Criterion[] | undefined;
  /** The project is over: a date that has passed is no longer due. */
  readonly over: boolean;
}

export function SuccessSection({ criteria, over }: CriteriaProps) {
  if (criteria === undefined || criteria.length === 0) {
    return (
      <Section title="Success criteria">
        <NotWritten>Not written yet: how everyone will know that the project has succeeded.</NotWritten>
      </Section>
    );
  }
  return (
    <Section title="Success criteria" source="/successCriteria">
      <CriteriaTable label="Success criteria" source="/successCriteria" criteria={criteria} over={over} />
    </Section>
  );
}

interface CriteriaTableProps extends CriteriaProps {
  readonly criteria: readonly Criterion[];
  readonly label: string;
  readonly source: string;
}

/** Objectives or success criteria with how they are measured. */
export function CriteriaTable({ criteria, label, source, over }: CriteriaTableProps) {
  return (
    <Table
      label={label}
      source={source}
      rows={criteria}
      columns={[
        { label: 'What', cell: (row) => <Described text={row.description} details={[row.measure]} /> },
        { label: 'Change', cell: (row) => changeText(row.baseline, row.target) },
        { label: 'By', cell: (row) => row.by && <Due date={row.by} done={over} /> },
      ]}
    />
  );
}
