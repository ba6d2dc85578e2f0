import { assertEqual, eventually } from '../harness/expect.ts';
import { runCommand, webviewFrame } from '../harness/workbench.ts';
import { test } from './runner.ts';

test('the portfolio is drawn in the editor, and a project leads to its charter', async (page) => {
  await runCommand(page, 'Portolan: Score Portfolio');
  const content = await webviewFrame(page, '.ranking-row');
  await content.locator('.chances-bars').first().waitFor();
  await content.locator('.project-name a').first().click();
  await page.locator('.tab.active[data-resource-name$=".yaml"]').waitFor();
  await eventually('the charter beside the ranking', async () => (await page.locator('.tab').count()) === 2);
});

test('a selection is computed and proven, and capacity is a tab away', async (page) => {
  await runCommand(page, 'Portolan: Select Portfolio');
  const content = await webviewFrame(page, '.verdict');
  await content.locator('.verdict .pill').waitFor();
  assertEqual(await content.locator('.verdict .pill').textContent(), 'Proven optimal');
  await content.getByRole('tab', { name: 'Capacity' }).click();
  await content.locator('.grid').first().waitFor();
  // The editor's keys work inside the page.
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').waitFor({ timeout: 5000 });
});
