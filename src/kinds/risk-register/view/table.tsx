import { useLabels } from '../../../reports/views/parts/context.ts';
import { Level } from '../../../reports/views/parts/level.tsx';
import { State } from '../../../reports/views/parts/status.tsx';
import { Table } from '../../../reports/views/parts/table.tsx';
import { Due } from '../../../reports/views/parts/when.tsx';
import { Inline } from '../../../reports/views/prose/prose.tsx';
import type { LevelScore, RiskMatrix } from '../model.ts';
import { type AssessedRisk, currentLevel, levelOf } from './scale.ts';

interface RiskTableProps {
  readonly risks: readonly AssessedRisk[];
  readonly matrix: RiskMatrix | undefined;
}

/** The risks by priority. */
export function RiskTable({ risks, matrix }: RiskTableProps) {
  return (
    <Table
      label="Risks by priority"
      source="/risks"
      rows={risks}
      keyOf={(risk) => risk.id}
      columns={[
        { label: 'Risk', cell: (risk) => <RiskName risk={risk} /> },
        { label: 'Level', cell: (risk) => <LevelCell score={currentLevel(risk)} matrix={matrix} /> },
        { label: 'Owner', cell: (risk) => risk.owner ?? <span class="muted">No owner</span> },
        { label: 'Status', cell: (risk) => risk.status && <State status={risk.status} /> },
        {
          label: 'Next review',
          cell: (risk) => risk.nextReview && <Due date={risk.nextReview} done={risk.status === 'closed'} />,
        },
      ]}
    />
  );
}

function RiskName({ risk }: { readonly risk: AssessedRisk }) {
  const label = useLabels();
  const opportunity = risk.type === 'opportunity' ? 'Opportunity' : undefined;
  return (
    <>
      <span class="id">{risk.id ?? 'No id'}</span> <Inline text={risk.title ?? 'Untitled risk'} />
      <span class="muted detail">
        {[opportunity, label(risk.category), label(risk.response?.strategy)]
          .filter((word) => word !== undefined)
          .join(' · ')}
      </span>
    </>
  );
}

interface LevelCellProps {
  readonly score: LevelScore | undefined;
  readonly matrix: RiskMatrix | undefined;
}

export function LevelCell({ score, matrix }: LevelCellProps) {
  const level = levelOf(matrix, score?.level);
  if (level === undefined) return <span class="muted">Unknown</span>;
  return (
    <span class="level-cell">
      <Level {...level} />
      {score?.score !== undefined && <span class="muted"> {score.score.toFixed(2)}</span>}
      {score?.basis?.map((words) => (
        <span key={words} class="muted detail">
          {words}
        </span>
      ))}
    </span>
  );
}
