import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { openWindow } from './browser.ts';
import { runInDesktop } from './desktop.ts';
import { logs } from './paths.ts';
import { startServer } from './server.ts';
import { type Host, type Launch, loading, makeCarrier, type Subject, suiteModule } from './subject.ts';
import type { TestResult } from './tests.ts';
import { copyWorkspace } from './workspace.ts';

export interface SuiteRun {
  readonly host: Host;
  readonly subject: Subject;
  /** Folder whose copy is opened. */
  readonly workspace: string;
  /** Run only the tests whose name contains this text. */
  readonly grep: string;
  /** A Chromium for the VS Code of the server, or the program file of a desktop VS Code. */
  readonly editor: Browser | string;
}

/** The longest one suite may take, in milliseconds. */
const timeLimit = 5 * 60_000;

/** Runs the bundled suite in the extension host and returns how each test ended. */
export async function runSuite(suite: SuiteRun): Promise<TestResult[]> {
  const { host, subject } = suite;
  const loaded = await loading(subject, host);
  const workspace = await copyWorkspace(suite.workspace);
  const carrier = subject.vsix === undefined ? undefined : await makeCarrier(subject, host);
  const extension = carrier?.path ?? subject.folder;
  const results = join(dirname(workspace.folder), 'results.json');
  // The suite reads these: settings reach both extension hosts, which the environment of a process does not.
  const choices = { grep: suite.grep, host, results: pathToFileURL(results).pathname };
  const settings = { ...loaded.settings, portolanTest: choices };
  const tests = join(extension, suiteModule(host));
  const launch: Launch = { ...loaded, host, folder: workspace.folder, extension, tests, settings };
  try {
    if (typeof suite.editor === 'string') await runInDesktop(suite.editor, launch);
    else await runInBrowser(suite.editor, launch);
    return await readResults(results, host);
  } finally {
    await carrier?.remove();
    await workspace.remove();
  }
}

async function runInBrowser(browser: Browser, launch: Launch): Promise<void> {
  await mkdir(logs, { recursive: true });
  const log = createWriteStream(join(logs, `suite-${launch.host}.log`));
  const server = await startServer(launch);
  try {
    const window = await openWindow(browser, server.address(launch), (line) => {
      log.write(`${line}\n`);
      const own = /^\[host \w+\] ((?:ok|not ok| {4}).*)$/s.exec(line)?.[1];
      if (own !== undefined) console.log(own);
    });
    const late = delay(timeLimit, undefined, { ref: false }).then(() => {
      throw new Error(`The suite took longer than ${timeLimit / 1000} s.`);
    });
    await Promise.race([window.testsEnded, late]).finally(() => window.close());
  } finally {
    await server.stop();
    log.end();
  }
}

/** A suite that could not even begin has written nothing: that counts as one failed test. */
async function readResults(file: string, host: Host): Promise<TestResult[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    const name = `the suite runs to its end in the ${host} extension host`;
    console.log(
      `not ok ${name}\n    It left no results: the reason stands above or in .vscode-test/logs/suite-${host}.log.`,
    );
    return [{ name, passed: false, milliseconds: 0 }];
  }
}
