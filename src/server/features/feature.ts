import type { CancellationToken, ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { LanguageFile } from '../../language/file.ts';
import type { CurrentFiles } from '../../language/file-rename/others/files.ts';
import type { DayOf } from '../../workspace/day.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** What a feature needs of the server. */
export interface FeatureContext {
  readonly connection: Connection;
  /** What the client can do. */
  readonly capabilities: ClientCapabilities;
  /** The file as it stands when everything that the client said so far is known; undefined when it is not Portolan's. */
  file(uri: string): Promise<LanguageFile | undefined>;
  /** All workspaces, when everything that the client said so far is known. */
  workspaces(): Promise<readonly Workspace[]>;
  /** All files of the open folders, also those that are not Portolan's. */
  readonly files: CurrentFiles;
  readonly today: DayOf;
}

/** A language feature: what the server says it can do, and the handlers that do it. */
export interface Feature {
  readonly capabilities: Partial<ServerCapabilities>;
  register(context: FeatureContext): void;
}

/**
 * Answers a request about a file once everything that the client said before is known; null when the request is
 * cancelled meanwhile, and for files that are not Portolan's.
 */
export async function answerFor<Result>(
  { file }: FeatureContext,
  uri: string,
  token: CancellationToken,
  answer: (file: LanguageFile) => Result | Promise<Result>,
): Promise<Result | null> {
  if (token.isCancellationRequested) return null;
  const known = await file(uri);
  return known && !token.isCancellationRequested ? answer(known) : null;
}
