import * as vscode from 'vscode';
import { TestList, type TestOptions } from '../harness/tests.ts';

const tests = new TestList<void>();

/** Adds a test that runs inside VS Code, with the API `vscode` at hand, in the Node and in the web extension host. */
export function test(name: string, body: () => void | Promise<void>, options?: TestOptions): void {
  tests.add(name, body, options);
}

/** The extension host these tests run in. */
export const host = (): 'node' | 'web' => setting('host') as 'node' | 'web';

/** The folder that is open: a copy of the example which tests may change. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('No folder is open.');
  return folder.uri;
}

/** Runs every test, hands the results to the harness and throws when one failed. VS Code calls this through `run`. */
export async function runTests(): Promise<void> {
  const results = await tests.run({ context: undefined, grep: setting('grep'), log: (line) => console.log(line) });
  const file = workspaceFolder().with({ path: setting('results') });
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(results)));
  const failed = results.filter((result) => !result.passed).length;
  if (failed > 0) throw new Error(`${failed} of ${results.length} tests failed.`);
}

/** The choices that the harness passes through the user's settings. */
function setting(name: 'grep' | 'host' | 'results'): string {
  return vscode.workspace.getConfiguration('portolanTest').get(name, '');
}
