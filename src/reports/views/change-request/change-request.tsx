import type { ChangeRequestModel } from '../../model/change-request.ts';
import { Approvals, grantedNote } from '../parts/approvals.tsx';
import { Head } from '../parts/head.tsx';
import { Tail } from '../parts/links.tsx';
import { Panel } from '../parts/panel.tsx';
import { ClassPanel, ReasonSection } from './class.tsx';
import { CommunicationSection, MonitoringSection } from './communication.tsx';
import { ChangeFacts, DescriptionSection } from './description.tsx';
import { ConsumerSection, ImpactSection, ItemSection } from './impact.tsx';
import { ObligationSection } from './obligations.tsx';
import { ChangeOutcomeSection } from './outcome.tsx';
import { DeploymentSection, PreparationSection, RollbackSection } from './rollout.tsx';

const OVER = new Set(['implemented', 'failed', 'rolled-back', 'closed', 'withdrawn', 'rejected']);

export function ChangeRequestView({ model }: { readonly model: ChangeRequestModel }) {
  const { data, header } = model;
  const approvals = model.approvals ?? data.approvals ?? [];
  return (
    <article class="preview" aria-labelledby="title">
      <Head kind="Change request" model={model} />
      <ChangeFacts data={data} over={header.status !== undefined && OVER.has(header.status)} />
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
