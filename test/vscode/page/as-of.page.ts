import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert, assertEqual, eventually } from '../harness/expect.ts';
import { pictures } from '../harness/paths.ts';
import { openFile, runCommand, screenshot, setTheme, typeText, webviewFrame } from '../harness/workbench.ts';
import { test } from './runner.ts';

const CHANGE = `id: CR-2026-901
title: Rotate the secret of the export
status: scheduled
type: normal
initiator: Maren Castelijns
implementer: Ruben Castellanos
description: The secret of the export is replaced.
items:
  - { type: configuration-update, item: Secret of the export }
testPlan: { url: 'https://ci.brennhaven.example/secrets/12' }
approvals:
  - { role: team-lead, state: granted, by: Ruben Castellanos, date: 2026-11-18 }
schedule: { start: 2026-11-25, end: 2026-11-25 }
`;

test('the status bar says as of which day everything is judged, and changes it', async (page, { folder }) => {
  const scratch = join(folder, 'scratch');
  await mkdir(scratch, { recursive: true });
  await writeFile(join(scratch, 'CR-2026-901.change.yaml'), CHANGE);
  await openFile(page, 'scratch/CR-2026-901.change.yaml');
  const item = page.locator('.statusbar-item', { hasText: 'As of' });
  await item.waitFor();
  assertEqual((await item.textContent())?.trim(), 'As of 2026-11-20');
  const overdue = page.locator('.markers-panel .monaco-list-row', { hasText: 'change/overdue' });
  await runCommand(page, 'Problems: Focus on Problems View');
  await page.locator('.markers-panel .monaco-list-row', { hasText: 'approval/self-approval' }).waitFor();
  assertEqual(await overdue.count(), 0);
  await item.click();
  await page.locator('.quick-input-widget', { hasText: 'Another day' }).waitFor();
  await screenshot(page, join(pictures, 'as-of-pick.png'));
  await page.keyboard.type('Another');
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget', { hasText: 'A day such as 2027-03-31' }).waitFor();
  await page.keyboard.press('Control+A');
  await typeText(page, '2026-11-30');
  await page.keyboard.press('Enter');
  await overdue.waitFor();
  await eventually('the day', async () => (await item.textContent())?.trim() === 'As of 2026-11-30');
  await screenshot(page, join(pictures, 'as-of.png'));
  await item.click();
  await page.locator('.quick-input-widget', { hasText: 'The day of the settings' }).waitFor();
  await page.keyboard.press('Enter');
  await overdue.waitFor({ state: 'detached' });
});

test('the preview of a change says which approval does not count, why, and how strong evidence is', async (page, {
  folder,
}) => {
  const scratch = join(folder, 'scratch');
  await mkdir(scratch, { recursive: true });
  await writeFile(join(scratch, 'CR-2026-901.change.yaml'), CHANGE);
  await openFile(page, 'scratch/CR-2026-901.change.yaml');
  await runCommand(page, 'Portolan: Open Preview');
  const frame = await webviewFrame(page, 'article.preview');
  await frame.getByText('Does not count').waitFor();
  const text = (await frame.locator('.preview').textContent()) ?? '';
  assert(text.includes('Ruben Castellanos is the implementer.'), text);
  assert(text.includes('◔ recorded'), text);
  for (const theme of ['dark', 'light', 'hc'] as const) {
    await setTheme(page, theme);
    await screenshot(page, join(pictures, `approvals-${theme}.png`));
  }
});
