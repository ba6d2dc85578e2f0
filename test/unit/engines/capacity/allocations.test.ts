import { describe, expect, test } from 'vitest';
import { isOverAllocated, promises } from '../../../../src/engines/capacity/allocations.ts';
import { dateOf } from '../../../../src/engines/capacity/calendar.ts';
import { infrastructureUse } from '../../../../src/engines/capacity/infrastructure.ts';
import type { AllocationInput, MemberInput } from '../../../../src/engines/capacity/types.ts';
import { allocation, member, SPANS } from './inputs.ts';

const told = (allocations: AllocationInput[], members: MemberInput[]) =>
  promises(allocations, members).map(
    (time) =>
      `${dateOf(time.span.first)} ${dateOf(time.span.last)} ${time.promised} of ${time.available}${isOverAllocated(time) ? '!' : ''}`,
  );

describe('what people are promised to', () => {
  test('two promises count together only on the days on which both hold', () => {
    const both = [
      allocation('PRJ-1', 'Maya', 0.8, '2027-01-01', '2027-02-15'),
      allocation('PRJ-2', 'Maya', 0.5, '2027-02-10', '2027-03-31'),
    ];
    expect(told(both, [member('Maya', {})])).toEqual([
      '2027-01-01 2027-02-09 0.8 of 1',
      '2027-02-10 2027-02-15 1.3 of 1!',
      '2027-02-16 2027-03-31 0.5 of 1',
    ]);
  });

  test('availability is the limit, and nothing is left after the last day in the team', () => {
    const all = [allocation('PRJ-1', 'Maya', 0.5, '2027-01-01', '2027-01-31')];
    expect(told(all, [member('Maya', {}, { availability: 0.4, to: '2027-01-20' })])).toEqual([
      '2027-01-01 2027-01-20 0.5 of 0.4!',
      '2027-01-21 2027-01-31 0.5 of 0!',
    ]);
  });

  test('two half posts are one, and of strangers only the whole is known', () => {
    const all = [allocation('PRJ-1', 'Maya', 1, '2027-01-01', '2027-01-31')];
    const half = { availability: 0.5 };
    expect(told(all, [member('Maya', {}, half), member('Maya', {}, half)])).toEqual(['2027-01-01 2027-01-31 1 of 1']);
    expect(told(all, [])).toEqual(['2027-01-01 2027-01-31 1 of 1']);
  });

  test('shares that add up to one are not too much, whatever the arithmetic says', () => {
    const all = [0.1, 0.2, 0.7].map((share, index) =>
      allocation(`PRJ-${index}`, 'Maya', share, '2027-01-01', '2027-01-31'),
    );
    expect(promises(all, []).some(isOverAllocated)).toBe(false);
  });
});

describe('infrastructure', () => {
  const [origin, team] = [{ file: 'a.yaml', pointer: '' }, 'TEAM-a'];
  const needs = (project: string, amount: number, from: string, to: string, unit?: string) => ({
    ...{ project, origin, resource: 'compute', amount, unit, from, to, assumed: false },
  });

  test('the worst day of each month', () => {
    const { resources } = infrastructureUse(
      [needs('PRJ-1', 60, '2027-01-01', '2027-02-10'), needs('PRJ-2', 50, '2027-02-05', '2027-03-31', 'vCPU')],
      [
        { team, origin, resource: 'compute', capacity: 80, unit: 'vCPU' },
        { team, origin, resource: 'compute', capacity: 20, unit: 'vCPU', from: '2027-02-15' },
        { team, origin, resource: 'storage', capacity: 5 },
      ],
      SPANS,
    );
    expect(
      resources.map(({ resource, unit, months }) => [
        resource,
        unit,
        months.map(({ demand, capacity, gap }) => [demand, capacity, gap]),
      ]),
    ).toEqual([
      [
        'compute',
        'vCPU',
        [
          [60, 80, 0],
          [110, 80, 30],
          [50, 100, 0],
        ],
      ],
      [
        'storage',
        undefined,
        [
          [0, 5, 0],
          [0, 5, 0],
          [0, 5, 0],
        ],
      ],
    ]);
    expect(resources[0]?.months[1]?.by.map(({ project }) => project)).toEqual(['PRJ-1', 'PRJ-2']);
  });

  test('another unit cannot be compared', () => {
    const { resources, problems } = infrastructureUse(
      [needs('PRJ-1', 60, '2027-01-01', '2027-01-31', 'GPU')],
      [{ team, origin, resource: 'compute', capacity: 80, unit: 'vCPU' }],
      SPANS,
    );
    expect(resources[0]?.months[0]).toMatchObject({ demand: 0, gap: 0 });
    expect(problems).toEqual([
      {
        code: 'unit',
        message: 'compute is counted in vCPU, not in GPU: this does not count.',
        origin,
        project: 'PRJ-1',
      },
    ]);
  });
});
