import type { Risk, RiskMatrix, RiskRegisterModel } from '../../../../src/kinds/risk-register/model.ts';
import { references } from './references.ts';

const PROBABILITY = [0.1, 0.3, 0.5, 0.7, 0.9];
const IMPACT = [0.05, 0.1, 0.2, 0.4, 0.8];

function level(score: number): string {
  return score >= 0.18 ? 'high' : score >= 0.06 ? 'moderate' : 'low';
}

/** The matrix of the PMBOK Guide. */
const matrix: RiskMatrix = {
  probability: ['Very unlikely', 'Unlikely', 'Possible', 'Likely', 'Very likely'],
  impact: ['Very low', 'Low', 'Moderate', 'High', 'Very high'],
  levels: [{ id: 'low' }, { id: 'moderate' }, { id: 'high' }],
  cells: PROBABILITY.map((p) => IMPACT.map((i) => level(p * i))),
};

type Short = readonly [
  id: string,
  title: string,
  category: string,
  before: string,
  after: string,
  more?: Partial<Risk>,
];

const LIST: readonly Short[] = [
  [
    'RISK-021',
    'Consumers read columns that lineage says are unused',
    'data-quality',
    '45',
    '34',
    {
      cause: 'Notebooks are not instrumented',
      event: 'a column is dropped while a notebook still reads it',
      effect: 'regulatory reports are late',
      proximity: 'within-quarter',
      actionee: 'Jonas Weber',
      exposure: { low: 40_000, likely: 90_000, high: 250_000, currency: 'EUR' },
      indicators: [
        { name: 'validation-failures', threshold: '> 5 a week', current: 8, breached: true },
        { name: 'Readers outside lineage', threshold: '< 2 %', current: '1.4 %', breached: false },
      ],
      response: {
        strategy: 'mitigate',
        summary: 'Compare lineage with the query history before every removal.',
        trigger: 'A reader outside lineage is found within a day of a removal.',
        fallback: 'Restore the column from the view of the day before.',
        cost: { amount: 12_000, currency: 'EUR' },
        actions: [
          { title: 'Nightly comparison job', owner: 'Jonas Weber', due: '2026-04-30', status: 'done' },
          { title: 'Block removals without a comparison', owner: 'Mina Park', due: '2026-05-10', status: 'open' },
        ],
      },
      monitoring: ['Quality dashboard, weekly'],
      charters: ['PRJ-014'],
      decisions: ['ADR-0007'],
    },
  ],
  ['RISK-022', 'Event collector saturates at month end', 'scalability', '44', '33', { nextReview: '2026-05-04' }],
  ['RISK-023', 'Source system renames fields without notice', 'data-quality', '54', '43'],
  ['RISK-024', 'Iceberg migration delays finance marts', 'integration-complexity', '34', '24'],
  ['RISK-025', 'Key streaming engineer leaves', 'team-capacity', '24', '23'],
  ['RISK-026', 'Sponsor priorities shift after reorganisation', 'stakeholder-alignment', '33', '22'],
  ['RISK-027', 'Lineage not used outside the platform team', 'business-value-realization', '43', '32'],
  ['RISK-028', 'Vendor deprecates the connector API', 'integration-complexity', '23', '12'],
  [
    'RISK-029',
    'Storage costs exceed the plan',
    'scalability',
    '32',
    '31',
    { type: 'opportunity', title: 'Tiered storage halves the cost of history' },
  ],
  [
    'RISK-030',
    'Audit asks for evidence before it is complete',
    'stakeholder-alignment',
    '25',
    '15',
    { owner: undefined },
  ],
];

const rating = (text: string) => ({ probability: Number(text[0]), impact: Number(text[1]) });
const score = (text: string) => (PROBABILITY[Number(text[0]) - 1] ?? 0) * (IMPACT[Number(text[1]) - 1] ?? 0);

const risks: readonly Risk[] = LIST.map(([id, title, category, before, after, more]) => ({
  id,
  title,
  category,
  type: 'threat',
  inherent: rating(before),
  residual: rating(after),
  status: 'treating',
  owner: 'Ines Duarte',
  nextReview: '2026-06-15',
  response: { strategy: 'mitigate' },
  ...more,
}));

const order = LIST.map(([id, , , , after]) => ({ id, after })).sort(
  (one, other) => score(other.after) - score(one.after),
);

/** A register of ten risks, one of them in full. */
export const register: RiskRegisterModel = {
  kind: 'risk-register',
  today: '2026-05-20',
  references,
  matrix,
  header: {
    id: 'REG-PLATFORM',
    title: 'Data platform risks',
    status: 'active',
    date: '2026-05-06',
    owner: 'Ines Duarte',
    file: 'risks/platform.risks.yaml',
  },
  findings: { errors: 0, warnings: 1 },
  assessments: LIST.map(([id, , , before, after]) => ({
    id,
    inherent: { score: score(before), level: level(score(before)) },
    residual: { score: score(after), level: level(score(after)) },
    rank: order.findIndex((entry) => entry.id === id) + 1,
  })),
  data: {
    scope: 'Everything that can keep the platform from serving trusted data on time.',
    appetite: { level: 'low', statement: 'No regulatory report is late; cost may vary.' },
    reviewedOn: '2026-05-06',
    nextReview: '2026-06-03',
    reviewFrequency: 'monthly',
    charters: ['PRJ-014', 'PRJ-011'],
    risks,
  },
};
