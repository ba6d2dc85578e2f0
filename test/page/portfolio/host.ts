import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { previewPage } from '../../../src/webview/page.ts';
import type { FromPortfolio, ToPortfolio } from '../../../src/webview/portfolio/messages.ts';
import { EDITOR, originOf } from '../preview/host.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
}

/** Serves the portfolio's page with its policy, as a webview would. */
export async function servePortfolio(): Promise<Server> {
  const entries = ['src/webview/portfolio/portfolio.tsx', 'src/reports/styles/portfolio.css'];
  const [script = '', style = ''] = await Promise.all(entries.map(bundle));
  const server = createServer((request, response) => {
    const origin = originOf(server);
    const answer = (type: string, body: string) =>
      response.setHeader('content-type', `${type}; charset=utf-8`).end(body);
    if (request.url === '/portfolio.js') return answer('text/javascript', script);
    if (request.url === '/portfolio.css') return answer('text/css', style);
    if (request.url !== '/') return response.writeHead(404).end();
    const [scriptUri, styleUri] = [`${origin}/portfolio.js`, `${origin}/portfolio.css`];
    return answer('text/html', previewPage({ cspSource: origin, nonce: 'c2FtcGxl', scriptUri, styleUri }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

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
