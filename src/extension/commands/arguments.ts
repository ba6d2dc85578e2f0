import { Uri, window } from 'vscode';

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

/** What a selection may be asked for besides: the portfolio as it is when nothing is given. */
export interface SelectOptions {
  /** Id of a scenario of `portolan.yaml`. */
  readonly scenario?: string;
  /** Money in the workspace's currency, in place of the budget of `portolan.yaml`. */
  readonly budget?: number;
  /** Also the efficient frontier. */
  readonly frontier?: boolean;
}

/** Reads what a selection is called with; whatever is not understood counts as not given. */
export function readSelectOptions(argument: unknown): SelectOptions {
  if (typeof argument !== 'object' || argument === null) return {};
  const { scenario, budget, frontier }: Record<string, unknown> = { ...argument };
  return {
    ...(typeof scenario === 'string' && { scenario }),
    ...(typeof budget === 'number' && { budget }),
    ...(typeof frontier === 'boolean' && { frontier }),
  };
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
