import { describe, expect, test } from 'vitest';
import { monthRange, monthSpan } from '../../../../src/engines/capacity/calendar.ts';
import { median } from '../../../../src/engines/capacity/numbers.ts';
import { staffingAdvice } from '../../../../src/engines/capacity/staffing.ts';
import type { SkillGap } from '../../../../src/engines/capacity/staffing-input.ts';
import { personSupplies } from '../../../../src/engines/capacity/supply.ts';
import type { MemberInput } from '../../../../src/engines/capacity/types.ts';
import { member, TABLES } from './inputs.ts';

const MONTHS = monthRange('2027-01', '2027-12');

function advice(
  gap: Pick<SkillGap, 'skill' | 'level'> & Partial<Omit<SkillGap, 'days'>> & { days: Record<string, number> },
  members: MemberInput[],
  busy: string[] = [],
) {
  const people = personSupplies(members, MONTHS.map(monthSpan), TABLES);
  const free = new Map(people.map(({ person, days }) => [person, busy.includes(person) ? days.map(() => 0) : days]));
  const days = MONTHS.map((month) => gap.days[month] ?? 0);
  const gaps = [{ asked: days, effort: days, because: [], ...gap, days }];
  return staffingAdvice({
    months: MONTHS,
    now: '2027-01',
    gaps,
    people,
    free,
    members,
    tables: TABLES,
    currency: 'EUR',
  });
}

const SENIOR = { skill: 'data-engineering', level: 'senior' };
const RATED = [500, 700, 900].map((costPerDay, index) =>
  member(`S${index}`, { 'data-engineering': 'senior' }, { costPerDay }),
);
const long = Object.fromEntries(MONTHS.slice(4, 10).map((month) => [month, 15]));

describe('advice', () => {
  test('a short gap is bridged by contractors, at the median of the known rates of that level', () => {
    expect(advice({ ...SENIOR, days: { '2027-02': 6, '2027-04': 4 } }, RATED)).toEqual([
      {
        kind: 'contract',
        title: 'Contract 10 days of data engineering (senior)',
        reason:
          '10 days of data engineering (senior) are missing from 2027-02 to 2027-04: at most 3 months is too short for a post.',
        skill: 'data-engineering',
        level: 'senior',
        person: null,
        from: '2027-02',
        to: '2027-04',
        decideBy: '2027-02',
        days: 10,
        personMonths: 0.5,
        fullTimeEquivalents: 0.17,
        cost: { amount: 7000, currency: 'EUR' },
      },
    ]);
  });

  test('a long one is a post: days of the gap ÷ project days of a full-time member', () => {
    const [hire, ...others] = advice({ ...SENIOR, days: long }, RATED);
    expect(others).toEqual([]);
    // 90 days ÷ 20 a month are 4.5 months; one person over six months costs 6 × 20 × 700.
    expect(hire).toMatchObject({
      kind: 'hire',
      title: 'Hire one person for data engineering (senior)',
      personMonths: 4.5,
    });
    expect(hire).toMatchObject({ from: '2027-05', to: '2027-10', decideBy: '2027-01', cost: { amount: 84000 } });
  });

  test('until a hire can begin, contractors bridge', () => {
    const days = Object.fromEntries(MONTHS.map((month) => [month, 30]));
    expect(advice({ ...SENIOR, days }, RATED).map(({ kind, from, to, title }) => [kind, from, to, title])).toEqual([
      ['contract', '2027-01', '2027-04', 'Contract 120 days of data engineering (senior)'],
      ['hire', '2027-05', '2027-12', 'Hire 2 people for data engineering (senior)'],
    ]);
  });

  test('little work is no post, however long it lasts', () => {
    const days = Object.fromEntries(MONTHS.slice(4, 10).map((month) => [month, 3]));
    expect(advice({ ...SENIOR, days }, RATED).map(({ kind }) => kind)).toEqual(['contract']);
  });

  test('who is one level below and has days left learns it first, from when training can be over', () => {
    const members = [
      ...RATED,
      member('Maya', { 'data-engineering': 'mid' }),
      member('Aino', { 'data-engineering': 'junior' }),
    ];
    const found = advice({ ...SENIOR, days: { '2027-03': 10, '2027-04': 10, '2027-05': 25 } }, members, [
      'S0',
      'S1',
      'S2',
    ]);
    expect(found.map(({ kind, person, days, from, to, decideBy }) => [kind, person, days, from, to, decideBy])).toEqual(
      [
        ['train', 'Maya', 30, '2027-04', '2027-05', '2027-01'],
        ['contract', null, 15, '2027-03', '2027-05', '2027-03'],
      ],
    );
    expect(found[0]?.reason).toBe(
      'Maya is one level below (mid-level), and has 30 days left that would close a part of the gap from 2027-04 to 2027-05. Training takes about 3 months: begin in 2027-01.',
    );
  });

  test('then who knows a skill that shares a core skill or a field', () => {
    const devops = TABLES.skills['devops-infrastructure'];
    const neighbour = { ...devops, coreSkills: { 'pipeline-development': { title: 'Pipeline development' } } };
    const tables = { ...TABLES, skills: { ...TABLES.skills, 'devops-infrastructure': neighbour } } as typeof TABLES;
    const members = [member('Maya', { 'devops-infrastructure': 'senior' })];
    const people = personSupplies(members, MONTHS.map(monthSpan), tables);
    const free = new Map(people.map(({ person, days }) => [person, days]));
    const days = MONTHS.map((month) => (month === '2027-06' ? 8 : 0));
    const gaps = [{ ...SENIOR, days, asked: days, effort: days, because: [] }];
    const found = staffingAdvice({
      months: MONTHS,
      now: '2027-01',
      gaps,
      people,
      free,
      members,
      tables,
      currency: undefined,
    });
    expect(found[0]?.reason).toMatch(
      /^Maya knows DevOps and infrastructure, which shares Pipeline development, and has 8 days left/,
    );
    expect(found).toHaveLength(1);
  });

  test('no rate, no cost; less than a day, no word', () => {
    const unpaid = [member('Maya', { 'data-engineering': 'senior' })];
    const [found] = advice({ ...SENIOR, days: { '2027-02': 6 } }, unpaid);
    expect(found).toMatchObject({ cost: null });
    expect(found?.reason).toMatch(/No team gives a rate for it: the cost is unknown\.$/);
    expect(advice({ ...SENIOR, days: { '2027-02': 0.9 } }, unpaid)).toEqual([]);
  });

  test.each([
    [[], undefined],
    [[3], 3],
    [[5, 1], 3],
    [[9, 1, 2], 2],
  ])('the median of %j is %j', (numbers, middle) => {
    expect(median(numbers)).toBe(middle);
  });
});
