import { describe, expect, test } from 'vitest';
import { shippedCatalog } from '../../../src/catalog/generated/catalog.ts';

const { levels, skills, infrastructure } = shippedCatalog.skills;

describe('skills (framework, section 1: resource planning and capacity management)', () => {
  test('proficiency rises from junior to distinguished', () => {
    expect(Object.entries(levels).map(([id, { rank }]) => `${rank} ${id}`)).toEqual([
      '1 junior',
      '2 mid',
      '3 senior',
      '4 principal',
      '5 distinguished',
    ]);
  });

  test.each([
    ['data-engineering', 1.5, { mentoring: 0.2 }, ['junior', 'mid', 'senior', 'principal']],
    ['data-architecture', 2, { 'design-review': 0.3 }, ['mid', 'senior', 'principal', 'distinguished']],
    ['analytics-engineering', 1.2, { 'stakeholder-collaboration': 0.25 }, ['junior', 'mid', 'senior']],
    ['devops-infrastructure', 1.8, { 'on-call': 0.15 }, ['mid', 'senior', 'principal']],
  ])('%s: factor %d, overheads %j', (id, complexityMultiplier, overheads, proficiency) => {
    expect(skills[id]).toMatchObject({ complexityMultiplier, overheads, levels: proficiency });
  });

  test.each([
    ['data-engineering', 'pipeline-development infrastructure-management data-modeling'],
    ['data-architecture', 'system-design technology-selection scalability-planning'],
    ['analytics-engineering', 'data-transformation business-logic-implementation quality-assurance'],
    ['devops-infrastructure', 'deployment-automation monitoring-implementation security-management'],
  ])('%s: core skills %s', (id, coreSkills) => {
    expect(Object.keys(skills[id]?.coreSkills ?? {}).join(' ')).toBe(coreSkills);
  });

  test.each([
    ['data-engineering', 'streaming-systems batch-processing cloud-platforms'],
    ['data-architecture', 'distributed-systems database-design integration-patterns'],
    ['analytics-engineering', 'dbt-development sql-optimization data-validation'],
    ['devops-infrastructure', 'kubernetes cloud-infrastructure ci-cd-pipelines'],
  ])('%s: specializations %s', (id, specializations) => {
    expect(Object.keys(skills[id]?.specializations ?? {}).join(' ')).toBe(specializations);
  });

  test.each([
    ['data-engineering', 'cross-training skill-development knowledge-sharing'],
    ['data-architecture', 'architecture-review-boards design-pattern-standardization'],
    ['analytics-engineering', ''],
    ['devops-infrastructure', ''],
  ])('%s: optimization strategies of section 4: %s', (id, strategies) => {
    expect(Object.keys(skills[id]?.optimizationStrategies ?? {}).join(' ')).toBe(strategies);
  });
});

test('infrastructure resources (framework, section 4)', () => {
  const resources = Object.entries(infrastructure).map(([id, resource]) => [
    id,
    Object.keys(resource.allocationStrategies).join(' '),
    Object.keys(resource.monitoringMetrics).join(' '),
    Object.keys(resource.optimizationApproaches).join(' '),
  ]);
  expect(resources).toEqual([
    [
      'compute-resources',
      'workload-based-scaling cost-optimization performance-tuning',
      'utilization-rates cost-per-workload performance-benchmarks',
      'automated-scaling resource-pooling workload-balancing',
    ],
    [
      'storage-resources',
      'data-lifecycle-management tiered-storage compression-optimization',
      'storage-utilization access-patterns cost-per-gb',
      'automated-archiving data-deduplication storage-tiering',
    ],
  ]);
});
