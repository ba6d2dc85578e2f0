import type { Browser, Page } from 'playwright-core';
import type { FromPortfolio, ToPortfolio } from '../../../src/webview/portfolio/messages.ts';
import { EDITOR } from '../preview/host.ts';

export const PORTFOLIO = { script: 'src/webview/portfolio/portfolio.tsx', style: 'src/reports/styles/portfolio.css' };

/** The page in a browser, with an editor behind it that only listens. */
export interface OpenPortfolio {
  readonly page: Page;
  /** What the page has said to the editor, in order. */
  said(): Promise<readonly FromPortfolio[]>;
  /** What the page's policy has refused, by directive. */
  refused(): Promise<readonly string[]>;
  send(...messages: readonly ToPortfolio[]): Promise<void>;
}

export async function openPortfolio(browser: Browser, address: string, width = 1100): Promise<OpenPortfolio> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.addInitScript(EDITOR);
  await page.goto(address);
  const send = (message: ToPortfolio) =>
    page.evaluate(
      (sent) =>
        new Promise<void>((resolve) => {
          // Listeners are called in order: the page's own has then done its work.
          window.addEventListener('message', () => resolve(), { once: true });
          window.postMessage(sent, '*');
        }),
      message,
    );
  return {
    page,
    said: () => page.evaluate('window.said'),
    refused: () => page.evaluate('window.refused'),
    send: async (...messages) => {
      for (const message of messages) await send(message);
    },
  };
}
