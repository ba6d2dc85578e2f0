import type { SelectionResult } from '../../../src/engines/selection/types.ts';

const months = Array.from({ length: 12 }, (_, month) => `2027-${String(month + 1).padStart(2, '0')}`);

const skills = [
  ['data engineering (senior)', 34],
  ['data engineering (mid)', 48],
  ['analytics engineering (mid)', 20],
] as const;

const names = [
  ['P-01', 'Order event backbone', 61.6],
  ['P-02', 'Parcel arrival times within ninety minutes', 63.7],
  ['P-04', 'Data quality and freshness observability', 69.5],
  ['P-07', 'One definition for each business metric', 60.7],
  ['P-09', 'Labour forecast per depot and shift', 71],
] as const;

/** A selection with everything that one can have. */
export const selection: SelectionResult = {
  status: 'optimal',
  scenario: null,
  objectiveName: 'score',
  objective: 326.5,
  bound: 326.5,
  selected: names.map(([id]) => id),
  projects: names.map(([id, title, worth], place) => ({
    id,
    title,
    file: `charters/${id}.charter.yaml`,
    offset: place === 1 ? 2 : 0,
    worth,
    mandatory: place === 0,
    mandatoryBy: place === 0 ? 'active' : undefined,
    staysAbove: place === 0 ? null : 41 + place * 3,
    reason:
      place === 0
        ? 'In: it is under way.'
        : `In: it stays in until its worth of ${worth} falls below ${41 + place * 3}; then P-08 would come in.`,
  })),
  rejected: [
    {
      id: 'P-08',
      title: 'Telematics stream of 1,140 delivery vans',
      file: 'charters/P-08.charter.yaml',
      worth: 45.6,
      reason:
        'Left out: it would need 14 more days of data engineering (senior) in May 2027, or P-02 out (−12.4 points).',
      needs: [
        {
          limit: {
            kind: 'skill',
            id: 'skill:data-engineering/senior@2027-05',
            title: 'data engineering (senior) in May 2027',
          },
          amount: 14,
          unit: 'days',
        },
      ],
      companions: [],
      instead: { out: ['P-02'], in: [], loss: 12.4, proven: true },
      reverses: [],
    },
    {
      id: 'P-11',
      title: 'Metadata catalogue: run the open-source product',
      file: 'charters/P-11.charter.yaml',
      worth: 57.3,
      reason: 'Left out: at most one of the group “metadata-catalogue” may be done.',
      needs: [],
      companions: [],
      instead: null,
      reverses: [],
    },
  ],
  usage: [
    { resource: 'budget', title: 'Budget', used: 1_742_000, capacity: 1_900_000, unit: 'EUR' },
    { resource: 'budget:2027-Q1', title: 'Budget of 2027-Q1', used: 498_000, capacity: 500_000, unit: 'EUR' },
    ...skills.flatMap(([title, capacity], row) =>
      months.map((month, place) => ({
        resource: `skill:${title}@${month}`,
        title: `${title} in May 2027`,
        used: capacity * (0.4 + ((place * 7 + row * 3) % 10) / 15),
        capacity,
        unit: 'days',
        month,
      })),
    ),
  ],
  greedy: { objective: 301.2, selected: ['P-01', 'P-04', 'P-09', 'P-10'], breaks: [] },
  binding: [
    {
      limit: {
        kind: 'skill',
        id: 'skill:data-engineering/senior@2027-05',
        title: 'data engineering (senior) in May 2027',
        origin: { file: 'teams/ingest.yaml', pointer: '/members' },
      },
      shadowValue: 0.42,
      unit: 'day',
    },
    {
      limit: {
        kind: 'budget',
        id: 'budget',
        title: 'budget',
        origin: { file: 'portolan.yaml', pointer: '/portfolio/budget' },
      },
      shadowValue: 0.000012,
      unit: 'EUR',
    },
  ],
  conflict: [],
  overloads: [],
  alternatives: [
    { objective: 325.1, selected: ['P-01', 'P-04', 'P-07', 'P-09', 'P-12'] },
    { objective: 322.8, selected: ['P-01', 'P-02', 'P-04', 'P-09', 'P-03'] },
  ],
  problems: [
    {
      code: 'unknown-cost',
      message: 'P-10 says nothing of its cost: it counts nothing against the budget.',
      project: 'P-10',
      origin: { file: 'charters/P-10.yaml', pointer: '/budget' },
    },
  ],
};

/** Points of an efficient frontier. */
export const frontier: NonNullable<SelectionResult['frontier']> = [
  [0, 61.6, 1],
  [180_000, 132.6, 2],
  [420_000, 202.1, 3],
  [910_000, 264.4, 4],
  [1_742_000, 326.5, 5],
  [2_300_000, 371, 6],
].map(([cost = 0, objective = 0, count = 0]) => ({
  cost,
  objective,
  selected: names.slice(0, count).map(([id]) => id),
}));
