import type { ExtensionContext } from 'vscode';
import { activatePortolan, type PortolanApi } from './activate.ts';

/** Entry of the extension host in a web worker: VS Code in the browser without a machine behind it. */
export function activate(context: ExtensionContext): PortolanApi {
  return activatePortolan(context, {
    files: 'client',
    createClient: async (...args) => (await import('./client/browser.ts')).browserClient(...args),
  });
}
