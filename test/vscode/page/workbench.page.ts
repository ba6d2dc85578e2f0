import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assertEqual, eventually } from '../harness/expect.ts';
import { goTo, openFile, runCommand, setTheme, trustWorkspace, typeText } from '../harness/workbench.ts';
import { test } from './runner.ts';

test('the explorer shows the workspace', async (page, { folder }) => {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.'));
  await runCommand(page, 'View: Show Explorer');
  for (const name of names) await page.locator('.explorer-folders-view').getByText(name, { exact: true }).waitFor();
});

test('a file can be opened, typed into and saved', async (page, { folder }) => {
  await writeFile(join(folder, 'typed.txt'), '');
  await openFile(page, 'typed.txt');
  await goTo(page, 1);
  await typeText(page, 'one line');
  await runCommand(page, 'File: Save');
  await eventually('the file is saved', async () => (await readFile(join(folder, 'typed.txt'), 'utf8')) === 'one line');
});

test('the colour theme can be changed', async (page) => {
  for (const theme of ['dark', 'hc', 'light'] as const) await setTheme(page, theme);
});

test('a folder that is not trusted opens in Restricted Mode until it is trusted', async (_page, { open }) => {
  const { page } = await open({ restricted: true });
  const status = page.locator('.statusbar-item').getByText('Restricted Mode');
  await status.waitFor();
  await trustWorkspace(page);
  await status.waitFor({ state: 'hidden' });
  assertEqual(await status.count(), 0);
});
