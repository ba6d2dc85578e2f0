import { rm } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './harness/browser.ts';
import { findDesktop } from './harness/desktop.ts';
import { runPages } from './harness/pages.ts';
import { failures, logs } from './harness/paths.ts';
import { help, type Plan, readPlan } from './harness/plan.ts';
import { runSuite } from './harness/suite.ts';
import type { TestResult } from './harness/tests.ts';
import { pageTests } from './page/index.ts';

/** One way to run tests: the suite or the page tests, in one extension host and one editor. */
interface Leg {
  readonly title: string;
  run(): Promise<TestResult[]>;
}

function legs(plan: Plan, desktop: string | undefined, browser: () => Promise<Browser>): Leg[] {
  const { subject, workspace, grep } = plan;
  const packed = subject.vsix === undefined ? '' : ', packed extension';
  return plan.hosts.flatMap((host) => {
    const common = { host, subject, workspace, grep };
    const where = `${host} extension host${packed}`;
    const suite: Leg = {
      title: `suite, ${where}, ${desktop === undefined ? 'browser' : 'desktop'}`,
      run: async () => runSuite({ ...common, editor: desktop ?? (await browser()) }),
    };
    const pages: Leg = {
      title: `page tests, ${where}, browser`,
      run: async () => runPages(pageTests, { ...common, browser: await browser() }),
    };
    return [...(plan.kinds.includes('suite') ? [suite] : []), ...(plan.kinds.includes('page') ? [pages] : [])];
  });
}

/** Runs a leg and prints its tests and its sum; an editor that does not even open counts as one failed test. */
async function runLeg({ title, run }: Leg): Promise<TestResult[]> {
  console.log(`\n# ${title}`);
  const started = performance.now();
  const results = await run().catch((error: unknown): TestResult[] => {
    const name = `${title}: the tests could be run`;
    console.log(`not ok ${name}\n    ${error instanceof Error ? error.stack : error}`);
    return [{ name, passed: false, milliseconds: 0 }];
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`# ${title}: ${summary(results)} (${seconds} s)`);
  return results;
}

function summary(results: readonly TestResult[]): string {
  const failed = results.filter((result) => !result.passed).length;
  return `${results.length - failed} passed, ${failed} failed`;
}

async function runAll(plan: Plan): Promise<boolean> {
  await Promise.all([logs, failures].map((folder) => rm(folder, { recursive: true, force: true })));
  const desktop = plan.kinds.includes('suite') ? await findDesktop() : undefined;
  let browser: Promise<Browser> | undefined;
  const launch = (): Promise<Browser> => {
    browser ??= launchBrowser();
    return browser;
  };
  const results: TestResult[] = [];
  for (const leg of legs(plan, desktop, launch)) results.push(...(await runLeg(leg)));
  await (await browser?.catch(() => undefined))?.close();
  if (results.length === 0) console.log(`\nNo test has "${plan.grep}" in its name.`);
  console.log(`\n${summary(results)}`);
  return results.length > 0 && results.every((result) => result.passed);
}

// Ending through `exit` stops every server that was started.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
if (process.argv.includes('--help')) {
  console.log(help);
} else {
  let plan: Plan | undefined;
  try {
    plan = readPlan(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
  if (plan !== undefined) process.exitCode = (await runAll(plan)) ? 0 : 1;
}
