import { Range, type Uri, type ViewColumn, window, workspace } from 'vscode';
import type { ArtifactItem } from '../server/protocol.ts';

/** A range of the protocol as one of the editor. */
export function toRange({ start, end }: ArtifactItem['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

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
