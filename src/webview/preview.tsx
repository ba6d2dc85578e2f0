import { render } from 'preact';
import { Preview } from '../reports/views/preview.tsx';
import { requestOf } from './links.ts';
import type { FromPreview, PreviewState, ToPreview, UpdateMessage } from './messages.ts';

/** Draws what the extension sends into the page, and tells the extension where the reader wants to go. */
function start(root: HTMLElement): void {
  const host = acquireVsCodeApi<FromPreview, PreviewState>();
  let state = host.getState();
  let version = Number.NEGATIVE_INFINITY;

  const remember = (next: PreviewState) => {
    state = next;
    host.setState(next);
  };

  const show = ({ model, resources }: PreviewState) => {
    render(<Preview model={model} interactive resources={resources} />, root);
  };

  const update = ({ uri, model, resources, version: newest }: UpdateMessage) => {
    if (newest < version) return;
    version = newest;
    const sameFile = state?.uri === uri;
    const next = { uri, model, scroll: sameFile ? window.scrollY : 0, ...(resources !== undefined && { resources }) };
    show(next);
    remember(next);
    if (!sameFile) window.scrollTo(0, 0);
  };

  window.addEventListener('message', (event: MessageEvent<ToPreview>) => {
    if (event.data?.type === 'update') update(event.data);
  });
  window.addEventListener('scrollend', () => {
    if (state !== undefined) remember({ ...state, scroll: window.scrollY });
  });
  root.addEventListener('click', (event) => {
    const request = requestOf(event);
    if (request === undefined) return;
    // The editor would follow the address as well.
    event.preventDefault();
    event.stopPropagation();
    host.postMessage(request);
  });

  // Said first: what is remembered may be of an older version and impossible to draw, the update will not be.
  host.postMessage({ type: 'ready', ...(state !== undefined && { uri: state.uri }) });
  if (state !== undefined) {
    show(state);
    window.scrollTo(0, state.scroll);
  }
}

const root = document.getElementById('root');
if (root !== null) start(root);
