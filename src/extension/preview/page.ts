import { env, Uri, type Webview, type WebviewOptions, workspace } from 'vscode';
import { previewPage } from '../../webview/page.ts';

/** What the page may do: run its own script and load from its own folder, and pictures from the workspace. */
export function pageOptions(extensionUri: Uri): WebviewOptions {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  return { enableScripts: true, localResourceRoots: [pageFolder(extensionUri), ...folders] };
}

/** Loads a page into a webview; once it listens, it says `ready`. */
export function fillPage(webview: Webview, extensionUri: Uri, page: 'preview' | 'portfolio' = 'preview'): void {
  const address = (name: string): string => String(webview.asWebviewUri(Uri.joinPath(pageFolder(extensionUri), name)));
  webview.html = previewPage({
    cspSource: webview.cspSource,
    nonce: newNonce(),
    scriptUri: address(`${page}.js`),
    styleUri: address(`${page}.css`),
    lang: env.language,
    title: `Portolan ${page}`,
  });
}

/** Where the page finds the pictures of a record: the folder of its file, as the webview may load from it. */
export function picturesOf(webview: Webview, file: Uri): string {
  return `${webview.asWebviewUri(Uri.joinPath(file, '..'))}/`;
}

/** Where the pages and their styles lie. */
export function pageFolder(extensionUri: Uri): Uri {
  return Uri.joinPath(extensionUri, 'dist', 'webview');
}

/** 128 random bits. */
function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
