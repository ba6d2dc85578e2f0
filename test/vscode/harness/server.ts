import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type WindowContent, windowAddress } from './address.ts';
import { vscodeServer } from './install.ts';
import { run, startService } from './processes.ts';
import { type Settings, writeSettings } from './settings.ts';
import { temporaryFolder } from './temporary.ts';

export interface ServerOptions {
  /** User settings over the quiet defaults of the harness. */
  readonly settings?: Settings;
  /** Packed extensions (`.vsix`) to install before the start. */
  readonly packages?: readonly string[];
  /** `true`: folders open in Restricted Mode until they are trusted. Default `false`: every folder is trusted. */
  readonly workspaceTrust?: boolean;
}

/** A running VS Code server with a user profile of its own, thrown away when it stops. */
export interface Server {
  /** The address at which a browser shows a window with this content. */
  address(content: WindowContent): string;
  stop(): Promise<void>;
}

const startTimeout = 60_000;

/** Installs the server if need be, starts it on a free port of this machine only and waits until it answers. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const entry = await vscodeServer();
  const { path: home, remove } = await temporaryFolder('vscode');
  await writeSettings(join(home, 'data', 'User'), options.settings);
  const folders = ['--server-data-dir', home, '--extensions-dir', join(home, 'extensions')];
  for (const file of options.packages ?? []) {
    await run(process.execPath, [entry, '--install-extension', file, ...folders], home);
  }
  const port = await freePort();
  // Without a secret, any page open in a browser on this machine could talk to the server.
  const token = randomUUID();
  const args = [
    ...[entry, '--host', '127.0.0.1', '--port', String(port), ...folders],
    ...['--connection-token', token, '--accept-server-license-terms', '--telemetry-level', 'off'],
    // Without this flag a built VS Code ignores the extension under test that the page's address names.
    '--enable-smoke-test-driver',
    ...(options.workspaceTrust ? [] : ['--disable-workspace-trust']),
  ];
  const service = startService(process.execPath, args, home, join(home, 'server.log'));
  const stop = async (): Promise<void> => {
    await service.stop();
    await remove();
  };
  const origin = `http://127.0.0.1:${port}`;
  try {
    await ready(origin, () => service.process.exitCode);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address: (content) => windowAddress(origin, token, content), stop };
}

/** Asks the operating system for a port that nothing listens on. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port was given.');
  return address.port;
}

/** Polls until the server answers; fails as soon as it has ended, or after a minute. */
async function ready(origin: string, exitCode: () => number | null): Promise<void> {
  const deadline = Date.now() + startTimeout;
  while (Date.now() < deadline) {
    const answer = await fetch(`${origin}/version`).catch(() => undefined);
    if (answer?.ok) return;
    const code = exitCode();
    if (code !== null) throw new Error(`The VS Code server ended with code ${code} before it was ready.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The VS Code server at ${origin} did not answer within ${startTimeout / 1000} s.`);
}
