import type { Browser, Page } from 'playwright-core';
import type { FromPreview, UpdateMessage } from '../../../src/webview/messages.ts';

export const PREVIEW = { script: 'src/webview/preview.tsx', style: 'src/reports/styles/preview.css' };

/** The page in a browser, with an editor behind it that only listens. */
export interface OpenPage {
  readonly page: Page;
  /** What the page has said to the editor, in order. */
  said(): Promise<readonly FromPreview[]>;
  /** What the page's policy has refused, by directive. */
  refused(): Promise<readonly string[]>;
  send(update: Omit<UpdateMessage, 'type'>): Promise<void>;
}

/** A state that survives reloads, as the editor keeps it. */
export const EDITOR = `
  window.said = [];
  window.refused = [];
  document.addEventListener('securitypolicyviolation', (event) => window.refused.push(event.effectiveDirective));
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => { window.said.push(message); },
    getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
    setState: (state) => sessionStorage.setItem('state', JSON.stringify(state)),
  });
`;

export async function open(browser: Browser, address: string, width = 800): Promise<OpenPage> {
  const page = await browser.newPage({ viewport: { width, height: 700 } });
  await page.addInitScript(EDITOR);
  await page.goto(address);
  return {
    page,
    said: () => page.evaluate('window.said'),
    refused: () => page.evaluate('window.refused'),
    send: (update) =>
      page.evaluate(
        (message) =>
          new Promise<void>((resolve) => {
            // Listeners are called in order: the page's own has then done its work.
            window.addEventListener('message', () => resolve(), { once: true });
            window.postMessage(message, '*');
          }),
        { type: 'update' as const, ...update },
      ),
  };
}
