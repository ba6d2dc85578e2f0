import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { eventually } from './expect.ts';
import { type Theme, themes } from './settings.ts';

/** The widget of the command palette, the file search and every list of choices. */
const quickInput = '.quick-input-widget';
/** The keys of the platform: VS Code in a browser follows the machine on which the browser runs. */
const control = process.platform === 'darwin' ? 'Meta' : 'Control';

/** Waits until the window can be used: its parts are there and it knows its extensions, though they may not run yet. */
export async function waitForWorkbench(page: Page): Promise<void> {
  await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
  // Colour themes are extensions: when the first of them is applied, all extensions have been registered.
  await page.locator('.monaco-workbench[class*="vscode-theme-"]').waitFor();
}

/**
 * Runs a command by the title that the palette shows, such as `Portolan: Score Portfolio`. A command that is not there
 * yet, because its extension is still starting or its condition does not hold, is looked for again.
 */
export async function runCommand(page: Page, title: string): Promise<void> {
  await eventually(`the command "${title}"`, async () => {
    await openQuickInput(page, 'F1');
    await choose(page, title, `>${title}`, 2000);
    return true;
  });
}

/**
 * Opens a file of the workspace in an editor; `path` is relative to the workspace folder. A file that is so new that the
 * list was made without it is looked for again.
 */
export async function openFile(page: Page, path: string): Promise<void> {
  await eventually(`the file "${path}"`, async () => {
    await openQuickInput(page, `${control}+KeyP`);
    await choose(page, basename(path), path, 2000);
    return true;
  });
  await page.locator(`.tab.active[data-resource-name="${basename(path)}"]`).waitFor();
  await page.locator('.editor-group-container.active .monaco-editor .view-lines').first().waitFor();
}

/** Puts the cursor of the active editor at a line and column, both counted from 1, and the focus into the text. */
export async function goTo(page: Page, line: number, column = 1): Promise<void> {
  await openQuickInput(page, `${control}+KeyG`);
  await page.locator(`${quickInput} input`).fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator(quickInput).waitFor({ state: 'hidden' });
}

/** Types at the cursor of the active editor, key by key, as a person does: completion and auto-indent take part. */
export async function typeText(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
}

/** Chooses the entry of the open list whose label is or begins with the text. */
export async function pick(page: Page, label: string): Promise<void> {
  await choose(page, label, label);
}

/** Changes the colour theme and returns when the window shows it. */
export async function setTheme(page: Page, theme: Theme): Promise<void> {
  const { name, className } = themes[theme];
  // The list shows each theme that it passes over, and may move away under the mouse: then the choice is made again.
  await eventually(`the theme ${name}`, async () => {
    await runCommand(page, 'Preferences: Color Theme');
    await pick(page, name);
    await page.locator(`.monaco-workbench.${className}`).waitFor({ timeout: 3000 });
    return true;
  });
}

/** Trusts the open folder, which leaves Restricted Mode. */
export async function trustWorkspace(page: Page): Promise<void> {
  await runCommand(page, 'Workspaces: Manage Workspace Trust');
  await page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).click();
}

/** Closes all editors, without saving them, and all notifications: the state each test begins with. */
export async function resetWorkbench(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  // By mouse: what has the focus may be gone, or be a page inside an editor that has the keys.
  await eventually('all editors are closed', async () => {
    const discard = page.locator('.monaco-dialog-box').getByText("Don't Save", { exact: true });
    const tabs = page.locator('.tab');
    if (await discard.isVisible()) await discard.click({ timeout: 2000 });
    else if ((await tabs.count()) > 0) await tabs.last().click({ button: 'middle', timeout: 2000 });
    return (await tabs.count()) === 0;
  });
  if ((await page.locator('.notification-toast').count()) > 0) {
    await runCommand(page, 'Notifications: Clear All Notifications');
  }
}

/**
 * The page inside a webview, two frames deep, found by the title of its panel or, when that fails, by an element that
 * only it contains (a CSS selector). The answer stays valid when the webview loads its page again.
 */
export async function webviewFrame(page: Page, titleOrSelector: string): Promise<FrameLocator> {
  return eventually(`a webview "${titleOrSelector}"`, async () => {
    for (const outer of await page.locator('iframe.webview').all()) {
      // One that goes away meanwhile would be waited for.
      const name = await outer.getAttribute('name', { timeout: 500 }).catch(() => null);
      if (name === null) continue;
      const inner = page.frameLocator(`iframe.webview[name="${name}"]`);
      const active = inner.locator('iframe#active-frame');
      if ((await soon(active.count(), 0)) === 0) continue;
      const content = inner.frameLocator('iframe#active-frame');
      const title = await active.getAttribute('title', { timeout: 500 }).catch(() => null);
      if (title === titleOrSelector) return content;
      // A title with blanks or colons is often no selector at all.
      if ((await soon(content.locator(titleOrSelector).count(), 0)) > 0) return content;
    }
    return undefined;
  });
}

/** An answer within a second, or what stands for none. */
async function soon<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  const late = new Promise<T>((resolve) => {
    setTimeout(() => resolve(otherwise), 1000);
  });
  return Promise.race([answer.catch(() => otherwise), late]);
}

/** Saves what the window shows as a PNG file. */
export async function screenshot(page: Page, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
}

/** Opens a quick input by key, again if the window was not listening yet. */
async function openQuickInput(page: Page, key: string): Promise<void> {
  const input = page.locator(`${quickInput} input`);
  await eventually(`the quick input after ${key}`, async () => {
    if (await input.isVisible()) await page.keyboard.press('Escape');
    await page.keyboard.press(key);
    await input.waitFor({ timeout: 1000 });
    return true;
  });
}

/** Filters the open quick input and takes the entry that is named exactly so, else the first that begins so. */
async function choose(page: Page, label: string, filter: string, timeout?: number): Promise<void> {
  await page.locator(`${quickInput} input`).fill(filter);
  const labels = page.locator(`${quickInput} .monaco-list-row .label-name`);
  const literal = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const candidates = [`^\\s*${literal}\\s*$`, `^\\s*${literal}`].map((text) =>
    labels.filter({ hasText: new RegExp(text) }),
  );
  const entry = await eventually(
    `an entry "${label}"`,
    async () => {
      for (const candidate of candidates) if ((await candidate.count()) > 0) return candidate.first();
      return undefined;
    },
    timeout,
  );
  await entry.click();
}
