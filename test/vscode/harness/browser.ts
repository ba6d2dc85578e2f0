import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

/** The size of the window in pixels: what screenshots show. */
const windowSize = { width: 1400, height: 900 };

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const wellKnown = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

/** The Chromium to drive: the variable `CHROMIUM`, else the first of the usual names on the path. */
function findChromium(environment: NodeJS.ProcessEnv = process.env): string {
  const chosen = environment.CHROMIUM;
  if (chosen !== undefined && chosen !== '') {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`CHROMIUM names ${chosen}, which is not a program that can be started.`);
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...wellKnown];
  const found = candidates.find(isExecutable);
  if (found !== undefined) return found;
  throw new Error(
    'No Chromium was found. Install one (Debian and Ubuntu: apt-get install chromium), ' +
      'or set the variable CHROMIUM to the path of a Chromium, Chrome or Edge.',
  );
}

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: flags });
}

/** A VS Code window in a browser profile of its own. */
export interface BrowserWindow {
  readonly page: Page;
  /** Settles when the tests that run in the window's extension host have ended; fails when the page crashes. */
  readonly testsEnded: Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens an address as a new VS Code window; returns as soon as the page has loaded. `log` receives the console output
 * of the page and, when tests run there, of the extension host, those lines with `[host …]` before them.
 */
export async function openWindow(
  browser: Browser,
  address: string,
  log: (line: string) => void,
): Promise<BrowserWindow> {
  const context = await browser.newContext({ viewport: windowSize, deviceScaleFactor: 1 });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('console', (message) => log(`[${message.type()}] ${message.text()}`));
  page.on('pageerror', (error) => log(`[page error] ${error.message}`));
  // VS Code calls these two by name when it runs extension tests in a browser.
  await page.exposeFunction('codeAutomationLog', (type: string, parts: unknown[]) => {
    log(`[host ${type}] ${parts.map(text).join(' ')}`);
  });
  let exit: () => void = () => {};
  const testsEnded = new Promise<void>((resolve, reject) => {
    exit = resolve;
    page.once('crash', () => reject(new Error('The page of VS Code crashed.')));
  });
  // Nobody awaits it in a window without tests.
  testsEnded.catch(() => {});
  await page.exposeFunction('codeAutomationExit', () => exit());
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return { page, testsEnded, close: () => context.close() };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
