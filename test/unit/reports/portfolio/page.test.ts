import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { NO_SELECTIONS } from '../../../../src/reports/model/portfolio/solving.ts';
import { Portfolio } from '../../../../src/reports/views/portfolio/portfolio.tsx';
import { portfolio } from './sample.ts';
import { selection } from './selection.ts';

test('a report has everything one below the other, and nothing that waits for a click', () => {
  const selections = { ...NO_SELECTIONS, results: { '': selection } };
  const html = renderToString(h(Portfolio, { portfolio, selections }));
  expect(html.match(/<h2[^>]*>[^<]*/g)?.map((heading) => heading.replace(/.*>/, ''))).toEqual([
    'Weights',
    'Selected',
    'Left out',
  ]);
  expect(html).not.toMatch(/<(button|input|select|a) /);
  expect(html).toContain('Proven optimal');
});
