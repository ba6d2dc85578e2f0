import { Uri, type ViewColumn } from 'vscode';
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
import { openAt, toRange } from './places.ts';

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
