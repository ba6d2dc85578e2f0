import { render } from 'preact';
import { selectionOf } from '../../reports/model/portfolio/solving.ts';
import { Portfolio } from '../../reports/views/portfolio/portfolio.tsx';
import { placeOf } from '../links.ts';
import { actionsOf } from './actions.ts';
import type { FromPortfolio, Remembered, ToPortfolio } from './messages.ts';
import { type PageState, recalled, received, wantsSelection } from './page-state.ts';

/** How long after a change the page is remembered, in milliseconds. */
const REST = 150;

/** Draws what the extension sends into the page, and tells the extension what the reader asks for. */
function start(root: HTMLElement): void {
  const editor = acquireVsCodeApi<FromPortfolio, Remembered>();
  const before = editor.getState();
  let page: PageState | undefined;

  let resting: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(resting);
    if (page === undefined) return;
    const { project, portfolio, state } = page;
    editor.setState({ project, portfolio, state, scroll: window.scrollY });
  };
  // A large portfolio is not copied again for every step of a slider.
  const remember = () => {
    clearTimeout(resting);
    resting = setTimeout(keep, REST);
  };

  const show = (next: PageState | undefined) => {
    if (next === undefined || next === page) return;
    const isTried = page !== undefined && page.state.whatIf !== next.state.whatIf;
    page = next;
    const actions = actionsOf(next, { editor, show });
    const { portfolio, analysis, capacity, selections, state } = next;
    const draw = () => render(<Portfolio {...{ portfolio, analysis, capacity, selections, state, actions }} />, root);
    if (isTried) withMotion(root, draw);
    else draw();
    remember();
    const hadFrontier = selectionOf(selections, state.scenario)?.frontier !== undefined;
    if (wantsSelection(next)) actions.select(state.scenario, hadFrontier);
  };

  window.addEventListener('message', ({ data }: MessageEvent<ToPortfolio>) => {
    if (typeof data?.project === 'string') show(received(page, data));
  });
  window.addEventListener('scrollend', remember);
  window.addEventListener('pagehide', keep);
  root.addEventListener('click', (event) => {
    const place = placeOf(event);
    if (place === undefined) return;
    // The editor would follow the address as well.
    event.preventDefault();
    event.stopPropagation();
    editor.postMessage({ type: 'open', ...place });
  });

  // Said first: what is remembered may be of an older version and impossible to draw, what comes will not be.
  const tab = before?.state.tab ?? 'ranking';
  editor.postMessage({ type: 'ready', tab, ...(before !== undefined && { project: before.project }) });
  if (before !== undefined) {
    show(recalled(before));
    window.scrollTo(0, before.scroll);
  }
}

const root = document.getElementById('root');
if (root !== null) start(root);

/** How long a row takes to its new place, in milliseconds. */
const DURATION = 180;

/** Draws, and lets rows that have got another place move there, so that the eye can follow; not for those who prefer rest. */
export function withMotion(root: Element, draw: () => void): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    draw();
    return;
  }
  const before = new Map(rowsIn(root).map((row) => [row, row.getBoundingClientRect().top]));
  draw();
  // All are measured before the first is moved: else each would be laid out anew.
  const moves = rowsIn(root).map((row) => [row, (before.get(row) ?? 0) - row.getBoundingClientRect().top] as const);
  for (const [row, distance] of moves) {
    if (!before.has(row) || Math.abs(distance) < 1) continue;
    const frames = [{ transform: `translateY(${distance}px)` }, { transform: 'none' }];
    row.animate(frames, { duration: DURATION, easing: 'ease-out' });
  }
}

function rowsIn(root: Element): readonly Element[] {
  return [...root.querySelectorAll('.ranking-row')];
}
