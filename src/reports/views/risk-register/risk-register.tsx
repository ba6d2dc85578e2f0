import { count } from '../../format/words.ts';
import type { RiskMatrix, RiskRegisterData, RiskRegisterModel } from '../../model/risk-register.ts';
import { Approvals, grantedNote } from '../parts/approvals.tsx';
import { hasContent } from '../parts/blank.ts';
import { useLabels } from '../parts/context.ts';
import { Facts } from '../parts/facts.tsx';
import { Head } from '../parts/head.tsx';
import { Level } from '../parts/level.tsx';
import { Tail } from '../parts/links.tsx';
import { NotWritten, Section } from '../parts/section.tsx';
import { Due, When } from '../parts/when.tsx';
import { Inline, Prose } from '../prose/prose.tsx';
import { RiskDetail } from './detail.tsx';
import { HeatMap } from './heat-map.tsx';
import { type AssessedRisk, byPriority, currentLevel, levelOf } from './scale.ts';
import { RiskTable } from './table.tsx';

export function RiskRegisterView({ model }: { readonly model: RiskRegisterModel }) {
  const { data, matrix } = model;
  const risks = byPriority(model);
  return (
    <article class="preview" aria-labelledby="title">
      <Head kind="Risk register" model={model} />
      <div class="lead">
        <Prose text={data.scope} heading={2} />
      </div>
      <RegisterFacts data={data} closed={model.header.status === 'closed'} />
      {risks.length === 0 ? (
        <Section title="Risks">
          <NotWritten>No risks are recorded yet.</NotWritten>
        </Section>
      ) : (
        <>
          <Section title="Heat map" note={<LevelCounts risks={risks} matrix={matrix} />}>
            <HeatMap risks={risks} matrix={matrix} />
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
      {hasContent(data.process) && (
        <Section title="Process" source="/process">
          <Prose text={data.process} />
        </Section>
      )}
      {data.approvals !== undefined && data.approvals.length > 0 && (
        <Section title="Approvals" source="/approvals" note={grantedNote(data.approvals)}>
          <Approvals approvals={data.approvals} />
        </Section>
      )}
      <Tail model={model} mentions={[['Charters', data.charters, '/charters']]} />
    </article>
  );
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

function RegisterFacts({ data, closed }: { readonly data: RiskRegisterData; readonly closed: boolean }) {
  const label = useLabels();
  const { appetite = {} } = data;
  return (
    <>
      <Facts
        facts={[
          ['Risk appetite', label(appetite.level), '/appetite/level'],
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
