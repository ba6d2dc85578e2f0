import { useRef } from 'preact/hooks';
import { type SaveRequest, usePortfolio } from './parts/context.ts';

const ENTRIES: readonly (readonly [SaveRequest, string])[] = [
  ['ranking-csv', 'Ranking as CSV'],
  ['selection-csv', 'Selection as CSV'],
  ['markdown', 'Ranking and selection as Markdown'],
  ['svg', 'Chart in view as SVG'],
  ['png', 'Chart in view as PNG'],
];

interface ExportMenuProps {
  /** Whether there is something to save now. */
  has(what: SaveRequest): boolean;
}

/** What can be saved to a file. Closes when something is chosen, by Escape, and when the focus leaves. */
export function ExportMenu({ has }: ExportMenuProps) {
  const { actions } = usePortfolio();
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute('open');
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node && menu.current?.contains(relatedTarget))) close();
  };
  const closeByKey = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return;
    close();
    menu.current?.querySelector('summary')?.focus();
  };
  return (
    <details class="menu" ref={menu} onFocusOut={leave} onKeyDown={closeByKey}>
      <summary class="button button-second">Export</summary>
      <ul>
        {ENTRIES.map(([what, title]) => (
          <li key={what}>
            <button
              type="button"
              disabled={!has(what)}
              onClick={() => {
                close();
                actions?.save(what);
              }}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
