import { describe, expect, test } from 'vitest';
import type { RiskRegisterModel } from '../../../src/kinds/risk-register/model.ts';
import { commonPrefix } from '../../../src/kinds/risk-register/view/scale.ts';
import { renderPreview } from '../../../src/reports/html.ts';
import { severityOf } from '../../../src/reports/views/parts/level.tsx';
import { headings, interactive, links, section, textOf } from './reading.ts';
import { register } from './samples.ts';

const html = renderPreview(register);
const empty: RiskRegisterModel = { kind: 'risk-register', header: { title: 'Risks' }, data: {} };

/** Rows of the heat map, from probability 5 down, each with its cells as text. */
function heatMap(page: string): readonly (readonly string[])[] {
  const body = page.split('<figure class="heat-map">')[1]?.split('<tbody>')[1]?.split('</tbody>')[0] ?? '';
  return body
    .split('</tr>')
    .filter((row) => row !== '')
    .map((row) => [...row.matchAll(/<td.*?<\/td>/gs)].map(([cell]) => textOf(cell)));
}

test('rows of a table that are not read are said', () => {
  expect(section(renderPreview({ ...empty, unreadRows: 2 }), 'Risks')).toContain(
    '2 rows of a table in the text are not read yet: risks stand in the front matter.',
  );
});

describe('the heat map', () => {
  test('has a row a probability and a column an impact, with their names', () => {
    const text = section(html, 'Heat map');
    expect(text).toContain('1 Very low 2 Low 3 Moderate 4 High 5 Very high 5 Very likely');
    expect(heatMap(html).map((row) => row.length)).toEqual([5, 5, 5, 5, 5]);
  });

  test('every cell says its level in a letter and a word', () => {
    const letters = heatMap(html).map((row) => row.map((cell) => cell.split(' ').slice(0, 2).join(' ')));
    const [low, moderate, high] = ['L Low', 'M Moderate', 'H High'];
    expect(letters).toEqual([
      [low, moderate, high, high, high],
      [low, moderate, moderate, high, high],
      [low, low, moderate, high, high],
      [low, low, moderate, moderate, high],
      [low, low, low, low, moderate],
    ]);
  });

  test('has any size, each scale its own, and the steps that there are', () => {
    const page = renderPreview({
      ...empty,
      data: { risks: [{ id: 'R-1', title: 'A', inherent: { probability: 0, impact: 8 } }] },
      matrix: {
        steps: { probability: [0, 1, 2], impact: [1, 2, 4, 8] },
        levels: [{ id: 'low' }, { id: 'high' }],
        cells: [
          ['low', 'low', 'low', 'high'],
          ['low', 'low', 'high', 'high'],
          ['low', 'high', 'high', 'high'],
        ],
      },
    });
    const rows = heatMap(page);
    expect(rows.map((row) => row.length)).toEqual([4, 4, 4]);
    expect(rows.map((row) => row.map((cell) => cell.charAt(0)).join(''))).toEqual(['LHHH', 'LLHH', 'LLLH']);
    expect(rows[2]?.[3]).toContain('R-1');
  });

  test('is not drawn where the matrix is refused: the page says why', () => {
    const matrix = { steps: { probability: [], impact: [] }, levels: [], cells: [] };
    const page = renderPreview({ ...empty, refused: true, matrix, data: { risks: [{ id: 'R-1', title: 'A' }] } });
    expect(section(page, 'Heat map')).toContain('The matrix in portolan.yaml cannot be used, so nothing is rated.');
    expect(page).not.toContain('<figure class="heat-map">');
  });

  test('a risk stands where it is now, and as a mark where it was before the response', () => {
    const rows = heatMap(html);
    expect(rows[2]?.[3]).toBe(
      'H High 021 RISK-021 Consumers read columns that lineage says are unused ' +
        '024 RISK-024 Iceberg migration delays finance marts, before the response',
    );
    expect(rows[1]?.[4]).toBe(
      'H High 021 RISK-021 Consumers read columns that lineage says are unused, before the response',
    );
    expect(rows[2]?.[0]).toContain('+029');
  });

  test('an unrated risk stands nowhere, one without a residual rating where it began', () => {
    const page = renderPreview({
      ...empty,
      data: {
        risks: [
          { id: 'R-1', title: 'A' },
          { id: 'R-2', title: 'B', inherent: { probability: 5, impact: 5 } },
        ],
      },
    });
    expect(
      heatMap(page)
        .flat()
        .filter((cell) => cell !== ''),
    ).toEqual(['2 R-2 B']);
    expect(heatMap(page)[0]?.[4]).toBe('2 R-2 B');
  });

  test('its counts are of where risks stand now', () => {
    expect(section(html, 'Heat map')).toContain('Heat map H 1 high M 5 moderate L 4 low');
  });
});

describe('the table', () => {
  test('begins with what needs attention first', () => {
    const ids = [...section(html, 'Risks').matchAll(/RISK-\d+/g)].map(([id]) => id.slice(-3));
    expect(ids).toEqual(['021', '023', '024', '022', '030', '025', '027', '026', '029', '028']);
  });

  test('has level, owner, state and next review', () => {
    const text = section(html, 'Risks');
    expect(text).toContain('Data quality · Mitigate H High 0.20 Ines Duarte Treating 15 Jun 2026');
    expect(text).toContain('M Moderate 0.10 Ines Duarte Treating 4 May 2026 overdue');
    expect(text).toContain('M Moderate 0.08 No owner');
    expect(text).toContain('Opportunity · Scalability · Mitigate L Low 0.03');
  });

  test('risks without assessment keep the file’s order and have an unknown level', () => {
    const page = renderPreview({ ...empty, data: { risks: [{ id: 'R-2', title: 'B' }, { title: 'A' }] } });
    expect(section(page, 'Risks')).toContain('R-2 B Unknown No owner No id A Unknown No owner');
  });

  test('leads to the place in the file, however it is sorted', () => {
    const all = links(interactive(register));
    expect(all).toContainEqual([
      '#/risks/2',
      'RISK-023 Source system renames fields without notice Data quality · Mitigate',
    ]);
    expect(all).toContainEqual(['#/risks/0', '021 RISK-021 Consumers read columns that lineage says are unused']);
  });
});

test('a closed risk says why', () => {
  const risk = { id: 'R-1', title: 'A', status: 'closed', closedReason: 'The queue is gone.' } as const;
  expect(textOf(renderPreview({ ...empty, data: { risks: [risk] } }))).toContain('Why closed The queue is gone.');
});

describe('a risk in detail', () => {
  const detail = textOf(html.split('<details class="risk">')[1] ?? '');

  test('says cause, event and effect, and both levels', () => {
    expect(detail).toContain(
      'Cause Notebooks are not instrumented Event a column is dropped while a notebook still reads it Effect regulatory reports are late ' +
        'Inherent H High 0.56 Residual H High 0.20 Response Mitigate Proximity Within quarter ' +
        'Exposure EUR 40,000 – 250,000, most likely 90,000 Cost of the response EUR 12,000 Actionee Jonas Weber',
    );
  });

  test('lists actions and indicators with their state', () => {
    expect(detail).toContain('Nightly comparison job Done Jonas Weber · 30 Apr 2026 Block removals');
    expect(detail).toContain('Block removals without a comparison Open Mina Park · 10 May 2026 overdue');
    expect(detail).toContain('Validation failures > 5 a week 8 Breached Readers outside lineage < 2 % 1.4 % Within');
  });
});

test('an empty register says so', () => {
  const page = renderPreview(empty);
  expect(headings(page, 2)).toEqual(['Risks']);
  expect(section(page, 'Risks')).toBe('Risks No risks are recorded yet.');
});

test('ids lose what they all begin with', () => {
  expect(commonPrefix(['RISK-021', 'RISK-022'])).toBe('RISK-');
  expect(commonPrefix(['RISK-021', 'R-022'])).toBe('');
  expect(commonPrefix(['A', 'B'])).toBe('');
  expect(commonPrefix([])).toBe('');
});

test('severity is a level’s place on its scale', () => {
  expect([0, 1, 2].map((place) => severityOf(place, 3))).toEqual(['low', 'moderate', 'high']);
  expect([0, 1].map((place) => severityOf(place, 2))).toEqual(['low', 'high']);
  expect([0, 1, 2, 3].map((place) => severityOf(place, 4))).toEqual(['low', 'moderate', 'moderate', 'high']);
  expect(severityOf(0, 1)).toBe('low');
});
