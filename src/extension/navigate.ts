import { type Range, Uri, type ViewColumn, window, workspace } from 'vscode';
import {
  type ArtifactItem,
  LOCATE_REQUEST,
  type LocateParams,
  RESOLVE_REQUEST,
  type ResolvedLocation,
  type ResolveParams,
} from '../server/protocol.ts';
import type { Artifacts } from './artifacts.ts';
import type { Connection } from './client/connection.ts';
import { toRange } from './ranges.ts';

/**
 * Opens a file with the range selected and in view: in the editor that shows it already if there is one, else in the
 * active column.
 * @param preview column of the preview from which somebody comes: it stays in view if there is another column
 */
export async function openAt(uri: Uri, selection?: Range, preview?: ViewColumn): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const viewColumn = columnFor(uri, preview);
  await window.showTextDocument(document, { ...(viewColumn && { viewColumn }), ...(selection && { selection }) });
}

/** The column in which a file should open: where it is shown already, else one beside the preview, if there is one. */
export function columnFor(uri: Uri, preview: ViewColumn | undefined): ViewColumn | undefined {
  const editors = window.visibleTextEditors;
  const shown = editors.find(({ document }) => document.uri.toString() === uri.toString());
  const beside = editors.find(({ viewColumn }) => viewColumn !== undefined && viewColumn !== preview);
  return (shown ?? (preview && beside))?.viewColumn;
}

/** Opens a file at the place of a JSON Pointer, or at the nearest that exists. */
export async function openPointer(
  connection: Connection,
  uri: Uri,
  pointer: string,
  preview?: ViewColumn,
): Promise<void> {
  const params: LocateParams = { uri: uri.toString(), pointer };
  const range = await connection.request<ArtifactItem['range'] | null>(LOCATE_REQUEST, params);
  await openAt(uri, range === null ? undefined : toRange(range), preview);
}

/**
 * Opens the artifact (or the risk) with an id.
 * @param from any file of the project meant
 * @returns false when nothing has that id
 */
export async function openById(connection: Connection, id: string, from: Uri, preview?: ViewColumn): Promise<boolean> {
  const params: ResolveParams = { id, uri: from.toString() };
  const place = await connection.request<ResolvedLocation | null>(RESOLVE_REQUEST, params);
  if (place === null) return false;
  await openAt(Uri.parse(place.uri), toRange(place.range), preview);
  return true;
}

/** The artifact that a result of a command is about. */
export async function artifactOf(
  artifacts: Artifacts,
  { id, file }: { readonly id?: string; readonly file?: string | null },
): Promise<ArtifactItem | undefined> {
  const items = await artifacts.list();
  return items.find((item) => item.file === file && (item.id ?? file) === (id ?? file));
}
