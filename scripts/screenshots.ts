/**
 * Takes the pictures of the README: opens the example in a real VS Code and writes `media/screenshots/*.png`
 * (1400 × 900). Build first: node scripts/build.ts
 *
 *   node scripts/screenshots.ts [NAME…]   all pictures, or those named
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../test/vscode/harness/browser.ts';
import { openSession } from '../test/vscode/harness/pages.ts';
import { example, failures, repository } from '../test/vscode/harness/paths.ts';
import { resetWorkbench, screenshot } from '../test/vscode/harness/workbench.ts';
import { pictures } from './vscode/pictures.ts';

const target = join(repository, 'media', 'screenshots');
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !pictures.some((picture) => picture.name === name));
if (unknown.length > 0) {
  console.error(
    `No picture is called ${unknown.join(', ')}; there are ${pictures.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

/** Moves the mouse to where it changes nothing, and waits until two looks in a row are the same. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(700, 899);
  let before: Buffer | undefined;
  for (let look = 0; look < 20; look++) {
    const now = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    if (before?.equals(now)) return;
    before = now;
    await page.waitForTimeout(250);
  }
}

const browser = await launchBrowser();
try {
  const subject = { folder: repository };
  // What would only distract in a picture.
  const settings = { 'editor.minimap.enabled': false, 'editor.occurrencesHighlight': 'off' };
  const session = await openSession({ host: 'node', subject, workspace: example, browser }, { settings });
  try {
    for (const { name, draw } of pictures) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      try {
        await resetWorkbench(session.page);
        await draw(session.page);
      } catch (error) {
        await screenshot(session.page, join(failures, `${name}.png`));
        throw new Error(`The picture ${name} could not be taken; .vscode-test/failures/${name}.png shows the window.`, {
          cause: error,
        });
      }
      await settle(session.page);
      await screenshot(session.page, join(target, `${name}.png`));
      console.log(`media/screenshots/${name}.png`);
    }
  } finally {
    await session.close();
  }
} finally {
  await browser.close();
}
