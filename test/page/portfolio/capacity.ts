import type { CapacityReport } from '../../../src/engines/capacity/result.ts';

const months = Array.from({ length: 12 }, (_, month) => `2027-${String(month + 1).padStart(2, '0')}`);
const origin = { file: 'charters/P-02.charter.yaml', pointer: '/resourcePlan/people/0/allocation' };
const senior = { skill: 'data-engineering', level: 'senior' };

/** A skill that is short in March, a person promised twice, and what to do about it. */
export const capacityReport: CapacityReport = {
  period: { start: '2027-01', end: '2027-12', months },
  projects: [
    { id: 'P-01', title: 'Order event backbone', file: 'charters/P-01.charter.yaml', status: 'active' },
    { id: 'P-02', title: 'Parcel arrival times', file: 'charters/P-02.charter.yaml', status: 'approved' },
  ],
  skills: [
    {
      ...senior,
      title: 'Data engineering',
      levelTitle: 'Senior',
      months: months.map((month, place) => ({
        month,
        demand: 12 + place,
        effort: 10 + place,
        supply: 20,
        gap: month === '2027-03' ? 4.5 : 0,
      })),
    },
    {
      skill: 'data-architecture',
      level: 'principal',
      title: 'Data architecture',
      levelTitle: 'Principal',
      months: months.map((month) => ({ month, demand: 0, effort: 0, supply: 9, gap: 0 })),
    },
  ],
  total: [],
  people: [
    {
      person: 'Maya Holm',
      teams: ['TEAM-ingest'],
      skills: [senior],
      months: [
        {
          month: '2027-03',
          days: 18,
          assigned: 18,
          free: 0,
          promised: 1.3,
          available: 1,
          overAllocated: true,
          promises: [
            { project: 'P-01', share: 0.8, origin: { ...origin, file: 'charters/P-01.charter.yaml' } },
            { project: 'P-02', share: 0.5, origin },
          ],
        },
      ],
    },
  ],
  infrastructure: [],
  estimates: [
    {
      project: 'P-01',
      ...senior,
      title: 'Data engineering',
      levelTitle: 'Senior',
      ...{ effort: 96, days: 120, factor: 1.25, outside: 0 },
      because: [{ kind: 'overhead', id: 'mentoring', share: 0.2 }],
    },
  ],
  advice: [
    {
      kind: 'contract',
      title: 'Contract 4.5 days of data engineering (senior)',
      reason: '4.5 days are missing in 2027-03: that is too little for a post.',
      ...senior,
      person: null,
      from: '2027-03',
      to: '2027-03',
      decideBy: '2027-02',
      days: 4.5,
      personMonths: 0.25,
      fullTimeEquivalents: 0.25,
      cost: { amount: 3150, currency: 'EUR' },
    },
  ],
  assignment: [
    {
      person: 'Maya Holm',
      project: 'P-01',
      ...senior,
      days: 120,
      months: months.map((month) => ({ month, days: 10 })),
    },
    { person: 'Maya Holm', project: 'P-02', ...senior, days: 8, months: [{ month: '2027-03', days: 8 }] },
  ],
  problems: [
    { code: 'unknown-skill', message: 'P-02 asks for “alchemy”, which is no skill of the catalogue.', origin },
  ],
};
