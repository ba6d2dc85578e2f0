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

test('what is not ranked stands apart in grey, and says why; what must be done says so', () => {
  const projects = [
    ...portfolio.projects,
    { id: 'PRJ-5', title: 'Napkin', file: 'e.yaml', ratings: { worth: 5 } },
    {
      id: 'PRJ-6',
      title: 'Over',
      file: 'f.yaml',
      status: 'completed',
      isEnded: true,
      ratings: { worth: 5, effort: 1 },
    },
    { id: 'PRJ-7', title: 'Law', file: 'g.yaml', isMandatory: true, ratings: { worth: 1, effort: 5 } },
  ];
  const html = renderToString(h(Portfolio, { portfolio: { ...portfolio, projects }, selections: NO_SELECTIONS }));
  const [, ...parts] = html.split('<tbody');
  const rows = parts.map((part) =>
    part.split('<tr class="ranking-row').flatMap((row, index) => (index === 0 ? [] : [texts(row).join(' | ')])),
  );
  expect(parts.map((part) => /^ class="([^"]*)"/.exec(part)?.[1])).toEqual([
    undefined,
    'unranked provisional',
    'unranked apart',
  ]);
  expect(rows).toEqual([
    [
      '1 | = | tied with PRJ-3 | Second | PRJ-2 | 81.3 | 100% | Critical',
      '1 | = | tied with PRJ-2 | Third | PRJ-3 | 81.3 | 100% | Critical',
      '3 | First | PRJ-1 | 75.0 | 100% | High',
      '4 | Law | PRJ-7 | 0.0 | 100% | Mandatory',
    ],
    ['– | Napkin | PRJ-5 | 100.0 | 75.0–100.0 | 75% | Provisional', '– | Fourth | PRJ-4 | – | Not rated yet | 0% | –'],
    ['– | Over | PRJ-6 | 100.0 | 100% | completed'],
  ]);
  expect(html).toContain(
    'Provisional: no rank and no priority until 50% of the weight is rated and each dimension has',
  );
  expect(html).toContain('Not to be decided: completed, rejected, cancelled or set aside. They move nobody’s rank.');
});

/** The texts of a row, without those of the bar. */
function texts(row: string): string[] {
  const [own = ''] = row.split('</tr>');
  return own
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/^[^>]*>/, '')
    .split(/<[^>]*>/)
    .map((text) => text.trim())
    .filter(Boolean);
}
