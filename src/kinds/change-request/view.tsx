import { Approvals, grantedNote } from '../../reports/views/parts/approvals.tsx';
import { Head } from '../../reports/views/parts/head.tsx';
import { Tail } from '../../reports/views/parts/links.tsx';
import { Panel } from '../../reports/views/parts/panel.tsx';
import { hasEnded } from '../../reports/views/parts/status.tsx';
import type { ChangeRequestModel } from './model.ts';
import { ClassPanel, ObligationSection, ReasonSection } from './view/class.tsx';
import { CommunicationSection, MonitoringSection } from './view/communication.tsx';
import { ChangeFacts, DescriptionSection } from './view/description.tsx';
import { ConsumerSection, ImpactSection, ItemSection } from './view/impact.tsx';
import { ChangeOutcomeSection, DeploymentSection, PreparationSection, RollbackSection } from './view/rollout.tsx';

export function View({ model }: { readonly model: ChangeRequestModel }) {
  const { data, header } = model;
  const approvals = model.approvals ?? data.approvals ?? [];
  return (
    <article class="preview" aria-labelledby="title">
      <Head kind="Change request" model={model} />
      <ChangeFacts data={data} over={hasEnded('change-request', header.status)} />
      <div class="panels">
        <ClassPanel classification={model.classification} />
        {approvals.length > 0 && (
          <Panel title="Approvals" note={grantedNote(approvals)} source="/approvals">
            <Approvals approvals={approvals} />
          </Panel>
        )}
      </div>
      <ReasonSection classification={model.classification} />
      <DescriptionSection data={data} />
      <ItemSection items={data.items} />
      <ImpactSection data={data} />
      <ConsumerSection consumers={data.consumers} />
      <ObligationSection obligations={model.obligations} />
      <PreparationSection model={model} />
      <DeploymentSection model={model} />
      <RollbackSection model={model} />
      <CommunicationSection model={model} />
      <MonitoringSection model={model} />
      <ChangeOutcomeSection data={data} />
      <Tail
        model={model}
        mentions={[
          ['Charters', data.charters, '/charters'],
          ['Decisions', data.decisions, '/decisions'],
          ['Risks', data.risks, '/risks'],
          ['Changes', data.changes, '/changes'],
        ]}
      />
    </article>
  );
}
