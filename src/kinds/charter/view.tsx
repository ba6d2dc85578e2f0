import { Approvals, grantedNote } from '../../reports/views/parts/approvals.tsx';
import { hasContent } from '../../reports/views/parts/blank.ts';
import { Head } from '../../reports/views/parts/head.tsx';
import { Tail } from '../../reports/views/parts/links.tsx';
import { Panel } from '../../reports/views/parts/panel.tsx';
import { Section } from '../../reports/views/parts/section.tsx';
import { hasEnded } from '../../reports/views/parts/status.tsx';
import { Prose } from '../../reports/views/prose/prose.tsx';
import type { CharterModel } from './model.ts';
import { BudgetSection } from './view/budget.tsx';
import { BusinessCaseSection } from './view/business-case.tsx';
import { CharterFacts, FrameSection, StakeholderSection } from './view/frame.tsx';
import { OutcomeSection } from './view/outcome.tsx';
import { ResourceSection } from './view/resources.tsx';
import { RiskSection } from './view/risks.tsx';
import { DependencySection, ScheduleSection } from './view/schedule.tsx';
import { ScopeSection } from './view/scope.tsx';
import { ScorePanel } from './view/score.tsx';
import { SuccessSection } from './view/success.tsx';
import { TechnicalSection } from './view/technical-approach.tsx';

export function View({ model }: { readonly model: CharterModel }) {
  const { data, score, header } = model;
  const over = hasEnded('charter', header.status);
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
      <BusinessCaseSection businessCase={data.businessCase} appraisal={model.appraisal} />
      {hasContent(data.background) && (
        <Section title="Background" source="/background">
          <Prose text={data.background} />
        </Section>
      )}
      <SuccessSection criteria={data.successCriteria} over={over} />
      <ScopeSection data={data} over={over} />
      <TechnicalSection approach={data.technicalApproach} />
      <ScheduleSection schedule={data.schedule} />
      <ResourceSection plan={data.resourcePlan} counted={model.counted} />
      <BudgetSection budget={data.budget} actual={model.actual} />
      <DependencySection dependencies={data.dependencies} />
      <RiskSection risks={data.risks} />
      <StakeholderSection stakeholders={data.stakeholders} />
      <FrameSection data={data} />
      <OutcomeSection outcome={data.outcome} benefits={model.benefits} />
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
