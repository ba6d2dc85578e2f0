import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderPage } from '../../../src/reports/html.ts';
import { adr, charter, register } from '../../unit/reports/samples.ts';
import { launchBrowser } from '../../vscode/harness/browser.ts';
import { bundle } from '../serve.ts';
import { PREVIEW } from './host.ts';

let browser: Browser;
let css: string;

beforeAll(async () => {
  css = await bundle(PREVIEW.style);
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

/** Contrast ratio of WCAG 2.2 between two colours as the browser computes them. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

describe.each(['light', 'dark'] as const)('a report on a %s page', (colorScheme) => {
  test('can be read: every text has enough contrast', async () => {
    const page = await browser.newPage({ colorScheme });
    await page.setContent(renderPage(charter, { css }));
    const colours = await page.evaluate(() => {
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      const parts = (colour: string) => {
        if (canvas === null) return [];
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part / 255);
      };
      const colourOf = (selector: string) => {
        const element = document.querySelector(selector);
        return element === null ? [] : parts(getComputedStyle(element).color);
      };
      return {
        page: parts(getComputedStyle(document.body).backgroundColor),
        texts: ['h1', '.label', '.meta', '.muted', '.prose a', '.prose p'].map((selector) => ({
          selector,
          colour: colourOf(selector),
        })),
      };
    });
    for (const { selector, colour } of colours.texts) {
      expect(contrast(colour, colours.page), selector).toBeGreaterThanOrEqual(4.5);
    }
    expect(luminance(colours.page) < 0.5).toBe(colorScheme === 'dark');
    await page.close();
  });
});

test('reports have nothing that waits for a click in an editor', async () => {
  const page = await browser.newPage();
  for (const model of [charter, adr, register]) {
    await page.setContent(renderPage(model, { css }));
    expect(await page.locator('a[href^="#/"], a[href^="file:"], script').count()).toBe(0);
  }
  await page.close();
});

test('forced colours keep the levels apart by letter', async () => {
  const page = await browser.newPage({ forcedColors: 'active' });
  await page.setContent(renderPage(register, { css }));
  const cell = page.locator('.heat-map tbody td').first();
  expect(await cell.evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe('solid');
  expect(await page.locator('.heat-map .heat-letter').allTextContents()).toHaveLength(25);
  await page.close();
});
