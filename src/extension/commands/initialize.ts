import { RelativePattern, Uri, workspace } from 'vscode';
import type { NewFiles } from '../../server/protocol.ts';
import { openAt } from '../places.ts';
import type { Services } from '../services.ts';
import { readOptions } from './arguments.ts';
import { workspaceFolder } from './choose-project.ts';
import { writeNewFiles } from './new-files.ts';

/**
 * Writes `portolan.yaml` and opens it; where there is one already, it is opened as it is. Returns what was written;
 * undefined when the user turned away.
 */
export async function initializeWorkspace({ connection }: Services, argument: unknown): Promise<NewFiles | undefined> {
  const uri = readOptions(argument).uri?.toString() ?? (await workspaceFolder());
  if (uri === undefined) return undefined;
  const result = await connection.execute('init', { uri });
  if (result.files.length > 0) await writeNewFiles(result.files);
  else await openConfiguration(Uri.parse(uri));
  return result;
}

async function openConfiguration(place: Uri): Promise<void> {
  const folder = workspace.getWorkspaceFolder(place);
  if (folder === undefined) return;
  const [file] = await workspace.findFiles(new RelativePattern(folder, 'portolan.{yaml,yml}'), null, 1);
  if (file !== undefined) await openAt(file);
}
