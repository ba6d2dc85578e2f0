import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { FromPreview, UpdateMessage } from '../../../src/webview/messages.ts';
import { previewPage } from '../../../src/webview/page.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The page's script and styles, bundled as they ship. */
export async function bundle(): Promise<{ readonly script: string; readonly style: string }> {
  const text = async (entry: string) => {
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
  };
  const [script, style] = await Promise.all([text('src/webview/preview.tsx'), text('src/reports/styles/preview.css')]);
  return { script, style };
}

/** Serves the editor's page with its policy, as a webview would. */
export async function serve({ script, style }: Awaited<ReturnType<typeof bundle>>): Promise<Server> {
  const server = createServer((request, response) => {
    const origin = originOf(server);
    const answer = (type: string, body: string) =>
      response.setHeader('content-type', `${type}; charset=utf-8`).end(body);
    if (request.url === '/preview.js') return answer('text/javascript', script);
    if (request.url === '/preview.css') return answer('text/css', style);
    if (request.url !== '/') return response.writeHead(404).end();
    const [scriptUri, styleUri] = [`${origin}/preview.js`, `${origin}/preview.css`];
    return answer('text/html', previewPage({ cspSource: origin, nonce: 'c2FtcGxl', scriptUri, styleUri }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

export function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

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
