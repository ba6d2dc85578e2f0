import type { ClientCapabilities, CodeLens, Command } from 'vscode-languageserver';
import { codeLenses, type LensAction, type LensContent, type LensData } from '../../language/code-lens/list.ts';
import { resolveLens } from '../../language/code-lens/resolve.ts';
import type { Feature } from './feature.ts';
import { LensRefresh } from './lens-refresh.ts';
import { settingsOf } from './settings.ts';

/** Score, class, levels, superseding and references over artifacts; each lens is filled in when it is seen. */
export const codeLensFeature: Feature = {
  capabilities: { codeLensProvider: { resolveProvider: true } },
  register(context) {
    const { connection } = context;
    const settings = settingsOf(context);
    const refresh = new LensRefresh(context, settings);
    const commands = clientCommands(context.capabilities);
    settings.onDidChange(() => refresh.refresh());

    connection.onCodeLens(async ({ textDocument: { uri } }, token) => {
      if (token.isCancellationRequested) return null;
      const { codeLens } = await settings.read();
      const file = await context.file(uri);
      if (!file || token.isCancellationRequested) return null;
      void refresh.answered(uri, file);
      return codeLenses(file, codeLens).map(({ range, data }): CodeLens => ({ range, data }));
    });

    connection.onCodeLensResolve(async (lens, token) => {
      const data: unknown = lens.data;
      if (!isLensData(data) || token.isCancellationRequested) return lens;
      const file = await context.file(data.uri);
      const content = file && resolveLens(file, data);
      return { ...lens, command: content ? lensCommand(content, commands) : { title: '', command: '' } };
    });
  },
};

/** Clients send back what they were given; others may send anything. */
function isLensData(data: unknown): data is LensData {
  return typeof data === 'object' && data !== null && 'uri' in data && typeof data.uri === 'string' && 'type' in data;
}

/**
 * Commands of the client that lenses may call. A client lists those that it has in its capabilities, under
 * `experimental.commands.commands`; the others are never sent to it.
 */
const LENS_COMMANDS = {
  /** Arguments: the charter's URI. */
  score: 'portolan.scorePortfolio',
  /** Arguments: the change request's URI. */
  classify: 'portolan.classifyChange',
  /** Arguments: a `Location`. */
  open: 'portolan.openLocation',
  /** Arguments: a URI, a `Position` and the `Location`s to list there. */
  references: 'portolan.showReferences',
} as const;

/** What a lens says as a command of LSP: without a name (which is nothing to run) where the client lacks the command. */
function lensCommand({ title, action }: LensContent, known: ReadonlySet<string>): Command {
  const command = action && LENS_COMMANDS[action.type];
  if (!action || command === undefined || !known.has(command)) return { title, command: '' };
  return { title, command, arguments: argumentsOf(action) };
}

function argumentsOf(action: LensAction): unknown[] {
  switch (action.type) {
    case 'open':
      return [action.location];
    case 'references':
      return [action.at.uri, action.at.range.start, action.locations];
    default:
      return [action.uri];
  }
}

/** The commands that a client says it has. */
export function clientCommands({ experimental }: ClientCapabilities): ReadonlySet<string> {
  const commands: unknown = Object(Object(experimental).commands).commands;
  return new Set(Array.isArray(commands) ? commands.filter((name) => typeof name === 'string') : []);
}
