import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { nothingOpen } from '../../../src/reports/model/message.ts';
import { adr, change, charter, register, team } from '../../unit/reports/samples.ts';
import { launchBrowser } from '../../vscode/harness/browser.ts';
import { originOf, serve } from '../serve.ts';
import { type OpenPage, open, PREVIEW } from './host.ts';

const uri = 'file:///workspace/charters/lineage.charter.yaml';
const retitled = { ...charter, header: { ...charter.header, title: 'Lineage of columns' } };

let server: Server;
let browser: Browser;
let opened: OpenPage | undefined;

beforeAll(async () => {
  server = await serve(PREVIEW);
  browser = await launchBrowser();
});

afterEach(async () => {
  await opened?.page.close();
  opened = undefined;
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function start(width?: number): Promise<OpenPage> {
  opened = await open(browser, originOf(server), width);
  return opened;
}

describe('what the extension sends', () => {
  test('is asked for and shown', async () => {
    const { page, said, send } = await start();
    expect(await said()).toEqual([{ type: 'ready' }]);
    await send({ version: 1, uri, model: charter });
    expect(await page.locator('h1').textContent()).toBe('Column-level lineage across the warehouse');
    expect(await page.locator('main').getByRole('article').count()).toBe(1);
    expect(await page.locator('.score strong').textContent()).toBe('78.4');
  });

  test('changes only what differs: elements, scroll, focus and opened parts stay', async () => {
    const { page, send } = await start();
    await send({ version: 1, uri, model: charter });
    await page.evaluate(() => {
      Object.assign(document.querySelector('h1') ?? {}, { marked: 'title' });
      Object.assign(document.querySelector('.table tbody tr') ?? {}, { marked: 'row' });
      document.querySelector('details')?.setAttribute('open', '');
      document.querySelector<HTMLElement>('a[href="#/budget"]')?.focus();
      window.scrollTo(0, 900);
    });
    await send({ version: 2, uri, model: retitled });
    const after = await page.evaluate(() => ({
      title: document.querySelector('h1')?.textContent,
      marks: ['h1', '.table tbody tr'].map((selector) => Reflect.get(document.querySelector(selector) ?? {}, 'marked')),
      open: document.querySelector('details')?.open,
      focus: document.activeElement?.getAttribute('href'),
      scroll: window.scrollY,
    }));
    expect(after).toEqual({
      title: 'Lineage of columns',
      marks: ['title', 'row'],
      open: true,
      focus: '#/budget',
      scroll: 900,
    });
  });

  test('is dropped when it comes too late', async () => {
    const { page, send } = await start();
    await send({ version: 7, uri, model: retitled });
    await send({ version: 6, uri, model: charter });
    expect(await page.locator('h1').textContent()).toBe('Lineage of columns');
  });

  test('for another file begins at the top', async () => {
    const { page, send } = await start();
    await send({ version: 1, uri, model: charter });
    await page.evaluate(() => window.scrollTo(0, 900));
    await send({ version: 2, uri: 'file:///workspace/risks.yaml', model: register });
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    expect(await page.locator('h1').textContent()).toBe('Data platform risks');
    await send({ version: 3, uri, model: nothingOpen() });
    expect(await page.locator('h1').textContent()).toBe('Nothing to preview');
  });
});

test('a page that is loaded again shows at once what it showed, where it stood', async () => {
  const { page, said, send } = await start();
  await send({ version: 4, uri, model: charter });
  const remembered = page.waitForFunction(() => JSON.parse(sessionStorage.getItem('state') ?? '{}').scroll === 800);
  await page.evaluate(() => window.scrollTo(0, 800));
  await remembered;
  await page.reload();
  expect(await page.locator('h1').textContent()).toBe('Column-level lineage across the warehouse');
  expect(await page.evaluate(() => window.scrollY)).toBe(800);
  expect(await said()).toEqual([{ type: 'ready', uri }]);
  await send({ version: 1, uri, model: retitled });
  expect(await page.locator('h1').textContent()).toBe('Lineage of columns');
});

test('a page that remembers what it cannot draw still asks, and draws what it is sent', async () => {
  const { page, said, send } = await start();
  await page.evaluate((known) => {
    sessionStorage.setItem('state', JSON.stringify({ uri: known, scroll: 0, model: { kind: 'charter' } }));
  }, uri);
  await page.reload();
  expect(await said()).toEqual([{ type: 'ready', uri }]);
  await send({ version: 1, uri, model: charter });
  expect(await page.locator('h1').textContent()).toBe('Column-level lineage across the warehouse');
});

describe('where the reader wants to go', () => {
  test('by keyboard: a title leads to its place in the file', async () => {
    const { page, said, send } = await start();
    await send({ version: 1, uri, model: charter });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(charter.header.title);
    await page.keyboard.press('Enter');
    expect((await said()).at(-1)).toEqual({ type: 'open', pointer: '/title' });
    expect(new URL(page.url()).hash).toBe('');
  });

  test('by mouse: items, records and addresses', async () => {
    const { page, said, send } = await start();
    await send({ version: 1, uri, model: charter });
    await page.getByText('Finance marts complete', { exact: true }).click();
    await page.getByRole('link', { name: /ADR-0012/ }).click();
    await page.getByRole('link', { name: 'Board' }).click();
    await page.getByRole('link', { name: 'the decision' }).click();
    expect((await said()).slice(1)).toEqual([
      { type: 'open', pointer: '/schedule/milestones/2' },
      { type: 'openLink', target: 'file:///workspace/docs/adr/0012-graph.md' },
      { type: 'openLink', target: 'https://boards.example.com/lineage' },
      { type: 'openLink', target: '../docs/adr/0007-openlineage.md' },
    ]);
    expect(page.url()).toBe(`${originOf(server)}/`);
  });

  test('pointers come back as they were, whatever is in them', async () => {
    const { page, said, send } = await start();
    const source = '/custom/a b%2F~1é#?/0';
    const model = { ...charter, data: { successCriteria: [{ description: 'Odd one', source }] } };
    await send({ version: 1, uri, model });
    await page.getByText('Odd one').click();
    expect((await said()).at(-1)).toEqual({ type: 'open', pointer: source });
  });
});

describe('scripts', () => {
  const attack = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>[x](javascript:window.broken=1)';

  test('in a record are text', async () => {
    const { page, refused, send } = await start();
    const header = { ...charter.header, title: attack };
    await send({ version: 1, uri, model: { ...charter, header, data: { summary: attack, background: attack } } });
    expect(await page.locator('h1').textContent()).toBe(attack);
    expect(await page.locator('main script, main img').count()).toBe(0);
    expect(await page.evaluate('window.broken')).toBeUndefined();
    expect(await refused()).toEqual([]);
  });

  test('that get into the page all the same are refused, and so are styles and frames', async () => {
    const { page, refused } = await start();
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.broken = 1';
      const root = document.getElementById('root');
      root?.append(script);
      root?.insertAdjacentHTML('beforeend', '<p id="styled" style="color: red" onclick="window.broken = 1">x</p>');
      root?.insertAdjacentHTML('beforeend', '<iframe src="https://example.com"></iframe>');
    });
    await page.locator('#styled').click();
    expect(await page.evaluate('window.broken')).toBeUndefined();
    expect(new Set(await refused())).toEqual(
      new Set(['script-src-elem', 'style-src-attr', 'script-src-attr', 'frame-src']),
    );
  });
});

describe.each([320, 480, 640, 860, 1300])('at a width of %i pixels', (width) => {
  test('every record fits and the policy refuses nothing', async () => {
    const { page, refused, send } = await start(width);
    for (const [version, model] of [charter, adr, register, change, team].entries()) {
      await send({ version, uri: `file:///${model.kind}`, model });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      const overflow = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('.table-frame')].map(
          (element) => element.scrollWidth - element.clientWidth,
        ),
      );
      expect({ kind: model.kind, overflow: Math.max(...overflow) }).toEqual({ kind: model.kind, overflow: 0 });
    }
    expect(await refused()).toEqual([]);
  });
});

test('tables stay tables for screen readers when they are drawn as cards', async () => {
  const { page, send } = await start(340);
  await send({ version: 1, uri, model: register });
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const count = (role: string) => nodes.filter((node) => node.role?.value === role && !node.ignored).length;
  expect(count('table')).toBeGreaterThanOrEqual(2);
  expect(count('rowheader')).toBeGreaterThanOrEqual(15);
  expect(count('main')).toBe(1);
});
