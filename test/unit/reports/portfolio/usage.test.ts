import { expect, test } from 'vitest';
import { totals, usageGrid } from '../../../../src/reports/model/portfolio/usage.ts';
import { selection } from './selection.ts';

test('usage by month is a row a resource; a month in which nothing is asked is empty', () => {
  const days = { title: 'data engineering (senior) in March 2027', capacity: 20, unit: 'days' };
  const usage = [
    { resource: 'budget', title: 'Budget', used: 10, capacity: 20, unit: 'EUR' },
    { ...days, resource: 'skill:data-engineering/senior@2027-03', used: 12, month: '2027-03' },
    { ...days, resource: 'skill:data-engineering/senior@2027-01', used: 8, month: '2027-01' },
    {
      resource: 'infrastructure:gpu@2027-02',
      title: 'gpu in February 2027',
      used: 1,
      capacity: 2,
      unit: '',
      month: '2027-02',
    },
  ];
  const { months, rows } = usageGrid({ ...selection, usage });
  expect(months).toEqual(['2027-01', '2027-02', '2027-03']);
  expect(rows.map(({ id, title, cells }) => [id, title, cells.map((cell) => cell?.used)])).toEqual([
    ['skill:data-engineering/senior', 'Data engineering (senior)', [8, undefined, 12]],
    ['infrastructure:gpu', 'Gpu', [undefined, 1, undefined]],
  ]);
  expect(totals({ ...selection, usage }).map(({ resource }) => resource)).toEqual(['budget']);
});
