import { describe, expect, test } from 'vitest';
import { shippedCatalog } from '../../../src/catalog/generated/catalog.ts';

const { categories, matrix, responses, proximity, process } = shippedCatalog.risks;

describe('risk categories (framework, section 2)', () => {
  test('belong to three groups', () => {
    expect(Object.entries(categories).map(([id, group]) => [id, Object.keys(group.categories)])).toEqual([
      ['technical', ['scalability', 'data-quality', 'integration-complexity']],
      ['business', ['stakeholder-alignment', 'business-value-realization']],
      ['operational', ['team-capacity']],
    ]);
  });

  test.each([
    [
      'technical/scalability',
      'performance-degradation resource-saturation architecture-limitations',
      'user-experience-degradation system-downtime operational-costs',
      'performance-testing capacity-planning architecture-review',
      'performance-dashboards capacity-alerts trend-analysis',
    ],
    [
      'technical/data-quality',
      'data-anomalies source-system-changes validation-failures',
      'incorrect-business-decisions stakeholder-confidence-loss',
      'automated-validation data-profiling source-monitoring',
      'quality-dashboards anomaly-detection alert-systems',
    ],
    [
      'technical/integration-complexity',
      'dependency-failures api-changes version-conflicts',
      'system-failures data-pipeline-breaks manual-intervention-required',
      'contract-testing versioning-strategies fallback-mechanisms',
      'integration-testing dependency-monitoring health-checks',
    ],
    [
      'business/stakeholder-alignment',
      'requirement-changes priority-shifts communication-gaps',
      'project-scope-creep timeline-delays budget-overruns',
      'regular-stakeholder-reviews change-management-process',
      'stakeholder-satisfaction-surveys requirement-change-tracking',
    ],
    [
      'business/business-value-realization',
      'adoption-resistance workflow-integration-challenges',
      'roi-shortfall project-perceived-failure',
      'user-training change-management incremental-delivery',
      'usage-analytics business-metric-tracking feedback-collection',
    ],
    [
      'operational/team-capacity',
      'team-member-departure skill-gaps workload-imbalance',
      'delivery-delays quality-reduction team-burnout',
      'knowledge-sharing cross-training backup-resource-planning',
      'team-satisfaction-tracking workload-monitoring skill-assessment',
    ],
  ])('%s', (path, indicators, impacts, mitigations, monitoring) => {
    const [group = '', id = ''] = path.split('/');
    const category = categories[group]?.categories[id];
    const parts = [category?.indicators, category?.impacts, category?.mitigations, category?.monitoring];
    expect(parts.map((part) => Object.keys(part ?? {}).join(' '))).toEqual([
      indicators,
      impacts,
      mitigations,
      monitoring,
    ]);
  });
});

test('the matrix has the values of PMBOK', () => {
  expect(Object.values(matrix.probability).map(({ value }) => value)).toEqual([0.1, 0.3, 0.5, 0.7, 0.9]);
  expect(Object.values(matrix.impact).map(({ value }) => value)).toEqual([0.05, 0.1, 0.2, 0.4, 0.8]);
  expect(Object.entries(matrix.levels).map(([id, { rank, atLeast }]) => [id, rank, atLeast])).toEqual([
    ['low', 1, 0],
    ['moderate', 2, 0.06],
    ['high', 3, 0.18],
  ]);
});

test('threats and opportunities have the responses of PMBOK, PRINCE2 and ISO 31000', () => {
  const answers = (type: string) =>
    Object.keys(responses).filter((id) => [type, 'both'].includes(responses[id]?.for ?? ''));
  expect(answers('threat')).toEqual(['avoid', 'mitigate', 'transfer', 'share', 'accept', 'escalate']);
  expect(answers('opportunity')).toEqual(['exploit', 'enhance', 'reject', 'share', 'accept', 'escalate']);
});

test('proximity goes from a week to no bound', () => {
  expect(Object.values(proximity).map(({ withinDays }) => withinDays)).toEqual([7, 30, 91, 365, null]);
});

test('risk management has the four stages of the framework', () => {
  expect(Object.entries(process).map(([id, { activities }]) => [id, Object.keys(activities).length])).toEqual([
    ['risk-identification', 3],
    ['risk-assessment', 3],
    ['risk-response-planning', 3],
    ['risk-monitoring', 3],
  ]);
});
