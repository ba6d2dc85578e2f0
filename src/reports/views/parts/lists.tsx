import { Inline } from '../prose/prose.tsx';
import { listOf } from './blank.ts';
import { each } from './each.ts';

interface TextListProps {
  readonly items: readonly string[] | undefined;
  readonly kind?: 'bullets' | 'steps' | 'pros' | 'cons';
}

/** Texts one below the other; nothing when there are none. */
export function TextList({ items, kind = 'bullets' }: TextListProps) {
  const entries = each(items, (text) => (
    <li>
      <Inline text={text} />
    </li>
  ));
  if (entries.length === 0) return null;
  return kind === 'steps' ? (
    <ol class="texts texts-steps">{entries}</ol>
  ) : (
    <ul class={`texts texts-${kind}`}>{entries}</ul>
  );
}

/** Short texts one below the other, without bullets. */
export function Lines({ items }: { readonly items: readonly string[] }) {
  return (
    <ul>
      {each(items, (text) => (
        <li>{text}</li>
      ))}
    </ul>
  );
}

/** Short words in a row, such as technologies or tags; nothing when there are none. */
export function Chips({ items }: { readonly items: readonly string[] | undefined }) {
  const list = listOf(items);
  if (list.length === 0) return null;
  return (
    <ul class="chips">
      {list.map((text) => (
        <li class="chip" key={text}>
          {text}
        </li>
      ))}
    </ul>
  );
}
