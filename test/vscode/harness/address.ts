import { pathToFileURL } from 'node:url';

/** What a window of VS Code opens. */
export interface WindowContent {
  /** Absolute path of the folder to open. */
  readonly folder: string;
  /** Absolute path of an extension to run from its source folder. */
  readonly extension?: string | undefined;
  /** Absolute path, below that extension, of a module that exports `run()`; the window runs it and closes. */
  readonly tests?: string | undefined;
}

/**
 * The address at which a server shows a window with this content.
 *
 * @param origin where the server listens, such as `http://127.0.0.1:8000`
 * @param token the secret with which it was started
 */
export function windowAddress(origin: string, token: string, content: WindowContent): string {
  const payload: [string, string][] = [['skipWelcome', 'true']];
  if (content.extension !== undefined) payload.push(['extensionDevelopmentPath', remote(origin, content.extension)]);
  if (content.tests !== undefined) payload.push(['extensionTestsPath', remote(origin, content.tests)]);
  const address = new URL(origin);
  address.searchParams.set('tkn', token);
  address.searchParams.set('folder', pathToFileURL(content.folder).pathname);
  address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

/** How the browser names a path of the server's machine. */
function remote(origin: string, path: string): string {
  return `vscode-remote://${new URL(origin).host}${pathToFileURL(path).pathname}`;
}
