import type { ChangeRequestModel } from '../../../../src/kinds/change-request/model.ts';
import { references } from './references.ts';

/** A breaking change with everything that its view can show. */
export const change: ChangeRequestModel = {
  kind: 'change-request',
  today: '2026-05-20',
  references,
  header: {
    id: 'CR-2026-014',
    title: 'Rename customer_id in the order mart',
    status: 'submitted',
    date: '2026-05-11',
    owner: 'Mina Park',
    file: 'changes/CR-2026-014.change.yaml',
  },
  findings: { errors: 0, warnings: 2 },
  classification: {
    category: 'Data model',
    level: 'Breaking',
    rank: 2,
    levels: 2,
    score: 64,
    reasons: [
      { rule: 'Column is renamed', evidence: 'mart.orders.customer_id', source: '/items/0/type' },
      { rule: 'Consumers have not migrated', evidence: '2 of 3 consumers', source: '/consumers' },
      { rule: 'Personal data is affected', source: '/impact/personalData' },
    ],
  },
  approvals: [
    {
      role: 'stakeholder-committee',
      title: 'Stakeholder committee',
      state: 'granted',
      by: 'Helene Brandt',
      date: '2026-05-14',
    },
    { role: 'data-protection', title: 'Data protection', state: 'pending', by: 'Oskar Lind' },
    { role: 'architecture-board', title: 'Architecture board', state: 'missing' },
  ],
  obligations: [
    {
      code: 'impact-assessment',
      title: 'Impact assessment',
      met: true,
      evidence: 'Lineage report of 9 May',
      source: '/evidence/0',
    },
    {
      code: 'migration-plan-approval',
      title: 'Migration plan approved',
      met: false,
      description: 'Consumers agree to the plan and its deadline.',
    },
    { code: 'automated-testing', met: true },
  ],
  deployment: [
    { id: 'coordinated-release', title: 'Coordinated release', met: true },
    { id: 'consumer-migration-support', title: 'Support for consumers that migrate', met: false },
  ],
  rollback: [{ id: 'rollback-readiness', title: 'Rollback is ready', met: true }],
  monitoring: [{ id: 'comprehensive-impact-monitoring', title: 'All consumers are watched' }],
  communication: { id: 'stakeholder-notification', title: 'Stakeholders are notified', met: true },
  data: {
    type: 'normal',
    initiator: 'Analytics engineering',
    implementer: 'Mina Park',
    cost: { amount: 6_500, currency: 'EUR' },
    description:
      'Rename `customer_id` to `party_id` in `mart.orders`, as the glossary calls it. Both names are served for **six weeks**.',
    reason: 'Two meanings of *customer* led to wrong joins in three reports.',
    benefits: 'One name for one thing.',
    consequenceOfNotDoing: 'Wrong joins go on.',
    items: [
      {
        type: 'rename-column',
        item: 'mart.orders.customer_id',
        system: 'Warehouse',
        environment: 'production',
        breaking: true,
      },
      { type: 'pipeline-modification', item: 'orders_daily', system: 'Airflow', environment: 'production' },
    ],
    consumers: [
      { name: 'Revenue report', team: 'Finance BI', contact: 'finance-bi@example.com', notified: true, migrated: true },
      { name: 'Churn model', team: 'Data science', contact: 'ds@example.com', notified: true, migrated: false },
      { name: 'CRM export', team: 'Sales operations', notified: false, migrated: false },
    ],
    impact: {
      users: 'some',
      downtimeMinutes: 0,
      dataLoss: 'none',
      reversible: 'fully',
      personalData: true,
      criticality: 'high',
      services: ['Revenue report', 'CRM export'],
      summary: 'Readers of the old name break when it is removed.',
    },
    risk: { probability: 2, impact: 4, summary: 'A consumer is not in lineage.' },
    testPlan: {
      summary: 'Both names give equal rows.',
      environments: ['staging'],
      url: 'https://ci.example.com/runs/8812',
    },
    migrationPlan: {
      summary: 'Views serve both names.',
      steps: ['Add the view', 'Move consumers', 'Drop the old name'],
      deadline: '2026-07-15',
    },
    deployment: {
      strategy: 'progressive',
      summary: 'One schema at a time.',
      steps: ['Deploy the view', 'Compare row counts', 'Switch reports'],
    },
    rollback: {
      strategy: 'Point the view at the old column.',
      automated: true,
      minutes: 10,
      testedOn: '2026-05-12',
      backupVerifiedOn: '2026-05-13',
      trigger: 'Row counts differ by more than 0.1 %.',
      steps: ['Revert the view', 'Refresh extracts'],
    },
    communication: {
      summary: 'Consumers hear of it twice.',
      messages: [
        { audience: 'Consumers', channel: 'E-mail', at: '2026-05-15', text: 'What changes and until when', sent: true },
        { audience: 'Everyone', channel: 'Release notes', at: '2026-06-01', sent: false },
      ],
    },
    monitoring: [
      {
        signal: 'Row count of `mart.orders`',
        threshold: '± 0.1 %',
        duration: '7 days',
        dashboard: 'https://dash.example.com/orders',
      },
    ],
    schedule: { start: '2026-06-02T20:00:00Z', end: '2026-06-02T22:00:00Z', window: 'Tuesday maintenance' },
    charters: ['PRJ-014'],
    decisions: ['ADR-0007'],
    risks: ['RISK-021'],
  },
};

/** A change that is over. */
export const closedChange: ChangeRequestModel = {
  kind: 'change-request',
  today: '2026-05-20',
  header: { id: 'CR-2026-003', title: 'Upgrade Kafka to 3.9', status: 'closed' },
  data: {
    description: 'Rolling upgrade of nine brokers.',
    schedule: { start: '2026-01-13' },
    outcome: {
      result: 'successful-with-issues',
      actualStart: '2026-01-13T21:00:00Z',
      actualEnd: '2026-01-14T00:40:00Z',
      incidents: ['INC-311: consumer lag of 14 minutes'],
      summary: 'Done, one broker was slow.',
    },
    review: { date: '2026-01-20', by: 'Mina Park', lessons: ['Drain leaders first.'] },
  },
};
