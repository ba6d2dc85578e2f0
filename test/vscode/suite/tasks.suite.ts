import * as vscode from 'vscode';
import { assert, assertEqual } from '../harness/expect.ts';
import { portolan } from './portolan.ts';
import { host, test } from './runner.ts';

test('the task "check" runs the command line on the workspace, where there are processes', async () => {
  await portolan();
  const tasks = await vscode.tasks.fetchTasks({ type: 'portolan' });
  assertEqual(
    tasks.map(({ name }) => name),
    host() === 'node' ? ['check'] : [],
  );
  const [task] = tasks;
  if (task === undefined) return;
  assertEqual(task.problemMatchers, ['$portolan']);
  assert(task.execution instanceof vscode.ProcessExecution, 'The task is no process.');
  const ended = new Promise<number | undefined>((resolve) => {
    const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution.task.name !== 'check') return;
      listener.dispose();
      resolve(exitCode);
    });
  });
  await vscode.tasks.executeTask(task);
  assertEqual(await ended, 0);
});
