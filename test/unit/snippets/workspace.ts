import { PROMPTS } from '../../../src/kinds/generated/prompts.ts';
import { type Diagnostic, diagnose } from '../../../src/rules/run.ts';
import type { FileRecord } from '../../../src/workspace/file-input.ts';
import { createMemoryHost } from '../../../src/workspace/memory-host.ts';
import type { Project } from '../../../src/workspace/project.ts';
import { fileUri } from '../../../src/workspace/uri.ts';
import { Workspace } from '../../../src/workspace/workspace.ts';

export const TODAY = '2026-11-20';
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

/** A template's text as if somebody had written something over every prompt. */
function written(text: string): string {
  const longestFirst = [...PROMPTS].sort((a, b) => b.length - a.length);
  return longestFirst.reduce(
    (all, prompt) => all.replaceAll(prompt, prompt.startsWith('https') ? `${prompt}/1` : `Our ${prompt.toLowerCase()}`),
    text,
  );
}

/** A file alone in a workspace, with its prompts written over, and all that the rules find in it. */
export async function checkFile(file: string, template: string): Promise<CheckedFile> {
  const text = written(template);
  const workspace = await openFiles({ [file]: text });
  const uri = fileUri(FOLDER, file);
  const project = workspace.projectOf(uri);
  const record = project.record(uri);
  if (!record) throw new Error(`${file} is not recognised:\n${text}`);
  return { project, record, findings: diagnose(project, record, TODAY) };
}
