import type { CharterModel } from '../../../../src/kinds/charter/model.ts';
import { references } from './references.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' });

/** A charter with everything that its view can show. */
export const charter: CharterModel = {
  kind: 'charter',
  today: '2026-05-20',
  references,
  header: {
    id: 'PRJ-014',
    title: 'Column-level lineage across the warehouse',
    status: 'active',
    date: '2026-03-12',
    owner: 'Amara Okafor',
    file: 'charters/lineage.charter.yaml',
    tags: ['lineage', 'governance', 'warehouse'],
  },
  findings: { errors: 1, warnings: 2 },
  score: {
    score: 78.4,
    rank: 3,
    of: 12,
    priority: 'High priority',
    completeness: 0.92,
    model: 'Data value and feasibility',
    dimensions: [
      { id: 'business-value', title: 'Business value', weight: 0.4, score: 84.2 },
      { id: 'technical-feasibility', title: 'Technical feasibility', weight: 0.3, score: 71.9 },
      { id: 'resource-requirements', title: 'Resource requirements', weight: 0.2, score: 66 },
      { id: 'strategic-alignment', title: 'Strategic alignment', weight: 0.1, score: 91.5 },
    ],
    missing: [
      { id: 'tooling-costs', title: 'Tooling costs', question: 'How little does the tooling cost?' },
      { id: 'budget-alignment', question: 'Is the budget planned for?' },
    ],
    ratings: [
      { id: 'decision-making-enhancement', rating: 5, rationale: 'Every finance report depends on it.' },
      { id: 'technical-uncertainty', rating: 3, low: 2, high: 4, direction: 'cost' },
    ],
  },
  approvals: [
    {
      role: 'business-sponsor',
      title: 'Business sponsor',
      state: 'granted',
      by: 'Helene Brandt',
      date: '2026-03-02',
      comment: 'With the condition that **finance marts** come first.',
    },
    { role: 'technical-lead', state: 'granted', by: 'Jonas Weber', date: '2026-03-04' },
    { role: 'pmo-representative', state: 'missing' },
  ],
  data: {
    summary:
      'Every column of the warehouse can be traced to the systems it comes from and the reports that read it, within a minute of a change.',
    sponsor: 'Helene Brandt',
    projectManager: 'Amara Okafor',
    technicalLead: 'Jonas Weber',
    governance: { body: 'data-strategy-committee', reviewFrequency: 'monthly' },
    characteristics: {
      projectType: 'data-platform',
      technicalComplexity: 'high',
      crossFunctionalDependencies: 'high',
      requirementStability: 'medium',
    },
    businessCase: {
      summary:
        'Three of the last five reporting incidents came from a column whose readers nobody knew. Finding them took *two to four days* each time; auditors ask for the same trail four times a year.',
      problem:
        'Lineage exists on the level of tables, rebuilt nightly from query logs. It misses:\n\n- streaming jobs, which run no queries\n- `SELECT *` in 212 of 640 models\n- everything that happens between two nights',
      options: [
        {
          title: 'Leave it at tables',
          cost: eur(0),
          description: 'No cost now; incidents and audits stay as they are.',
        },
        {
          title: 'Emit OpenLineage events',
          cost: eur(418_000),
          chosen: true,
          description: 'Jobs report what they read and write. See [the decision](../docs/adr/0007-openlineage.md).',
        },
        {
          title: 'Buy a lineage product',
          cost: eur(690_000),
          description: 'Parsers for all tools, and a contract of three years.',
        },
      ],
      benefits: [
        {
          description: 'Time to find the readers of a column',
          kind: 'efficiency',
          measure: 'Median of incidents',
          baseline: '2.5 days',
          target: '5 minutes',
          value: eur(240_000),
          realizedBy: '2026-12-31',
          owner: 'Amara Okafor',
        },
        {
          description: 'Audit evidence without handwork',
          kind: 'compliance',
          measure: 'Person-days a quarter',
          baseline: '18',
          target: '2',
          value: eur(96_000),
          realizedBy: '2027-03-31',
          owner: 'Ines Duarte',
        },
      ],
      disbenefits: ['Every job gains a dependency on the event collector.'],
      consequenceOfNotDoing: 'The BCBS 239 finding of 2025 stays open.',
      value: eur(336_000),
      netPresentValue: eur(284_500),
      paybackMonths: 15,
      returnPercent: 68,
    },
    successCriteria: [
      {
        description: 'Columns with complete lineage',
        measure: 'Share of 9,400 columns',
        baseline: '31 %',
        target: '95 %',
        by: '2026-11-30',
      },
      {
        description: 'Lineage is fresh',
        measure: 'p95 delay after a run',
        baseline: '24 h',
        target: '60 s',
        by: '2026-09-30',
      },
      { description: 'Engineers use it', measure: 'Weekly users', baseline: '0', target: '120', by: '2026-05-01' },
    ],
    objectives: [{ description: 'Close the open audit finding', by: '2026-12-15' }],
    scope: {
      included: ['Warehouse models and their exports', 'Streaming jobs on Flink', 'BI reports of finance and risk'],
      excluded: ['Notebooks', 'Lineage of machine-learning features'],
    },
    requirements: ['Events are kept for seven years', 'No job fails because lineage cannot be delivered'],
    deliverables: [
      { title: 'Event collector', acceptance: '5,000 events/s for an hour, none lost', due: '2026-06-30' },
      {
        title: 'Impact view in the catalogue',
        description: 'Readers of a column, three steps deep',
        due: '2026-10-15',
      },
    ],
    technicalApproach: {
      summary:
        "Jobs emit OpenLineage events to a collector in front of Kafka; a Flink job resolves columns and writes the graph.\n\n```sql\nSELECT reader FROM lineage.column_edge\nWHERE source = 'mart.orders.customer_id';\n```",
      technologies: ['OpenLineage', 'Apache Kafka', 'Apache Flink', 'dbt', 'Iceberg'],
      decisions: ['ADR-0007', 'ADR-0012'],
      dataSources: [
        { name: 'dbt manifests', owner: 'Analytics engineering', classification: 'internal', personalData: false },
        { name: 'Query history', owner: 'Platform', classification: 'confidential', personalData: true },
      ],
      quality: 'Contract tests for every producer; a nightly comparison with the query logs.',
      security: 'Events carry names of columns, never values.',
    },
    schedule: {
      start: '2026-02-01',
      end: '2026-12-15',
      phase: 'execution',
      milestones: [
        {
          id: 'M1',
          title: 'Feasibility proven on the order mart',
          date: '2026-03-20',
          type: 'gate',
          phase: 'discovery',
          status: 'reached',
        },
        { id: 'M2', title: 'Collector in production', date: '2026-05-08', phase: 'execution', status: 'planned' },
        { id: 'M3', title: 'Finance marts complete', date: '2026-08-28', phase: 'execution', status: 'planned' },
        { id: 'M4', title: 'Handover to operations', date: '2026-12-01', phase: 'delivery', status: 'planned' },
      ],
    },
    resourcePlan: {
      teams: ['TEAM-ingest', 'TEAM-governance'],
      skills: [
        { skill: 'data-engineering', level: 'senior', effort: 220, from: '2026-02-01', to: '2026-10-31' },
        { skill: 'data-architecture', level: 'principal', effort: 45, from: '2026-02-01', to: '2026-05-31' },
      ],
      people: [
        { person: 'Jonas Weber', role: 'technical-lead', allocation: 0.6, from: '2026-02-01', to: '2026-12-15' },
      ],
      infrastructure: [{ resource: 'compute-resources', amount: 48, unit: 'vCPU', from: '2026-04-01' }],
      vendors: [{ name: 'Kestrel Audit', service: 'Review of the evidence trail', cost: eur(24_000) }],
    },
    budget: {
      total: eur(418_000),
      contingencyPercent: 10,
      approved: true,
      items: [
        { title: 'Engineering', category: 'capex', amount: eur(296_000), period: '2026' },
        { title: 'Collector and storage', category: 'opex', amount: eur(84_000), period: '2026' },
        { title: 'Contingency', category: 'opex', amount: eur(38_000), period: '2026-Q4' },
      ],
    },
    dependencies: [
      {
        target: 'PRJ-009',
        relation: 'requires',
        type: 'technical',
        description: 'Kafka cluster with room for 5,000 events/s',
        neededBy: '2026-04-30',
        status: 'agreed',
      },
      { target: 'PRJ-099', description: 'Single sign-on of the catalogue', neededBy: '2026-04-30', status: 'open' },
    ],
    risks: [
      { ref: 'RISK-021' },
      { title: 'dbt upgrade breaks the emitter', probability: 2, impact: 3, response: 'mitigate' },
    ],
    stakeholders: [
      { name: 'Group audit', role: 'reviewer', influence: 'high', expectation: 'Evidence that can be replayed' },
      {
        name: 'BI developers',
        group: 'business-analysts',
        influence: 'medium',
        expectation: 'Warnings **before** a column goes',
      },
    ],
    assumptions: ['dbt stays the only modelling tool until 2027.'],
    constraints: ['No new personal data leaves the region eu-central-1.'],
    tolerances: { cost: '± 8 %', time: '4 weeks' },
    decisions: ['ADR-0007'],
  },
  referencedBy: [
    {
      id: 'CR-2026-014',
      known: true,
      kind: 'change-request',
      title: 'Rename customer_id in the order mart',
      status: 'submitted',
      relation: 'charters',
      uri: 'file:///workspace/changes/CR-2026-014.yaml',
    },
  ],
  links: [
    { title: 'Board', url: 'https://boards.example.com/lineage', type: 'board' },
    { title: 'A trap', url: 'javascript:alert(1)' },
  ],
};
