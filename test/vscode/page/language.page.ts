import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert, assertEqual, eventually } from '../harness/expect.ts';
import { pictures } from '../harness/paths.ts';
import {
  goTo,
  openFile,
  pick,
  runCommand,
  screenshot,
  setTheme,
  typeText,
  webviewFrame,
} from '../harness/workbench.ts';
import { test } from './runner.ts';

const suggestions = '.suggest-widget.visible';
const hover = '.monaco-hover:visible';

const charter = `id: PRJ-901
title: Features of the language
status: draft
businessCase:
  summary: Writers should not have to know the schema.
successCriteria:
  - description: Nobody looks anything up
decisions: [ADR-0901]
scoring:
  ratings:
    efficiency-gains: 4
    technical-uncertainty: 2
`;

const decision = `id: ADR-0901
title: Keep the order of events
status: accepted
context: Consumers see updates before the insert.
decision: Order by key.
`;

async function writeRecords(folder: string): Promise<string> {
  const scratch = join(folder, 'scratch');
  await mkdir(scratch, { recursive: true });
  await writeFile(join(scratch, 'PRJ-901.charter.yaml'), charter);
  await writeFile(join(scratch, 'ADR-0901.adr.yaml'), decision);
  return scratch;
}

test('completion shows the words of a field with what they mean, while one types', async (page, { folder }) => {
  await writeRecords(folder);
  await openFile(page, 'scratch/PRJ-901.charter.yaml');
  await page.locator('.codelens-decoration', { hasText: 'Score 75.0' }).waitFor();
  for (const theme of ['dark', 'light'] as const) {
    await setTheme(page, theme);
    await goTo(page, 3, 'status: draft'.length + 1);
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await typeText(page, 'a');
    await page.locator(suggestions).waitFor();
    const words = page.locator(`${suggestions} .monaco-list-row .label-name`);
    await eventually('the words', async () => (await words.allTextContents()).slice(0, 2).join() === 'approved,active');
    // VS Code remembers that somebody wants to read explanations.
    if (theme === 'dark') await page.keyboard.press('Control+Space');
    await page.locator('.suggest-details', { hasText: 'All required approvals are granted' }).waitFor();
    await screenshot(page, join(pictures, `completion-${theme}.png`));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await runCommand(page, 'File: Revert File');
  }
});

test('hover over a rating shows its question and what each other rating would make of the score', async (page, {
  folder,
}) => {
  await writeRecords(folder);
  await openFile(page, 'scratch/PRJ-901.charter.yaml');
  await page.locator('.codelens-decoration', { hasText: 'Score 75.0' }).waitFor();
  for (const theme of ['dark', 'light'] as const) {
    await setTheme(page, theme);
    await goTo(page, 11, '    efficiency-gains: '.length + 1);
    await runCommand(page, 'Show or Focus Hover');
    await page.locator(hover).first().waitFor();
    await screenshot(page, join(pictures, `hover-${theme}.png`));
    const text = (await page.locator(hover).first().textContent()) ?? '';
    assert(text.includes('How much working time or waiting time does the result save?'), text);
    await page.keyboard.press('Escape');
  }
});

test('F2 renames an id in every record, and the file that carries it', async (page, { folder }) => {
  const scratch = await writeRecords(folder);
  await openFile(page, 'scratch/PRJ-901.charter.yaml');
  await page.locator('.codelens-decoration', { hasText: 'Score 75.0' }).waitFor();
  await goTo(page, 8, 'decisions: [AD'.length);
  await page.keyboard.press('F2');
  const input = page.locator('.rename-box input');
  await input.waitFor();
  await input.fill('ADR-0902');
  await page.keyboard.press('Enter');
  await eventually('the file is renamed', async () => (await readdir(scratch)).includes('ADR-0902.adr.yaml'));
  await runCommand(page, 'File: Save All Files');
  const read = (file: string): Promise<string> => readFile(join(scratch, file), 'utf8');
  // A file that is just being saved is empty for a moment: read again until it says something.
  const saved = (file: string): Promise<string> =>
    eventually(`${file} is saved`, async () => {
      const text = await read(file);
      return text === '' || text.includes('ADR-0901') ? undefined : text;
    });
  assertEqual(await saved('PRJ-901.charter.yaml'), charter.replace('ADR-0901', 'ADR-0902'));
  assertEqual(await saved('ADR-0902.adr.yaml'), decision.replace('ADR-0901', 'ADR-0902'));
  assertEqual((await readdir(scratch)).includes('ADR-0901.adr.yaml'), false);
});

test('New Artifact asks for kind and title only, says what it will write, and Tab leads from field to field', async (page, {
  folder,
}) => {
  await runCommand(page, 'Portolan: New Artifact…');
  await page.locator('.quick-input-widget', { hasText: 'New Artifact (1 of 2)' }).waitFor();
  await typeText(page, 'Team');
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget', { hasText: 'New Team (2 of 2)' }).waitFor();
  await typeText(page, 'Winter');
  await page.locator('.quick-input-widget', { hasText: 'Enter creates teams/winter' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: 'winter' }).waitFor();
  const [file = ''] = (await readdir(join(folder, 'teams'))).filter((name) => name.startsWith('winter'));
  await eventually('the cursor is in a field', async () => (await page.locator('.snippet-placeholder').count()) > 0);
  await typeText(page, 'first');
  await page.keyboard.press('Tab');
  await typeText(page, 'second');
  await runCommand(page, 'File: Save');
  const saved = await eventually('the fields are saved', async () => {
    const text = await readFile(join(folder, 'teams', file), 'utf8');
    return text.includes('second') && text;
  });
  assert(/first[\s\S]*second/.test(saved), saved);
});

const steps = ['Initialize the workspace', 'Write a record', 'See the preview', 'Score the portfolio', 'Hold CI to it'];

for (const theme of ['dark', 'light'] as const) {
  test(`the walkthrough shows its steps with pictures in ${theme} colours`, async (page) => {
    await setTheme(page, theme);
    await runCommand(page, 'Welcome: Open Walkthrough...');
    await pick(page, 'Get Started with Portolan');
    const list = page.locator('.getting-started-step');
    await list.first().waitFor();
    assertEqual(await list.locator('.step-title').allTextContents(), steps);
    await list.filter({ hasText: 'Score the portfolio' }).click();
    const picture = await webviewFrame(page, 'svg[aria-label="Charters in the order of their scores"]');
    // Styles within the picture would be blocked, and all of it black.
    const fill = await picture
      .locator('svg rect')
      .first()
      .evaluate((rect) => getComputedStyle(rect).fill);
    assertEqual(fill, theme === 'dark' ? 'rgb(31, 31, 31)' : 'rgb(255, 255, 255)');
    await screenshot(page, join(pictures, `walkthrough-${theme}.png`));
  });
}

test('a step of the walkthrough is done when its command has run', async (page) => {
  await runCommand(page, 'Welcome: Open Walkthrough...');
  await pick(page, 'Get Started with Portolan');
  const step = page.locator('.getting-started-step', { hasText: 'Score the portfolio' });
  await step.click();
  await page.getByRole('button', { name: 'Score Portfolio' }).click();
  const ranking = await webviewFrame(page, '.ranking-row');
  await ranking.locator('.ranking-row').first().waitFor();
  await page.getByRole('tab', { name: /^(Welcome|Walkthrough)/ }).click();
  await step.locator('.codicon.complete').waitFor();
});
