import { describe, expect, test } from 'vitest';
import { shippedCatalog } from '../../../src/catalog/generated/catalog.ts';
import { mergeCatalog } from '../../../src/catalog/merge.ts';

/** The merged catalogue of an override without mistakes. */
function merged(override: unknown, roles: readonly string[] = []) {
  const { catalog, problems } = mergeCatalog(shippedCatalog, override, { roles });
  expect(problems).toEqual([]);
  return catalog;
}

describe('an override', () => {
  test.each([undefined, null, {}])('may be absent or empty: %j', (override) => {
    expect(merged(override)).toBe(shippedCatalog);
  });

  test('changes weights and leaves the rest', () => {
    const { evaluation, changes } = merged({
      evaluation: {
        models: {
          'data-value': { dimensions: { 'business-value': { weight: 0.5 }, 'technical-feasibility': { weight: 0.2 } } },
        },
      },
    });
    const dimensions = Object.values(evaluation.models['data-value']?.dimensions ?? {});
    expect(dimensions.map(({ weight }) => weight)).toEqual([0.5, 0.2, 0.2, 0.1]);
    expect(dimensions[0]?.groups).toEqual(
      shippedCatalog.evaluation.models['data-value']?.dimensions?.['business-value']?.groups,
    );
    expect(changes).toEqual(shippedCatalog.changes);
  });

  test('adds a criterion, after the others', () => {
    const criterion = {
      title: 'Carbon footprint',
      question: 'How much energy does it use?',
      direction: 'cost',
      anchors: { 1: 'Little', 5: 'Much' },
      weight: 0.5,
    };
    const { evaluation } = merged({
      evaluation: {
        models: {
          'data-value': {
            dimensions: {
              'resource-requirements': {
                groups: { 'infrastructure-costs': { criteria: { 'carbon-footprint': criterion } } },
              },
            },
          },
        },
      },
    });
    const group =
      evaluation.models['data-value']?.dimensions?.['resource-requirements']?.groups['infrastructure-costs'];
    expect(Object.keys(group?.criteria ?? {})).toEqual([
      'compute-requirements',
      'storage-needs',
      'tooling-costs',
      'carbon-footprint',
    ]);
    expect(group?.criteria['carbon-footprint']).toEqual(criterion);
  });

  test('removes an entry with null', () => {
    const { charter, changes } = merged({
      charter: { approvals: { 'pmo-representative': null } },
      changes: { signals: { 'many-users': null } },
    });
    expect(Object.keys(charter.approvals)).toEqual(['business-sponsor', 'technical-lead']);
    expect(changes.signals).not.toHaveProperty('many-users');
  });

  test('replaces lists and conditions as a whole', () => {
    const { changes } = merged({
      changes: {
        categories: { infrastructure: { levels: { 'low-risk': { rollback: ['tested-rollback-plan'] } } } },
        signals: { downtime: { when: { pointer: '/impact/services', present: true } } },
      },
    });
    expect(changes.categories.infrastructure?.levels['low-risk']?.rollback).toEqual(['tested-rollback-plan']);
    expect(changes.signals.downtime?.when).toEqual({ pointer: '/impact/services', present: true });
  });

  test('takes null where null is a value', () => {
    const { changes } = merged({
      changes: { categories: { infrastructure: { levels: { 'low-risk': { communication: null } } } } },
    });
    expect(changes.categories.infrastructure?.levels['low-risk']?.communication).toBeNull();
  });

  test('may name roles that the workspace defines elsewhere', () => {
    const override = { charter: { approvals: { 'works-council': { title: 'Works council approval' } } } };
    expect(merged(override, ['works-council']).charter.approvals).toHaveProperty('works-council');
  });

  test('may move a criterion to another group', () => {
    const { 'skill-match': moved } =
      shippedCatalog.evaluation.models['data-value']?.dimensions?.['resource-requirements']?.groups['team-capacity']
        ?.criteria ?? {};
    const groups = {
      'team-capacity': { criteria: { 'skill-match': null } },
      'timeline-considerations': { criteria: { 'skill-match': moved } },
    };
    merged({ evaluation: { models: { 'data-value': { dimensions: { 'resource-requirements': { groups } } } } } });
  });

  test('may add a model of its own and make it the default', () => {
    const { evaluation } = merged({
      evaluation: {
        defaultModel: 'lean',
        models: {
          'data-value': null,
          'data-value-topsis': null,
          lean: {
            title: 'Lean',
            scale: { min: 0, max: 10 },
            dimensions: {
              worth: {
                title: 'Worth',
                weight: 1,
                groups: {
                  all: {
                    title: 'All',
                    criteria: {
                      worth: {
                        title: 'Worth',
                        question: 'How much?',
                        direction: 'benefit',
                        anchors: { 0: 'No', 10: 'Yes' },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    });
    expect(Object.keys(evaluation.models)).toEqual(['wsjf', 'rice', 'value-effort', 'lean']);
  });
});
