import type { FunctionComponent } from 'preact';
import type { Models } from '../generated/models.ts';
import { VIEWS } from '../generated/views.ts';
import type { MessageModel } from '../model/message.ts';
import type { PreviewModel } from '../model/preview.ts';
import { Context } from './parts/context.ts';
import { TextList } from './parts/lists.tsx';

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
  const { today, references, labels, riskSteps } = model;
  return (
    <Context.Provider value={{ interactive, resources, today, references, labels, riskSteps }}>
      <RecordView kind={model.kind} model={model} />
    </Context.Provider>
  );
}

function RecordView<K extends keyof Models>({ kind, model }: { readonly kind: K; readonly model: Models[K] }) {
  const View: FunctionComponent<{ readonly model: Models[K] }> = VIEWS[kind];
  return <View model={model} />;
}

/** A page that has nothing to show and says what can be done about it. */
function MessageView({ model }: { readonly model: MessageModel }) {
  return (
    <article class="preview message" aria-labelledby="title">
      <h1 id="title">{model.title}</h1>
      <p>{model.text}</p>
      <TextList items={model.hints} />
      {model.file !== undefined && <p class="meta file">{model.file}</p>}
    </article>
  );
}
