import {
  type Disposable,
  ProcessExecution,
  Task,
  type TaskDefinition,
  TaskGroup,
  TaskScope,
  tasks,
  Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';

/** Tasks are offered in Node alone, of which the rest of the extension knows nothing. */
declare const process: { readonly execPath: string };

const type = 'portolan';

/** Offers `portolan check` as a task of each workspace folder, run by the command line that the extension brings. */
export function registerTasks(extensionUri: Uri): Disposable {
  const program = Uri.joinPath(extensionUri, 'dist', 'cli.cjs').fsPath;
  return tasks.registerTaskProvider(type, {
    provideTasks: () => (workspace.workspaceFolders ?? []).map((folder) => checkTask(program, { type }, folder)),
    resolveTask: ({ definition, scope }) => checkTask(program, definition, scope),
  });
}

/** `definition.paths` (files and folders, from the workspace folder) narrows what is checked. */
function checkTask(program: string, definition: TaskDefinition, scope: Task['scope'] = TaskScope.Workspace): Task {
  const paths: unknown = definition.paths;
  const chosen = Array.isArray(paths) ? paths.map(String) : [];
  const folder: WorkspaceFolder | undefined = typeof scope === 'object' ? scope : workspace.workspaceFolders?.[0];
  const run = new ProcessExecution(process.execPath, [program, 'check', '--no-color', ...chosen], {
    ...(folder && { cwd: folder.uri.fsPath }),
    // On a desktop the extension host runs in the editor's own program, which becomes Node by this.
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  const task = new Task(definition, scope, 'check', 'portolan', run, '$portolan');
  task.group = TaskGroup.Test;
  return task;
}
