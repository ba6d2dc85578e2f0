import { type LanguageFile, languageFile } from '../../../src/language/file.ts';
import { mentionsOf } from '../../../src/language/mentions/find.ts';
import type { Mention } from '../../../src/language/mentions/mention.ts';
import type { EditSupport, WorkspaceEdit } from '../../../src/language/rename/workspace-edit.ts';
import { applyEdits } from '../../../src/text/edits.ts';
import type { Position } from '../../../src/text/position.ts';
import type { WorkspaceHost } from '../../../src/workspace/host.ts';
import { createMemoryHost } from '../../../src/workspace/memory-host.ts';
import { fileUri, relativeFile } from '../../../src/workspace/uri.ts';
import { Workspace } from '../../../src/workspace/workspace.ts';
import { FOLDER, TODAY } from './marked.ts';

export type Files = Readonly<Record<string, string>>;

/** A client that can do everything. */
export const ABLE: EditSupport = { documentChanges: true, renameFiles: true, annotations: true };

/** The files on the disk of the tests' folder. */
export function memory(files: Files): WorkspaceHost {
  return createMemoryHost(files, FOLDER);
}

export async function workspaceOf(files: Files): Promise<Workspace> {
  const workspace = new Workspace(FOLDER, memory(files));
  await workspace.load();
  return workspace;
}

export function fileIn(workspace: Workspace, name: string): LanguageFile {
  const file = languageFile(workspace, fileUri(FOLDER, name), TODAY);
  if (!file) throw new Error(`${name} is not Portolan's.`);
  return file;
}

/** Carries out an edit as an editor does: texts and files in the order in which they come. */
export function applied(files: Files, edit: WorkspaceEdit): Files {
  const after: Record<string, string> = { ...files };
  const fileOf = (uri: string): string => relativeFile(FOLDER, uri);
  for (const [uri, edits] of Object.entries(edit.changes ?? {})) {
    after[fileOf(uri)] = applyEdits(after[fileOf(uri)] ?? '', edits);
  }
  for (const change of edit.documentChanges ?? []) {
    if ('kind' in change) {
      const text = after[fileOf(change.oldUri)] ?? '';
      if (after[fileOf(change.newUri)] !== undefined) throw new Error(`${change.newUri} exists.`);
      delete after[fileOf(change.oldUri)];
      after[fileOf(change.newUri)] = text;
    } else {
      const file = fileOf(change.textDocument.uri);
      after[file] = applyEdits(after[file] ?? '', change.edits);
    }
  }
  return after;
}

/** How an id is mentioned in the one project of a folder: the file, role and spelling of each place. */
export function mentionsIn(workspace: Workspace, id: string): { file: string; mention: Mention; position: Position }[] {
  const [project] = workspace.projects();
  if (!project) return [];
  return mentionsOf(workspace, project, { id, entities: project.graph.find(id) }).flatMap(({ record, mentions }) =>
    mentions.flatMap((mention) => {
      const position = record.document?.lines.positionAt(mention.start);
      return position ? [{ file: record.file, mention, position }] : [];
    }),
  );
}
