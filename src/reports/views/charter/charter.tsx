import type { CharterModel } from '../../model/charter.ts';
import { Approvals, grantedNote } from '../parts/approvals.tsx';
import { hasContent } from '../parts/blank.ts';
import { Head } from '../parts/head.tsx';
import { Tail } from '../parts/links.tsx';
import { Panel } from '../parts/panel.tsx';
import { Section } from '../parts/section.tsx';
import { Prose } from '../prose/prose.tsx';
import { BudgetSection } from './budget.tsx';
import { BusinessCaseSection } from './business-case.tsx';
import { DependencySection } from './dependencies.tsx';
import { CharterFacts, FrameSection } from './frame.tsx';
import { OutcomeSection } from './outcome.tsx';
import { StakeholderSection } from './people.tsx';
import { ResourceSection } from './resources.tsx';
import { RiskSection } from './risks.tsx';
import { ScheduleSection } from './schedule.tsx';
import { ScopeSection } from './scope.tsx';
import { ScorePanel } from './score.tsx';
import { SuccessSection } from './success.tsx';
import { TechnicalSection } from './technical-approach.tsx';

const OVER = new Set(['completed', 'cancelled', 'rejected']);

export function CharterView({ model }: { readonly model: CharterModel }) {
  const { data, score, header } = model;
  const over = header.status !== undefined && OVER.has(header.status);
  return (
    <article class="preview" aria-labelledby="title">
      <Head kind="Project charter" model={model} />
      <div class="lead">
        <Prose text={data.summary} heading={2} />
      </div>
      <CharterFacts data={data} />
      <div class="panels">
        {score !== undefined && <ScorePanel score={score} />}
        <ApprovalPanel model={model} />
      </div>
      <BusinessCaseSection businessCase={data.businessCase} />
      {hasContent(data.background) && (
        <Section title="Background" source="/background">
          <Prose text={data.background} />
        </Section>
      )}
      <SuccessSection criteria={data.successCriteria} over={over} />
      <ScopeSection data={data} over={over} />
      <TechnicalSection approach={data.technicalApproach} />
      <ScheduleSection schedule={data.schedule} />
      <ResourceSection plan={data.resourcePlan} />
      <BudgetSection budget={data.budget} />
      <DependencySection dependencies={data.dependencies} />
      <RiskSection risks={data.risks} />
      <StakeholderSection stakeholders={data.stakeholders} />
      <FrameSection data={data} />
      <OutcomeSection outcome={data.outcome} />
      <Tail model={model} mentions={[['Decisions', data.decisions, '/decisions']]} />
    </article>
  );
}

function ApprovalPanel({ model }: { readonly model: CharterModel }) {
  const approvals = model.approvals ?? model.data.approvals ?? [];
  if (approvals.length === 0) return null;
  return (
    <Panel title="Approvals" note={grantedNote(approvals)} source="/approvals">
      <Approvals approvals={approvals} />
    </Panel>
  );
}
