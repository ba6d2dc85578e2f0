import { count } from '../../reports/format/words.ts';
import { Approvals, grantedNote } from '../../reports/views/parts/approvals.tsx';
import { hasContent } from '../../reports/views/parts/blank.ts';
import { useLabels } from '../../reports/views/parts/context.ts';
import { Facts } from '../../reports/views/parts/facts.tsx';
import { Head } from '../../reports/views/parts/head.tsx';
import { Level } from '../../reports/views/parts/level.tsx';
import { Tail } from '../../reports/views/parts/links.tsx';
import { Described } from '../../reports/views/parts/measure.tsx';
import { Mention } from '../../reports/views/parts/reference.tsx';
import { NotWritten, Section } from '../../reports/views/parts/section.tsx';
import { hasEnded, State } from '../../reports/views/parts/status.tsx';
import { Table } from '../../reports/views/parts/table.tsx';
import { Due, When } from '../../reports/views/parts/when.tsx';
import { Inline, Prose } from '../../reports/views/prose/prose.tsx';
import type { RiskMatrix, RiskRegisterData, RiskRegisterModel } from './model.ts';
import { RiskDetail } from './view/detail.tsx';
import { HeatMap } from './view/heat-map.tsx';
import { type AssessedRisk, byPriority, currentLevel, levelOf } from './view/scale.ts';
import { RiskTable } from './view/table.tsx';

export function View({ model }: { readonly model: RiskRegisterModel }) {
  const { data, matrix, refused, unreadRows } = model;
  const approvals = model.approvals ?? data.approvals ?? [];
  const risks = byPriority(model);
  return (
    <article class="preview" aria-labelledby="title">
      <Head kind="Risk register" model={model} />
      <div class="lead">
        <Prose text={data.scope} heading={2} />
      </div>
      <RegisterFacts data={data} matrix={matrix} closed={hasEnded('risk-register', model.header.status)} />
      {risks.length === 0 ? (
        <Section title="Risks">
          <NotWritten>
            {unreadRows === undefined
              ? 'No risks are recorded yet.'
              : `${count(unreadRows, 'row')} of a table in the text ${unreadRows === 1 ? 'is' : 'are'} not read yet: risks stand in the front matter.`}
          </NotWritten>
        </Section>
      ) : (
        <>
          <Section title="Heat map" note={refused ? undefined : <LevelCounts risks={risks} matrix={matrix} />}>
            {refused ? (
              <NotWritten>The matrix in portolan.yaml cannot be used, so nothing is rated.</NotWritten>
            ) : (
              <HeatMap risks={risks} matrix={matrix} />
            )}
          </Section>
          <Section title="Risks" source="/risks" note={count(risks.length, 'risk')}>
            <RiskTable risks={risks} matrix={matrix} />
          </Section>
          <Section title="In detail">
            {risks.map((risk) => (
              <RiskDetail key={risk.source} risk={risk} matrix={matrix} />
            ))}
          </Section>
        </>
      )}
      <Issues issues={data.issues} />
      {hasContent(data.process) && (
        <Section title="Process" source="/process">
          <Prose text={data.process} />
        </Section>
      )}
      {approvals.length > 0 && (
        <Section title="Approvals" source="/approvals" note={grantedNote(approvals)}>
          <Approvals approvals={approvals} />
        </Section>
      )}
      <Tail model={model} mentions={[['Charters', data.charters, '/charters']]} />
    </article>
  );
}

/** What has happened and is to be dealt with. */
function Issues({ issues }: { readonly issues: RiskRegisterData['issues'] }) {
  const label = useLabels();
  if (issues === undefined || issues.length === 0) return null;
  return (
    <Section title="Issues" source="/issues" note={count(issues.length, 'issue')}>
      <Table
        label="Issues"
        source="/issues"
        rows={issues}
        columns={[
          {
            label: 'Issue',
            cell: (row) => <Described text={row.title} details={[row.id, label(row.type), row.description]} />,
          },
          { label: 'Severity', cell: (row) => label(row.severity) },
          { label: 'From', cell: (row) => row.from && <Mention id={row.from} /> },
          { label: 'Owner', cell: (row) => row.owner },
          { label: 'Due', cell: (row) => row.due && <Due date={row.due} done={isDone(row.status)} /> },
          { label: 'Status', cell: (row) => row.status && <State status={row.status} /> },
          { label: 'Resolution', cell: (row) => row.resolution ?? row.escalatedTo },
        ]}
      />
    </Section>
  );
}

function isDone(status: string | undefined): boolean {
  return status === 'resolved' || status === 'closed';
}

interface CountsProps {
  readonly risks: readonly AssessedRisk[];
  readonly matrix: RiskMatrix | undefined;
}

/** How many risks are on each level now, the gravest first. */
function LevelCounts({ risks, matrix }: CountsProps) {
  return (
    <span class="level-counts">
      {matrix?.levels.toReversed().map(({ id }) => {
        const level = levelOf(matrix, id);
        const number = risks.filter((risk) => currentLevel(risk)?.level === id).length;
        return level && <Level key={id} {...level} text={`${number} ${level.title.toLowerCase()}`} />;
      })}
    </span>
  );
}

interface RegisterFactsProps {
  readonly data: RiskRegisterData;
  readonly matrix: RiskMatrix | undefined;
  readonly closed: boolean;
}

function RegisterFacts({ data, matrix, closed }: RegisterFactsProps) {
  const label = useLabels();
  const { appetite = {} } = data;
  return (
    <>
      <Facts
        facts={[
          ['Risk appetite', levelOf(matrix, appetite.level)?.title ?? label(appetite.level), '/appetite/level'],
          ['Reviewed', data.reviewedOn && <When date={data.reviewedOn} />, '/reviewedOn'],
          ['Next review', data.nextReview && <Due date={data.nextReview} done={closed} />, '/nextReview'],
          ['How often', label(data.reviewFrequency), '/reviewFrequency'],
        ]}
      />
      <Facts
        wide
        facts={[
          ['Appetite statement', appetite.statement && <Inline text={appetite.statement} />, '/appetite/statement'],
        ]}
      />
    </>
  );
}
