import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { previewPage } from '../../src/webview/page.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A source and what it imports, bundled as it ships. */
export async function bundle(entry: string): Promise<string> {
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

/** Serves a page of the editor with its policy, as a webview would. */
export async function serve(sources: { readonly script: string; readonly style: string }): Promise<Server> {
  const [script, style] = await Promise.all([bundle(sources.script), bundle(sources.style)]);
  const server = createServer((request, response) => {
    const origin = originOf(server);
    const answer = (type: string, body: string) =>
      response.setHeader('content-type', `${type}; charset=utf-8`).end(body);
    if (request.url === '/page.js') return answer('text/javascript', script);
    if (request.url === '/page.css') return answer('text/css', style);
    if (request.url !== '/') return response.writeHead(404).end();
    const [scriptUri, styleUri] = [`${origin}/page.js`, `${origin}/page.css`];
    return answer('text/html', previewPage({ cspSource: origin, nonce: 'c2FtcGxl', scriptUri, styleUri }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

export function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
