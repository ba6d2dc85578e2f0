import { type Diagnostic, diagnose } from '../../../src/rules/run.ts';
import type { FileRecord } from '../../../src/workspace/file-input.ts';
import { createMemoryHost } from '../../../src/workspace/memory-host.ts';
import type { Project } from '../../../src/workspace/project.ts';
import { fileUri } from '../../../src/workspace/uri.ts';
import { Workspace } from '../../../src/workspace/workspace.ts';

export const TODAY = '2026-06-15';
const FOLDER = 'file:///workspace';

/** A workspace of files in memory, read. */
async function openFiles(files: Readonly<Record<string, string>>): Promise<Workspace> {
  const workspace = new Workspace(FOLDER, createMemoryHost(files, FOLDER));
  await workspace.load();
  return workspace;
}

export interface CheckedFile {
  readonly project: Project;
  readonly record: FileRecord;
  readonly findings: readonly Diagnostic[];
}

/** A file alone in a workspace, and all that the rules find in it. */
export async function checkFile(file: string, text: string): Promise<CheckedFile> {
  const workspace = await openFiles({ [file]: text });
  const uri = fileUri(FOLDER, file);
  const project = workspace.projectOf(uri);
  const record = project.record(uri);
  if (!record) throw new Error(`${file} is not recognised:\n${text}`);
  return { project, record, findings: diagnose(project, record, TODAY) };
}
