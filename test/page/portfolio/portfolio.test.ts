import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../vscode/harness/browser.ts';
import { originOf, serve } from '../serve.ts';
import { type OpenPortfolio, openPortfolio, PORTFOLIO } from './host.ts';
import { opening, portfolio, project } from './samples.ts';
import { frontier, selection } from './selection.ts';

let server: Server;
let browser: Browser;
let opened: OpenPortfolio | undefined;

beforeAll(async () => {
  [server, browser] = await Promise.all([serve(PORTFOLIO), launchBrowser()]);
});

afterEach(async () => {
  await opened?.page.close();
  opened = undefined;
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function start(width?: number): Promise<OpenPortfolio> {
  opened = await openPortfolio(browser, originOf(server), width);
  await opened.send(...opening);
  return opened;
}

const selected = { type: 'selected', project, scenario: null, result: { ...selection, frontier } } as const;

describe('the ranking', () => {
  test('is drawn as soon as the portfolio comes, with scores that the page computes itself', async () => {
    const { page, said } = await start();
    expect(await said()).toEqual([{ type: 'ready', tab: 'ranking' }]);
    expect(await page.locator('h1').textContent()).toBe('Data platform of Brennhaven Logistics');
    const rows = page.locator('.ranking-row');
    expect(await rows.count()).toBe(12);
    const first = rows.first();
    expect(await first.locator('.rank-number').textContent()).toBe('1');
    expect(await first.locator('.project-name').textContent()).toBe('One definition for each business metric P-07');
    expect(await first.locator('.score-cell').textContent()).toBe('61.8');
    expect(await first.locator('.stack').getAttribute('aria-label')).toBe(
      'Of which Business value 31.3, Technical feasibility 17.5, Resource requirements 11.3, Strategic alignment 1.8',
    );
  });

  test('says that a tie is a tie', async () => {
    const { page } = await start();
    const tied = page.locator('.ranking-row').filter({ hasText: 'Carbon figures' });
    expect(await tied.locator('.rank-number').textContent()).toBe('10= tied with P-11');
  });

  test('says how far it can be trusted', async () => {
    const { page } = await start();
    const weight = page.locator('.weight').first();
    expect(await weight.locator('.band').getAttribute('aria-label')).toMatch(
      /^Business value: The order holds from \d+% to \d+%\. The first 3 hold from \d+% to \d+%\.$/,
    );
    expect(await page.locator('.chances-bars').first().getAttribute('aria-label')).toMatch(/^Rank 1 in \d+%/);
    expect(await page.locator('.ranking-note').textContent()).toMatch(
      /^Scores are weighted sums of ratings from 1 to 5, .+ Chances: share of all weights .+ \(SMAA-2; 500 draws, seed 1, /,
    );
  });

  test('takes a score apart down to the rating, and leads to its line', async () => {
    const { page, said } = await start();
    const fold = page.getByRole('button', { name: 'P-07: what the score is made of' });
    await fold.focus();
    await page.keyboard.press('Enter');
    expect(await fold.getAttribute('aria-expanded')).toBe('true');
    await page.locator('.breakdown').getByRole('link', { name: 'Cost reduction', exact: true }).click();
    await page.locator('.ranking-row').first().getByRole('link').click();
    expect((await said()).slice(1)).toEqual([
      {
        type: 'open',
        uri: `${project}/charters/P-07.charter.yaml`,
        pointer: '/scoring/ratings/cost-reduction',
      },
      { type: 'open', uri: `${project}/charters/P-07.charter.yaml`, pointer: '/title' },
    ]);
  });
});

describe('a what-if', () => {
  test('of a weight moves ranks, keeps the other weights in proportion, and is undone', async () => {
    const { page } = await start();
    await page.locator('#weight-strategic-alignment').fill('0.4');
    expect(await page.locator('.weight-value').allTextContents()).toEqual([
      'was 40% 27%',
      'was 30% 20%',
      'was 20% 13%',
      'was 10% 40%',
    ]);
    expect(await page.locator('.tried').textContent()).toMatch(/^What if: weights changed, \d+ projects move\./);
    expect(await page.locator('.moved').count()).toBeGreaterThan(3);
    await page.getByRole('button', { name: 'Reset' }).click();
    expect(await page.locator('.tried, .moved').count()).toBe(0);
  });

  test('of a rating is shown beside what the file says', async () => {
    const { page, said } = await start();
    await page.getByRole('button', { name: 'P-01: what the score is made of' }).click();
    const line = page.locator('.rating-line').first();
    const slider = line.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('End');
    expect(await slider.getAttribute('aria-valuetext')).toBe('5 of 5');
    expect(await line.locator('.rating-back').textContent()).toContain('Was 4');
    expect(await page.locator('.tried').textContent()).toContain('1 rating changed');
    await line.locator('.rating-back').click();
    expect(await page.locator('.tried').count()).toBe(0);
    expect(await said()).toEqual([{ type: 'ready', tab: 'ranking' }]);
  });

  test('outlives an update of the files and a reload of the page', async () => {
    const { page, said, send } = await start();
    await page.locator('#weight-business-value').fill('0.6');
    await send(...opening);
    expect(await page.locator('.weight-value').first().textContent()).toBe('was 40% 60%');
    await page.reload();
    expect(await page.locator('.weight-value').first().textContent()).toBe('was 40% 60%');
    expect(await said()).toEqual([{ type: 'ready', project, tab: 'ranking' }]);
  });
});

describe('the selection', () => {
  test('is asked for when its tab is opened, and can be cancelled', async () => {
    const { page, said, send } = await start();
    await page.getByRole('tab', { name: 'Selection' }).click();
    expect((await said()).slice(1)).toEqual([
      { type: 'select', scenario: null, frontier: false },
      { type: 'view', tab: 'selection' },
    ]);
    await send({ type: 'solving', project, scenario: null, progress: { message: '57 of at most 61', percent: 40 } });
    expect(await page.locator('.solving').textContent()).toContain('57 of at most 61');
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect((await said()).at(-1)).toEqual({ type: 'cancel' });
    await send({ type: 'stopped', project, reason: 'Cancelled.' });
    expect(await page.locator('.solving').textContent()).toBe('Cancelled.');
    expect(await said()).toHaveLength(4);
  });

  test('shows the proof, the gain over the order of worth, and a reason for every yes and no', async () => {
    const { page, send } = await start();
    await page.getByRole('tab', { name: 'Selection' }).click();
    await send(selected);
    expect(await page.locator('.verdict').textContent()).toMatch(
      /326\.5 score of 5 projects\s*Proven optimal\s*\+25\.3 over/,
    );
    expect(await page.locator('.choices').first().locator('tbody tr').count()).toBe(5);
    expect(await page.locator('.choices').nth(1).locator('tbody tr').first().textContent()).toContain(
      'It would need 14 more days of data engineering (senior) in May 2027, or P-02 out',
    );
    expect(await page.locator('.totals').textContent()).toContain('EUR\u00a01,742,000 of EUR\u00a01,900,000 · 92%');
    expect(await page.locator('.binding li').nth(1).textContent()).toContain('+1.2 for EUR\u00a0100,000 more');
  });

  test('is asked for anew when files change', async () => {
    const { page, said, send } = await start();
    await page.getByRole('tab', { name: 'Selection' }).click();
    await send(selected);
    await send(...opening.slice(0, 1));
    expect((await said()).at(-1)).toEqual({ type: 'select', scenario: null, frontier: true });
    expect(await page.locator('.verdict').count()).toBe(1);
  });

  test('is not asked for anew when nothing that it reads has changed', async () => {
    const { page, said, send } = await start();
    const first = { type: 'portfolio', project, portfolio: { ...portfolio, basis: 'a' } } as const;
    await send(first);
    await page.getByRole('tab', { name: 'Selection' }).click();
    await send(selected, first);
    expect((await said()).filter(({ type }) => type === 'select')).toHaveLength(1);
  });

  test('draws the frontier: a point says what it selects, by keyboard too', async () => {
    const { page, send } = await start();
    await page.getByRole('tab', { name: 'Selection' }).click();
    await send(selected);
    const point = page.getByRole('button', { name: '202.1 for EUR 420,000' });
    await point.focus();
    await page.keyboard.press(' ');
    expect(await point.getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('.frontier-point').textContent()).toContain('P-01, P-02, P-04');
    expect(await page.locator('.frontier-dot[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    expect(await point.getAttribute('aria-pressed')).toBe('false');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('true');
  });

  test('says in words what a frontier of one point has to say', async () => {
    const { page, send } = await start();
    await page.getByRole('tab', { name: 'Selection' }).click();
    await send({ ...selected, result: { ...selection, frontier: frontier.slice(0, 1) } });
    expect(await page.getByText('The cheapest selection').textContent()).toMatch(/^The cheapest .+ too: .+ for EUR/);
    expect(await page.locator('.frontier-chart').count()).toBe(0);
  });

  test('compares scenarios side by side', async () => {
    const { page, said, send } = await start();
    await page.getByRole('tab', { name: 'Selection' }).click();
    await send(selected);
    await page.getByRole('button', { name: 'Compare scenarios' }).click();
    expect((await said()).at(-1)).toEqual({ type: 'compare', scenarios: [null, 'lean', 'two-leave'] });
    const lean = { ...selection, scenario: 'lean', selected: selection.selected.slice(1) };
    await send({ type: 'selected', project, scenario: 'lean', result: lean });
    expect(await page.locator('.compare thead tr').first().textContent()).toMatch(/As it is\s*A fifth less money/);
    expect(await page.locator('.choice-differs').allTextContents()).toEqual(['○ out']);
    expect(await page.locator('.grid-frame + .part-note').first().textContent()).toBe('In all: P-02, P-04, P-07, P-09');
    const none = { ...selection, status: 'infeasible', objective: null, selected: [], projects: [] } as const;
    await send({ type: 'selected', project, scenario: 'two-leave', result: { ...none, scenario: 'two-leave' } });
    expect(await page.locator('.compare tbody tr').first().locator('td').allTextContents()).toEqual([
      '● in',
      '○ out',
      '–',
    ]);
  });

  test('that cannot be names the limits in conflict', async () => {
    const { page, said, send } = await start();
    await page.getByRole('tab', { name: 'Selection' }).click();
    const conflict = [
      {
        kind: 'budget' as const,
        id: 'budget',
        title: 'the budget of EUR 100,000',
        origin: { file: 'portolan.yaml', pointer: '/portfolio/budget' },
      },
    ];
    const result = {
      ...selection,
      status: 'infeasible' as const,
      objective: null,
      bound: null,
      projects: [],
      conflict,
    };
    await send({ type: 'selected', project, scenario: null, result });
    expect(await page.locator('.verdict').textContent()).toContain('No selection keeps all limits.');
    expect(await page.getByRole('button', { name: 'Draw the frontier' }).count()).toBe(0);
    await page.getByRole('link', { name: 'The budget of EUR 100,000' }).click();
    expect((await said()).at(-1)).toEqual({
      type: 'open',
      uri: `${project}/portolan.yaml`,
      pointer: '/portfolio/budget',
    });
  });
});

test('the capacity: demand against supply in numbers, who is promised too much, what to do, who could do what', async () => {
  const { page, said } = await start();
  await page.getByRole('tab', { name: 'Capacity' }).click();
  expect((await said()).at(-1)).toEqual({ type: 'view', tab: 'capacity' });
  expect(await page.locator('.capacity-words').textContent()).toBe('Short in some month: Data engineering (senior).');
  expect(await page.locator('.grid .load-over').getAttribute('title')).toBe(
    'Data engineering (senior), March 2027: 14 of 20 days (70%), 4.5 missing',
  );
  expect(await page.locator('.grid .load-over').textContent()).toBe('−4.5 missing of 20');
  expect(await page.getByText('Nobody asks for').textContent()).toBe('Nobody asks for Data architecture (principal).');
  expect(await page.locator('.advice').textContent()).toContain(
    'Contract 4.5 days of data engineering (senior) · EUR\u00a03,150',
  );
  expect(await page.locator('.assignments tbody tr').allTextContents()).toEqual(['Maya Holm1208128']);
  await page.getByRole('link', { name: 'P-02 50%' }).click();
  expect((await said()).at(-1)).toEqual({
    type: 'open',
    uri: `${project}/charters/P-02.charter.yaml`,
    pointer: '/resourcePlan/people/0/allocation',
  });
});

describe('by keyboard', () => {
  test('arrows lead from tab to tab, Home and End to the ends', async () => {
    const { page } = await start();
    await page.getByRole('tab', { name: 'Ranking' }).focus();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Selection');
    await page.keyboard.press('End');
    expect(await focused()).toBe('Capacity');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Ranking');
    expect(await page.getByRole('tabpanel').getAttribute('aria-labelledby')).toBe('tab-ranking');
  });

  test('Escape closes the menu and gives the focus back', async () => {
    const { page } = await start();
    const summary = page.locator('.menu > summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await page.locator('.menu').getAttribute('open')).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Export');
  });
});

describe('what is saved', () => {
  async function saved({ page, said }: OpenPortfolio, entry: string) {
    await page.locator('.menu > summary').click();
    await page.getByRole('button', { name: entry }).click();
    await page.waitForFunction('window.said.at(-1).type === "save"');
    const last = (await said()).at(-1);
    return last?.type === 'save' ? last : undefined;
  }

  test('can only be what there is', async () => {
    const { page, send } = await start();
    const entry = page.getByRole('button', { name: 'Selection as CSV' });
    await page.locator('.menu > summary').click();
    expect(await entry.isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Selection' }).click();
    await page.locator('.menu > summary').click();
    expect(await page.getByRole('button', { name: 'Chart in view as SVG' }).isDisabled()).toBe(true);
    await send(selected);
    expect(await entry.isDisabled()).toBe(false);
  });

  test('the ranking as CSV and, with a selection, both as Markdown', async () => {
    const opened = await start();
    const csv = await saved(opened, 'Ranking as CSV');
    expect(csv?.name).toBe('ranking.csv');
    expect(csv?.content.split('\n')[1]).toBe(
      '1,P-07,One definition for each business metric,61.79,medium,1,78.13,58.33,56.25,17.86,0,charters/P-07.charter.yaml,false,false,,61.79,61.79',
    );
    await opened.page.getByRole('tab', { name: 'Selection' }).click();
    await opened.send(selected);
    const markdown = await saved(opened, 'Ranking and selection as Markdown');
    expect(markdown?.content).toContain('| 1 | One definition for each business metric | P-07 | 61.8 |');
    expect(markdown?.content).toContain('Score 326.5 (proven optimal).');
  });

  test('a chart, in the colours of the page, that stands on its own', async () => {
    const opened = await start();
    const svg = await saved(opened, 'Chart in view as SVG');
    expect(svg?.name).toBe('ranking.svg');
    expect(svg?.content).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg?.content).not.toContain('var(--');
    expect(svg?.content).not.toContain('class=');
    const png = await saved(opened, 'Chart in view as PNG');
    expect(
      Buffer.from(png?.content ?? '', 'base64')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(await opened.refused()).toEqual([]);
  });
});

describe('nothing to show', () => {
  test('without a charter the page offers to write one', async () => {
    const { page, said, send } = await start();
    await send({ type: 'portfolio', project, portfolio: { ...portfolio, projects: [] } });
    await page.getByRole('button', { name: 'New charter' }).click();
    expect((await said()).at(-1)).toEqual({ type: 'run', command: 'new-charter' });
  });

  test('without ratings it says where they belong', async () => {
    const { page, send } = await start();
    const projects = portfolio.projects.map(({ ratings: _, ...rest }) => rest);
    await send({ type: 'portfolio', project, portfolio: { ...portfolio, projects } });
    expect(await page.locator('.empty').textContent()).toContain('Nothing is rated yet');
    expect(await page.locator('.ranking-row .stack-cell').first().textContent()).toBe('Not rated yet');
  });

  test('without the model it says whose name is wrong, and without teams that people limit nothing', async () => {
    const { page, said, send } = await start();
    const selectionSettings = { ...portfolio.selection, teams: 0 };
    const lost = { ...portfolio, modelId: 'nonesuch', selection: selectionSettings };
    await send({ type: 'portfolio', project, portfolio: lost });
    expect(await page.locator('.empty').textContent()).toContain('“nonesuch”');
    await page.getByRole('tab', { name: 'Selection' }).click();
    expect(await page.locator('.notice').textContent()).toContain('people limit nothing');
    await page.getByRole('tab', { name: 'Capacity' }).click();
    await page.getByRole('button', { name: 'New team' }).click();
    expect((await said()).at(-1)).toEqual({ type: 'run', command: 'new-team' });
  });
});

test('what a record says is text: no script of it runs', async () => {
  const { page, refused, send } = await start();
  const attack = '<img src=x onerror="window.broken=1">';
  const projects = [{ id: attack, title: attack, file: 'x"onclick="window.broken=1.yaml', ratings: {} }];
  await send({ type: 'portfolio', project, portfolio: { ...portfolio, title: attack, projects } });
  expect(await page.locator('h1').textContent()).toBe(attack);
  await page.locator('.project-name a').click();
  expect(await page.evaluate('window.broken')).toBeUndefined();
  expect(await refused()).toEqual([]);
});

test('messages about another project are dropped', async () => {
  const { page, send } = await start();
  await page.getByRole('tab', { name: 'Selection' }).click();
  await send({ ...selected, project: 'file:///elsewhere' });
  expect(await page.locator('.verdict').count()).toBe(0);
});

describe.each([320, 480, 700, 1000, 1400])('at a width of %i pixels', (width) => {
  test('every tab fits and the policy refuses nothing', async () => {
    const { page, refused, send } = await start(width);
    for (const tab of ['Ranking', 'Selection', 'Capacity']) {
      await page.getByRole('tab', { name: tab }).click();
      if (tab === 'Selection') await send(selected);
      if (tab === 'Ranking') await page.locator('.fold').first().click();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect({ tab, overflow }).toEqual({ tab, overflow: 0 });
    }
    expect(await refused()).toEqual([]);
  });
});

test('screen readers find tables, row headers, tabs and named sliders', async () => {
  const { page } = await start(380);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const named = (role: string) => nodes.filter((node) => node.role?.value === role && !node.ignored);
  expect(named('tab')).toHaveLength(3);
  expect(named('table').length).toBeGreaterThanOrEqual(1);
  expect(named('rowheader')).toHaveLength(12);
  expect(named('slider').every(({ name }) => name?.value !== '')).toBe(true);
});

test('forced colours tell parts of a score by pattern', async () => {
  const { page } = await start();
  await page.emulateMedia({ forcedColors: 'active' });
  const pattern = page.locator('.stack .series-pattern').nth(1);
  expect(await pattern.evaluate((element) => getComputedStyle(element).display)).toBe('inline');
});
