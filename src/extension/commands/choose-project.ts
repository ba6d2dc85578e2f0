import { l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { Services } from '../services.ts';
import { activeFile, type CallOptions } from './arguments.ts';

/** The user was asked for a project and turned away. */
export const CANCELLED = Symbol('cancelled');

/**
 * A file or folder of the project that a command is about: the one given, the artifact in the active editor or preview,
 * or the one that the user picks where the workspace holds several. Undefined: there is only one, the server knows it.
 */
export async function projectOf(
  { artifacts, previews }: Services,
  { uri, show }: CallOptions,
): Promise<string | undefined | typeof CANCELLED> {
  if (uri !== undefined) return uri.toString();
  await artifacts.list();
  const active = activeFile() ?? previews.activeUri;
  if (active !== undefined && artifacts.find(active) !== undefined) return active.toString();
  const roots = await projectRoots();
  return show && roots.length > 1 ? ((await pickFolder(roots)) ?? CANCELLED) : undefined;
}

/**
 * The folder (or a file in it) that a new artifact belongs to: the one given, that of the active editor, the only one,
 * else the one that the user picks. Undefined when the user picks none.
 * @throws Error when no folder is open
 */
export async function placeForNew({ uri }: CallOptions): Promise<string | undefined> {
  if (uri !== undefined) return uri.toString();
  const active = activeFile();
  if (active && workspace.getWorkspaceFolder(active)) return active.toString();
  const roots = await projectRoots();
  return roots.length > 1 ? pickFolder(roots) : workspaceFolder();
}

/**
 * The workspace folder of the active editor, the only one, else the one that the user picks. Undefined when the user
 * picks none.
 * @throws Error when no folder is open
 */
export async function workspaceFolder(): Promise<string | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const [first, second] = folders;
  if (first === undefined) throw new Error(l10n.t('Open a folder first: Portolan keeps its records as files in it.'));
  const active = activeFile();
  const folder = (active && workspace.getWorkspaceFolder(active)) ?? (second === undefined ? first : undefined);
  return folder === undefined ? pickFolder(folders.map(({ uri }) => uri)) : folder.uri.toString();
}

/** The folders that hold a `portolan.yaml`. */
async function projectRoots(): Promise<Uri[]> {
  const files = await workspace.findFiles('**/portolan.{yaml,yml}', '**/{node_modules,.git}/**', 100);
  return files.map((file) => Uri.joinPath(file, '..'));
}

interface FolderItem extends QuickPickItem {
  readonly uri: string;
}

async function pickFolder(folders: readonly Uri[]): Promise<string | undefined> {
  const items: FolderItem[] = folders.map((uri) => ({ uri: uri.toString(), label: workspace.asRelativePath(uri) }));
  items.sort((a, b) => a.label.localeCompare(b.label));
  const chosen = await window.showQuickPick(items, { placeHolder: l10n.t('Which project do you mean?') });
  return chosen?.uri;
}
