import { Uri, window } from 'vscode';
import type { SentFor } from '../../commands/command.ts';
import type { CommandOf } from '../../commands/generated/load.ts';
import { type ServedCommand, TAKES } from '../generated/commands.ts';

/**
 * What a command is called with: nothing (palette), a file's `Uri` (menus), an item of the tree, or an object of a
 * script or another extension.
 */
export interface CallOptions {
  /** The file or folder meant. */
  readonly uri?: Uri;
  /** False: only return the result, show nothing. */
  readonly show: boolean;
  /** For `newArtifact`. */
  readonly kind?: string;
  readonly title?: string;
  readonly id?: string;
  readonly format?: 'yaml' | 'markdown';
}

/** Reads what a command was called with; whatever is not understood counts as not given. */
export function readOptions(argument: unknown): CallOptions {
  if (argument instanceof Uri) return { uri: argument, show: true };
  if (typeof argument === 'string') return { uri: Uri.parse(argument), show: true };
  if (typeof argument !== 'object' || argument === null) return { show: true };
  const source: Record<string, unknown> = { ...('type' in argument ? ofTreeNode(argument) : argument) };
  const uri =
    source.uri instanceof Uri ? source.uri : typeof source.uri === 'string' ? Uri.parse(source.uri) : undefined;
  return {
    show: source.show !== false,
    ...(uri && { uri }),
    ...(typeof source.kind === 'string' && { kind: source.kind }),
    ...(typeof source.title === 'string' && { title: source.title }),
    ...(typeof source.id === 'string' && { id: source.id }),
    ...((source.format === 'yaml' || source.format === 'markdown') && { format: source.format }),
  };
}

/** What a script gave of what a command takes, by the names that the command knows; the server says what it cannot use. */
export function givenOf<Name extends ServedCommand>(command: Name, argument: unknown): SentFor<CommandOf<Name>> {
  if (typeof argument !== 'object' || argument === null || argument instanceof Uri || 'type' in argument)
    return {} as SentFor<CommandOf<Name>>;
  const known = Object.entries(argument).filter(
    ([name, value]) => TAKES[command].includes(name) && value !== undefined,
  );
  return Object.fromEntries(known) as SentFor<CommandOf<Name>>;
}

/** A group of the tree stands for its kind, an artifact for its file. */
function ofTreeNode(node: object): object {
  if ('item' in node) return { uri: Object(node.item).uri };
  return 'kind' in node ? { kind: node.kind } : {};
}

/** The file of the active editor, if it is one that can be Portolan's. */
export function activeFile(): Uri | undefined {
  return window.activeTextEditor?.document.uri;
}
