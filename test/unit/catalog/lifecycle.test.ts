import { describe, expect, test } from 'vitest';
import { shippedCatalog } from '../../../src/catalog/generated/catalog.ts';

const { phases, adaptations } = shippedCatalog.lifecycle;

describe('phases (framework, section 1: data project lifecycle adaptation)', () => {
  test.each([
    [
      'discovery',
      1,
      'requirements-gathering stakeholder-analysis',
      'technical-feasibility-spike data-landscape-analysis infrastructure-assessment cross-team-dependency-mapping',
      'technical-clarity stakeholder-alignment feasibility-confidence',
      'technical-architecture-review business-value-validation',
    ],
    [
      'planning',
      2,
      'detailed-planning resource-allocation timeline-development',
      'iterative-delivery-planning infrastructure-capacity-assessment technical-spike-scheduling cross-functional-coordination',
      'delivery-confidence resource-availability dependency-resolution',
      'technical-feasibility-gate resource-commitment-review',
    ],
    [
      'execution',
      3,
      'task-execution progress-monitoring quality-assurance',
      'iterative-development continuous-integration stakeholder-feedback-loops technical-debt-management',
      'delivery-velocity quality-metrics stakeholder-satisfaction',
      'technical-milestone-reviews business-value-demonstrations',
    ],
    [
      'delivery',
      4,
      'final-delivery user-acceptance project-closure',
      'production-deployment monitoring-implementation knowledge-transfer operational-handoff',
      'production-stability operational-readiness knowledge-retention',
      'production-readiness-review operational-excellence-validation',
    ],
  ])('%s', (id, order, traditional, adapted, criteria, checkpoints) => {
    const phase = phases[id];
    const tables = [phase?.traditionalActivities, phase?.activities, phase?.successCriteria, phase?.checkpoints];
    expect(phase?.order).toBe(order);
    expect(tables.map((table) => Object.keys(table ?? {}).join(' '))).toEqual([
      traditional,
      adapted,
      criteria,
      checkpoints,
    ]);
  });

  test('are four', () => {
    expect(Object.keys(phases)).toHaveLength(4);
  });
});

test('adapt to three characteristics', () => {
  const adapted = Object.entries(adaptations).map(([id, { when, activityKind, activities, checkpoints }]) => [
    id,
    `${when.characteristic} is ${when.equals}`,
    activityKind,
    Object.keys(activities),
    Object.keys(checkpoints),
  ]);
  expect(adapted).toEqual([
    [
      'technical-complexity',
      'technicalComplexity is high',
      'additional',
      ['technical-proof-of-concept', 'architecture-spike', 'performance-validation'],
      ['technical-feasibility-deep-dive', 'scalability-assessment'],
    ],
    [
      'cross-functional-dependencies',
      'crossFunctionalDependencies is high',
      'coordination',
      ['weekly-cross-team-sync', 'dependency-tracking-automation', 'stakeholder-communication-protocols'],
      [],
    ],
    [
      'requirement-stability',
      'requirementStability is low',
      'adaptive',
      ['weekly-business-review', 'iterative-requirement-refinement', 'stakeholder-expectation-management'],
      [],
    ],
  ]);
});
