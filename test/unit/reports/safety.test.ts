import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderPreview } from '../../../src/reports/html.ts';
import type { PreviewModel } from '../../../src/reports/model/preview.ts';
import { interactive, tags } from './reading.ts';
import { adr, change, charter, closedChange, register, team } from './samples.ts';

const models: readonly (readonly [string, PreviewModel])[] = [
  ['charter', charter],
  ['adr', adr],
  ['register', register],
  ['change request', change],
  ['closed change request', closedChange],
  ['team', team],
];

const ATTACKS = [
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '<svg/onload=alert(1)>',
  '[x](javascript:alert(1)) ![x](javascript:alert(1)) <javascript:alert(1)>',
  '[x](<javascript:alert(1)>)\n\n[y]: data:text/html,<script>alert(1)</script>\n\n[y]',
  '<a href="javascript:alert(1)" style="x">x</a>',
  '</section></main></body><style>*{display:none}</style>',
];

/** Elements that a preview may consist of. */
const ELEMENTS = new Set(
  (
    'article header h1 h2 h3 h4 h5 h6 p div span section nav ul ol li dl dt dd table caption thead tbody tr th td ' +
    'figure figcaption details summary a strong em s code pre blockquote hr br img time svg path rect line g text title'
  ).split(' '),
);

/** The model with every text put through `change`; `kind` stays, since it says which view draws it. */
function withTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => withTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTexts(item, change)]));
}

function hostile(model: PreviewModel, change: (text: string) => string): PreviewModel {
  return { ...(withTexts(model, change) as PreviewModel), kind: model.kind } as PreviewModel;
}

function expectHarmless(html: string): void {
  for (const { name, attributes } of tags(html)) {
    expect(ELEMENTS).toContain(name);
    expect(Object.keys(attributes).filter((key) => key.startsWith('on') || key === 'style')).toEqual([]);
    if (attributes.href !== undefined) expect(['https:', 'mailto:']).toContain(protocolOf(attributes.href));
    if (attributes.src !== undefined) expect(['https:', 'data:']).toContain(protocolOf(attributes.src));
  }
  // Everything that is not one of those tags is text.
  expect(html.replace(/<\/?[a-z][a-z0-9]*(?:\s+[\w:-]+(?:="[^"]*")?)*\s*\/?>/gi, '')).not.toContain('<');
}

/** What a browser makes of an address on a page that came by https. */
function protocolOf(address: string): string {
  return URL.parse(address, 'https://records.example/docs/')?.protocol ?? 'none';
}

describe.each(models)('a %s full of attacks', (_, model) => {
  test.each(ATTACKS)('%j is only ever text', (attack) => {
    expectHarmless(renderPreview(hostile(model, () => attack)));
    expectHarmless(renderPreview(hostile(model, (text) => text + attack)));
    expectHarmless(interactive(hostile(model, () => attack)));
  });

  test('whatever the texts are, it is drawn', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expectHarmless(renderPreview(hostile(model, () => text)));
      }),
      { numRuns: 40 },
    );
  });
});

describe.each(models)('a %s', (_, model) => {
  test('has headings in order', () => {
    const levels = [...renderPreview(model).matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, place) => {
      expect(level - (levels[place - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  test('labels every section by its heading', () => {
    const all = tags(renderPreview(model));
    const ids = all.flatMap((tag) => tag.attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of all) {
      if (attributes['aria-labelledby'] !== undefined) expect(ids).toContain(attributes['aria-labelledby']);
    }
  });

  test('is drawn when parts are missing', () => {
    for (const key of Object.keys('data' in model ? model.data : {})) {
      const data = { ...('data' in model ? model.data : {}), [key]: undefined };
      expect(renderPreview({ ...model, data } as PreviewModel)).toContain('<h1');
    }
  });
});
