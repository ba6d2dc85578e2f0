import { describe, expect, test } from 'vitest';
import { shippedCatalog } from '../../../src/catalog/generated/catalog.ts';

const { defaultModel, models, priorities } = shippedCatalog.evaluation;
const dimensions = models['data-value']?.dimensions ?? {};

describe('the data value model (framework, section 1: data value assessment matrix)', () => {
  test('is the default and rates from 1 to 5', () => {
    expect(defaultModel).toBe('data-value');
    expect(Object.keys(models)).toEqual(['data-value', 'data-value-topsis', 'wsjf', 'rice', 'value-effort']);
    expect(models['data-value']?.scale).toEqual({ min: 1, max: 5 });
  });

  test('has the weights of the framework, 1 in sum', () => {
    expect(Object.entries(dimensions).map(([id, { weight }]) => [id, weight])).toEqual([
      ['business-value', 0.4],
      ['technical-feasibility', 0.3],
      ['resource-requirements', 0.2],
      ['strategic-alignment', 0.1],
    ]);
  });

  test('has every group and criterion of the framework, in its order', () => {
    const criteria = Object.values(dimensions).map(({ groups }) =>
      Object.fromEntries(Object.entries(groups).map(([id, group]) => [id, Object.keys(group.criteria).join(' ')])),
    );
    expect(criteria).toEqual([
      {
        'revenue-impact': 'direct-revenue-generation cost-reduction efficiency-gains',
        'strategic-value': 'competitive-advantage capability-building innovation-enablement',
        'stakeholder-value': 'user-experience-improvement decision-making-enhancement',
      },
      {
        'implementation-complexity': 'architecture-alignment technology-maturity skill-availability',
        'infrastructure-readiness': 'capacity-availability scalability-potential integration-complexity',
        'risk-factors': 'technical-uncertainty dependency-complexity timeline-risk',
      },
      {
        'team-capacity': 'skill-match availability development-effort',
        'infrastructure-costs': 'compute-requirements storage-needs tooling-costs',
        'timeline-considerations': 'delivery-urgency dependency-scheduling',
      },
      {
        'organizational-priorities': 'goal-alignment executive-sponsorship budget-alignment',
        'technical-roadmap': 'architecture-coherence technology-strategy-fit',
        'cross-functional-impact': 'team-collaboration-requirements process-integration',
      },
    ]);
  });

  const criteria = Object.values(dimensions)
    .flatMap(({ groups }) => Object.values(groups))
    .flatMap((group) => Object.entries(group.criteria));

  test('counts against a project what costs, burdens or endangers it', () => {
    expect(criteria.filter(([, { direction }]) => direction === 'cost').map(([id]) => id)).toEqual([
      'integration-complexity',
      'technical-uncertainty',
      'dependency-complexity',
      'timeline-risk',
      'development-effort',
      'compute-requirements',
      'storage-needs',
      'tooling-costs',
      'dependency-scheduling',
      'team-collaboration-requirements',
    ]);
  });

  test.each(criteria)('asks a question about %s and says what 1, 3 and 5 mean', (_, { question, anchors }) => {
    expect(question).toMatch(/^(How|What|Which) .+\?$/);
    expect(Object.keys(anchors)).toEqual(['1', '3', '5']);
    expect(new Set(Object.values(anchors)).size).toBe(3);
  });
});

test('every score from 0 to 100 has a priority', () => {
  const bands = Object.values(priorities).toSorted((left, right) => left.rank - right.rank);
  expect(bands.map(({ title, atLeast }) => [title, atLeast])).toEqual([
    ['Low', 0],
    ['Medium', 45],
    ['High', 65],
    ['Critical', 80],
  ]);
});

describe('the models of the field', () => {
  test.each([
    ['data-value-topsis', 'topsis', 'data-value'],
    ['wsjf', 'ratio', undefined],
    ['rice', 'ratio', undefined],
    ['value-effort', undefined, undefined],
  ])('%s states its method and its source', (id, method, basedOn) => {
    const model = models[id];
    expect([model?.method, model?.basedOn]).toEqual([method, basedOn]);
    expect(model?.source).toMatch(/\d{4}/);
  });

  test('ask of each criterion a question and say what at least two ratings mean', () => {
    const criteria = ['wsjf', 'rice', 'value-effort'].flatMap((id) =>
      Object.values(models[id]?.dimensions ?? {}).flatMap(({ groups }) =>
        Object.values(groups).flatMap((group) => Object.values(group.criteria)),
      ),
    );
    expect(criteria).toHaveLength(10);
    for (const { question, anchors } of criteria) {
      expect(question).toMatch(/^How .+\?$/);
      expect(Object.keys(anchors).length).toBeGreaterThanOrEqual(2);
    }
  });

  test('no criterion means one thing in one model and another in the next', () => {
    const ids = Object.values(models).flatMap(({ dimensions: own = {} }) =>
      Object.values(own).flatMap(({ groups }) =>
        Object.values(groups).flatMap(({ criteria }) => Object.keys(criteria)),
      ),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});
