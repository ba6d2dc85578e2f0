import type { ClientCapabilities, Command } from 'vscode-languageserver';
import type { LensAction, LensContent } from '../../language/code-lens/lens.ts';

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
export function lensCommand({ title, action }: LensContent, known: ReadonlySet<string>): Command {
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
