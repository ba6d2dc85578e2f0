import { describe, expect, test } from 'vitest';
import { adopted } from './support.ts';

describe('date', () => {
  test.each([
    ['2026-01-14', '2026-01-14'],
    ['2026-1-4', '2026-01-04'],
    ['2026/01/14', '2026-01-14'],
    ['2026-01-14T10:00:00Z', '2026-01-14'],
    ['14/01/2026', '2026-01-14'],
    ['01/14/2026', '2026-01-14'],
    ['14.01.2026', '2026-01-14'],
    ['04/04/2019', '2019-04-04'],
    ['14 January 2026', '2026-01-14'],
    ['14th of Jan, 2026', '2026-01-14'],
    ['January 14, 2026', '2026-01-14'],
    ['Sept 1st 2026', '2026-09-01'],
    ['Wednesday, 14 Jan 2026', '2026-01-14'],
    ['05/02/2018', null],
    ['10/04/18', null],
    ['2026-02-30', null],
    ['2024-023-2706', null],
    ['30 Februar 2026', null],
    ['last May', null],
    ['{YYYY-MM-DD when the decision was last updated}', null],
  ])('%j is %s', async (text, date) => {
    expect((await adopted(`# Queue\n\nDate: ${text}\n`)).date).toBe(date);
    expect((await adopted(`# Queue\n\n## Date\n\n${text}\n`)).date).toBe(date);
    expect((await adopted(`---\ndate: ${text}\n---\n# Queue\n`)).date).toBe(date);
  });

  test('the date of the status, where there is no other', async () => {
    expect((await adopted('# Queue\n\n## Status\n\nAccepted on 2026-01-14\n')).date).toBe('2026-01-14');
    expect((await adopted('# Queue\n\nDate: 05/02/2018\n\n## Status\n\nAccepted on 2026-01-14\n')).date).toBeNull();
  });
});
