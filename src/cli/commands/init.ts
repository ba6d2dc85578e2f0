import { initialize } from '../../commands/initialize.ts';
import { type CommonOptions, openWorkspace, UsageError } from '../session.ts';
import { writeNewFiles } from './new.ts';

export async function runInit(options: CommonOptions): Promise<number> {
  const workspace = await openWorkspace(options);
  // Projects in folders below have a configuration of their own: the folder itself is meant.
  const result = initialize({ workspace, project: workspace.projectOf(workspace.folder) });
  if (result.files.length === 0)
    throw new UsageError('This folder has a portolan.yaml already. Nothing was written over it.');
  return writeNewFiles(result, options);
}
