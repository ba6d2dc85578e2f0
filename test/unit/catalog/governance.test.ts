import { describe, expect, test } from 'vitest';
import { shippedCatalog } from '../../../src/catalog/generated/catalog.ts';

const { governance, charter, roles } = shippedCatalog;

describe('governance (framework, section 2)', () => {
  test('has six bodies on two levels with three responsibilities each', () => {
    const bodies = Object.entries(governance.levels).map(([id, level]) => [
      id,
      Object.entries(level.bodies).map(([body, { responsibilities }]) => [
        body,
        Object.keys(responsibilities).join(' '),
      ]),
    ]);
    expect(bodies).toEqual([
      [
        'executive',
        [
          ['data-strategy-committee', 'business-value-oversight strategic-alignment-review investment-prioritization'],
          [
            'technical-architecture-board',
            'technical-feasibility-assessment architecture-compliance-review technology-strategy-alignment',
          ],
          [
            'cross-functional-coordination-council',
            'resource-allocation-decisions timeline-coordination stakeholder-conflict-resolution',
          ],
        ],
      ],
      [
        'operational',
        [
          [
            'project-steering-committee',
            'project-progress-review risk-assessment-and-mitigation resource-reallocation-decisions',
          ],
          ['technical-review-board', 'code-quality-standards architecture-decision-records technical-risk-assessment'],
          ['data-quality-council', 'data-governance-standards quality-metrics-definition compliance-monitoring'],
        ],
      ],
    ]);
  });

  test('knows three classes of decisions', () => {
    const classes = Object.entries(governance.authority).map(([id, { decisions }]) => [id, Object.keys(decisions)]);
    expect(classes).toEqual([
      ['strategic', ['project-portfolio-changes', 'technology-platform-selection', 'major-architecture-decisions']],
      [
        'tactical',
        ['resource-allocation-adjustments', 'technical-implementation-approaches', 'timeline-modifications'],
      ],
      ['operational', ['deployment-timing', 'configuration-changes', 'daily-operational-choices']],
    ]);
  });

  test('every decision has one who takes it and who holds the authority of its class', () => {
    for (const { decisions, bodies, roles: delegates } of Object.values(governance.authority)) {
      for (const { body, role } of Object.values(decisions)) {
        const takers = [body, role].filter((taker) => taker !== undefined);
        expect(takers).toHaveLength(1);
        expect([...bodies, ...delegates]).toEqual(expect.arrayContaining(takers));
      }
    }
  });
});

describe('the project charter (framework, section 1: artifact library)', () => {
  test('has four sections, three approvals and two confirmations', () => {
    expect(Object.entries(charter.sections).map(([id, { pointer }]) => [id, pointer])).toEqual([
      ['business-case', '/businessCase'],
      ['technical-approach', '/technicalApproach'],
      ['success-criteria', '/successCriteria'],
      ['resource-plan', '/resourcePlan'],
    ]);
    expect(Object.keys(charter.approvals)).toEqual(['business-sponsor', 'technical-lead', 'pmo-representative']);
    expect(Object.keys(charter.integration)).toEqual([
      'strategic-alignment-validation',
      'resource-availability-confirmation',
    ]);
  });
});

test('every role says in a sentence what it stands for', () => {
  for (const { description } of Object.values(roles.roles)) expect(description).toMatch(/^[A-Z].+\.$/);
});
