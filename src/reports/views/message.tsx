import type { MessageModel } from '../model/message.ts';
import { TextList } from './parts/lists.tsx';

/** A page that has nothing to show and says what can be done about it. */
export function MessageView({ model }: { readonly model: MessageModel }) {
  return (
    <article class="preview message" aria-labelledby="title">
      <h1 id="title">{model.title}</h1>
      <p>{model.text}</p>
      <TextList items={model.hints} />
      {model.file !== undefined && <p class="meta file">{model.file}</p>}
    </article>
  );
}
