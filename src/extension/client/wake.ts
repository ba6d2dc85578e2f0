import { Disposable, workspace } from 'vscode';
import type { Connection } from './connection.ts';
import { seemsArtifact, workspaceSeemsToHaveArtifacts } from './recognise.ts';

/**
 * Starts the server as soon as there is something for it to do, and not before: most folders with a README hold
 * nothing of Portolan's. Views and commands start it by themselves.
 */
export function startWhenNeeded(connection: Connection): Disposable {
  const listeners: Disposable[] = [];
  const stopWatching = (): void => Disposable.from(...listeners.splice(0)).dispose();
  const start = (): void => {
    stopWatching();
    // The client has shown the error, and commands will try again.
    connection.start().catch(() => undefined);
  };
  if (workspace.textDocuments.some(seemsArtifact)) {
    start();
    return Disposable.from();
  }
  listeners.push(
    connection.onDidStart(stopWatching),
    workspace.onDidOpenTextDocument((document) => {
      if (seemsArtifact(document)) start();
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (seemsArtifact(document)) start();
    }),
  );
  workspaceSeemsToHaveArtifacts().then(
    (found) => {
      if (found && !connection.requested) start();
    },
    () => undefined,
  );
  return new Disposable(stopWatching);
}
