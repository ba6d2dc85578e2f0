import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openWindow } from './browser.ts';
import { failures, logs } from './paths.ts';
import { startServer } from './server.ts';
import type { Settings } from './settings.ts';
import { type Host, loading, type Subject } from './subject.ts';
import type { TestList, TestResult } from './tests.ts';
import { resetWorkbench, screenshot, waitForWorkbench } from './workbench.ts';
import { copyWorkspace } from './workspace.ts';

/** What a further window differs in. */
export interface WindowOptions {
  /** Folder whose copy is opened. Default: the workspace of the run. */
  readonly workspace?: string;
  /** `true`: the folder opens in Restricted Mode. Default `false`. */
  readonly restricted?: boolean;
  readonly settings?: Settings;
}

/** A VS Code that a test looks at from outside. */
export interface Session {
  readonly page: Page;
  /** The folder that is open: a copy, which the test may change on disk. */
  readonly folder: string;
  close(): Promise<void>;
}

/** What a page test receives. */
export interface PageContext {
  readonly page: Page;
  readonly folder: string;
  /** The extension host in which the extension under test runs. */
  readonly host: Host;
  /** Opens a further window, on a server and a profile of its own; it is closed after the test. */
  open(options: WindowOptions): Promise<Session>;
}

export interface PageRun {
  readonly host: Host;
  readonly subject: Subject;
  readonly workspace: string;
  readonly grep: string;
  readonly browser: Browser;
}

/** Opens a VS Code window with the subject on a copy of the workspace and waits until it can be used. */
export async function openSession(run: Omit<PageRun, 'grep'>, options: WindowOptions = {}): Promise<Session> {
  const loaded = await loading(run.subject, run.host);
  const workspace = await copyWorkspace(options.workspace ?? run.workspace);
  await mkdir(logs, { recursive: true });
  const log = createWriteStream(join(logs, `page-${run.host}.log`), { flags: 'a' });
  const settings = {
    ...loaded.settings,
    ...(options.restricted ? { 'security.workspace.trust.startupPrompt': 'never' } : {}),
    ...options.settings,
  };
  const restricted = options.restricted === true;
  const server = await startServer({ settings, packages: loaded.packages, workspaceTrust: restricted });
  const address = server.address({ folder: workspace.folder, extension: loaded.extension });
  const window = await openWindow(run.browser, address, (line) => log.write(`${line}\n`));
  const close = async (): Promise<void> => {
    await window.close();
    await server.stop();
    await workspace.remove();
    log.end();
  };
  try {
    await waitForWorkbench(window.page);
  } catch (error) {
    await close();
    throw error;
  }
  return { page: window.page, folder: workspace.folder, close };
}

/**
 * Runs page tests one after another in one window; a failure leaves a picture in `.vscode-test/failures`. A real window
 * on a busy machine loses a key press now and then, so a test that failed gets one more try in a window of its own; what
 * fails twice has failed.
 */
export async function runPages(tests: TestList<PageContext>, run: PageRun): Promise<TestResult[]> {
  const results: TestResult[] = [];
  for (const result of await runOnce(tests, run)) {
    if (result.passed) results.push(result);
    else {
      console.log(`# once more, in a window of its own: ${result.name}`);
      const again = await runOnce(tests, { ...run, grep: result.name });
      results.push(again.find(({ name }) => name === result.name) ?? result);
    }
  }
  return results;
}

async function runOnce(tests: TestList<PageContext>, run: PageRun): Promise<TestResult[]> {
  const main = await openSession(run);
  const further: Session[] = [];
  const open = async (options: WindowOptions): Promise<Session> => {
    const session = await openSession(run, options);
    further.push(session);
    return session;
  };
  const after = async (result: TestResult): Promise<void> => {
    for (const [index, { page }] of result.passed ? [] : [main, ...further].entries()) {
      const name = `${run.host} ${result.name} ${index}`.replace(/[^a-z0-9]+/gi, '-');
      await screenshot(page, join(failures, `${name}.png`));
    }
    for (const session of further.splice(0)) await session.close();
  };
  try {
    return await tests.run({
      context: { page: main.page, folder: main.folder, host: run.host, open },
      grep: run.grep,
      log: (line) => console.log(line),
      before: () => resetWorkbench(main.page),
      after,
    });
  } finally {
    await main.close();
  }
}
