import { describe, expect, test } from 'vitest';
import { personSupplies, supplyProfiles } from '../../../../src/engines/capacity/supply.ts';
import type { MemberInput } from '../../../../src/engines/capacity/types.ts';
import { member, SPANS, TABLES } from './inputs.ts';

const days = (...members: MemberInput[]): (readonly number[])[] =>
  personSupplies(members, SPANS, TABLES).map((person) => person.days.map((each) => Number(each.toFixed(6))));

const MID = { 'data-engineering': 'mid' };

describe('the days of people', () => {
  test('days of a full-time month × availability × focus', () => {
    expect(days(member('Maya', MID, { availability: 0.5, focusFactor: 0.6, daysPerMonth: 20 }))).toEqual([[6, 6, 6]]);
  });

  test('who comes and goes: working days of the month in the team', () => {
    // 1 to 15 January has 11 of 21 working days.
    expect(days(member('Maya', MID, { daysPerMonth: 21, to: '2027-01-15' }))).toEqual([[11, 0, 0]]);
    expect(days(member('Maya', MID, { daysPerMonth: 21, from: '2027-01-16' }))).toEqual([[10, 21, 21]]);
  });

  test('absences by working days and share; where they overlap the longest counts once', () => {
    const absences = [
      { from: '2027-01-01', to: '2027-01-31', fraction: 0.4 },
      { from: '2027-01-04', to: '2027-01-10', fraction: 1 },
    ];
    // 5 days away, 16 days at 60 %.
    expect(days(member('Maya', MID, { daysPerMonth: 21, absences }))).toEqual([[9.6, 21, 21]]);
  });

  test('on-call duty takes its share from those who have the skill, in teams with a rota', () => {
    const ops = { 'devops-infrastructure': 'senior' };
    expect(days(member('Maya', ops, { onCall: true }))).toEqual([[17, 17, 17]]);
    expect(days(member('Maya', ops))).toEqual([[20, 20, 20]]);
    expect(days(member('Maya', MID, { onCall: true }))).toEqual([[20, 20, 20]]);
  });

  test('a person in two teams is one, and has at most a full-time job', () => {
    const [half, full] = [{ availability: 0.5 }, { team: 'TEAM-b', focusFactor: 0.5 }];
    expect(days(member('Maya', MID, half), member('Maya', MID, { ...full, availability: 0.5 }))).toEqual([
      [15, 15, 15],
    ]);
    expect(days(member('Maya', MID), member('Maya', MID, full))).toEqual([[15, 15, 15]]);
  });

  test('the highest level counts; what the catalogue does not know does not', () => {
    const [maya] = personSupplies(
      [
        member('Maya', MID),
        member('Maya', { 'data-engineering': 'senior', juggling: 'mid', 'data-architecture': 'guru' }),
      ],
      SPANS,
      TABLES,
    );
    expect(maya?.skills).toEqual([{ skill: 'data-engineering', level: 'senior' }]);
  });

  test('a reserve is left free', () => {
    expect(personSupplies([member('Maya', MID)], SPANS, TABLES, 0.25)[0]?.days).toEqual([15, 15, 15]);
  });

  test('people of the same skills and levels are one profile; people without a skill are none', () => {
    const members = [
      member('Maya', MID),
      member('Aino', MID),
      member('Ruben', { 'data-engineering': 'senior' }),
      member('Noor', {}),
    ];
    expect(supplyProfiles(personSupplies(members, SPANS, TABLES))).toEqual([
      {
        id: 'data-engineering/mid',
        skills: [{ skill: 'data-engineering', level: 'mid' }],
        people: ['Maya', 'Aino'],
        days: [40, 40, 40],
      },
      {
        id: 'data-engineering/senior',
        skills: [{ skill: 'data-engineering', level: 'senior' }],
        people: ['Ruben'],
        days: [20, 20, 20],
      },
    ]);
  });
});
