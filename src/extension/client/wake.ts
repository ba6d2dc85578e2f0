import { Disposable, Range, type TextDocument, workspace } from 'vscode';
import { SUFFIXES } from '../generated/kinds.ts';
import type { Connection } from './connection.ts';

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

/*
 * Whether it is worth starting the server: a guess that costs almost nothing and errs on the side of yes. What a file
 * really is, the server decides.
 */

const extensions = '{yaml,yml,md,markdown}';
const suffixes = SUFFIXES.join(',');
/** Globs tell upper from lower case; names in capitals are usual for the short forms only. */
const decisionFolders = [
  'adr,adrs,ADR,ADRs,ADRS',
  'decisions,Decisions,decision-record,decision-records',
  'architecture-decisions,architecture-decision-record,architecture-decision-records',
  'architecture_decisions,architecture_decision_record,architecture_decision_records',
].join(',');

const workspacePattern = `{${[
  '**/portolan.{yaml,yml}',
  `**/*.{${suffixes}}.${extensions}`,
  `**/{${decisionFolders}}/**/{[0-9]*,adr*[0-9]*,ADR*[0-9]*}.{md,markdown}`,
].join(',')}}`;
const excludePattern = '**/{node_modules,.git}/**';

const configuration = /(^|\/)portolan\.ya?ml$/;
const named = new RegExp(`\\.(${suffixes.replaceAll(',', '|')})\\.(ya?ml|md|markdown)$`, 'i');
const decision = new RegExp(`/(${decisionFolders.replaceAll(',', '|')})/.*\\d[^/]*\\.(md|markdown)$`, 'i');
const header = /^apiVersion:[ \t]*["']?portolan\//m;

/** Lines at the start of a document among which the header is looked for. */
const headLines = new Range(0, 0, 40, 0);

/** True when a document seems to be Portolan's, by its name or its header. */
function seemsArtifact(document: TextDocument): boolean {
  if (document.languageId !== 'yaml' && document.languageId !== 'markdown') return false;
  const { path } = document.uri;
  return (
    configuration.test(path) || named.test(path) || decision.test(path) || header.test(document.getText(headLines))
  );
}

/** True when some file of the workspace seems to be Portolan's, by its name. */
async function workspaceSeemsToHaveArtifacts(): Promise<boolean> {
  const found = await workspace.findFiles(workspacePattern, excludePattern, 1);
  return found.length > 0;
}
