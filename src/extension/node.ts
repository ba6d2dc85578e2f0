import type { ExtensionContext } from 'vscode';
import { activatePortolan, type PortolanApi } from './activate.ts';
import { registerTasks } from './tasks.ts';

/** Entry of the extension host in Node: desktop and remote. */
export function activate(context: ExtensionContext): PortolanApi {
  context.subscriptions.push(registerTasks(context.extensionUri));
  return activatePortolan(context, {
    files: 'server',
    createClient: async (...args) => (await import('./client/node.ts')).nodeClient(...args),
  });
}
