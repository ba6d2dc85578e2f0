import type { PreviewModel, RecordModel } from '../model/preview.ts';
import { AdrView } from './adr/adr.tsx';
import { ChangeRequestView } from './change-request/change-request.tsx';
import { CharterView } from './charter/charter.tsx';
import { MessageView } from './message.tsx';
import { Context } from './parts/context.ts';
import { RiskRegisterView } from './risk-register/risk-register.tsx';
import { TeamView } from './team.tsx';

interface PreviewProps {
  readonly model: PreviewModel;
  /** True in the editor: titles lead to their place in the file. False, the default, in a report. */
  readonly interactive?: boolean;
  /** Address that relative pictures are seen from; the page's own when missing. */
  readonly resources?: string | undefined;
}

/** The preview of any model. The same elements are drawn in the editor and in a static page. */
export function Preview({ model, interactive = false, resources }: PreviewProps) {
  if (model.kind === 'message') return <MessageView model={model} />;
  const { today, references, labels } = model;
  return (
    <Context.Provider value={{ interactive, resources, today, references, labels }}>
      <RecordView model={model} />
    </Context.Provider>
  );
}

function RecordView({ model }: { readonly model: RecordModel }) {
  switch (model.kind) {
    case 'charter':
      return <CharterView model={model} />;
    case 'adr':
      return <AdrView model={model} />;
    case 'risk-register':
      return <RiskRegisterView model={model} />;
    case 'change-request':
      return <ChangeRequestView model={model} />;
    case 'team':
      return <TeamView model={model} />;
  }
}
