import { describe, expect, test } from 'vitest';
import { shippedCatalog } from '../../../src/catalog/generated/catalog.ts';
import { mergeCatalog } from '../../../src/catalog/merge.ts';

/** The override that holds one value at a pointer. */
function at(pointer: string, value: unknown): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
}

/** A pointer in which `..` is one step up. */
function resolve(pointer: string): string {
  return pointer.replaceAll(/\/[^/]+\/[^/]+\/\.\.\/\.\./g, '');
}

/** The problems of an override as `code pointer`. */
function problems(override: unknown): string[] {
  return mergeCatalog(shippedCatalog, override).problems.map(({ code, pointer }) => `${code} ${pointer}`);
}

const dimensions = '/evaluation/models/data-value/dimensions';
const criteria = `${dimensions}/business-value/groups/revenue-impact/criteria`;
const lowRisk = '/changes/categories/infrastructure/levels/low-risk';
const models = '/evaluation/models';
const judged = (more: string, less: string, times: number) => ({ more, less, times });
const based = (basedOn: string, ...pairs: readonly [string, string][]) => ({
  title: 'Ours',
  basedOn,
  ...(pairs.length > 0 && { judgements: pairs.map(([more, less]) => judged(more, less, 2)) }),
});
const noModels = Object.fromEntries(Object.keys(shippedCatalog.evaluation.models).map((id) => [id, null]));
const criterion = { title: 'X', question: 'How X?', direction: 'benefit', anchors: { 1: 'No', 5: 'Yes' } };

describe('a mistake is found on its key:', () => {
  test.each<[what: string, pointer: string, value: unknown, ...found: string[]]>([
    ['a weight that spoils the sum', `${dimensions}/business-value/weight`, 0.5, 'catalog/weights-sum'],
    ['a weight above 1', `${dimensions}/business-value/weight`, 40, 'catalog/invalid-value'],
    ['a bad direction', `${criteria}/cost-reduction/direction`, 'good', 'catalog/invalid-value'],
    [
      'a new criterion without question and anchors',
      `${criteria}/x`,
      { title: 'X', direction: 'cost' },
      'catalog/missing-property',
    ],
    ['a criterion that the model has elsewhere', `${criteria}/skill-match`, criterion, 'catalog/invalid-value'],
    ['an id in camel case', `${criteria}/newThing`, criterion, 'catalog/invalid-value'],
    ['the removal of what is not there', `${criteria}/x`, null, 'catalog/unknown-reference'],
    ['the removal of a property', `${criteria}/cost-reduction/title`, null, 'catalog/invalid-value'],
    ['the removal of a table', '/skills/skills', null, 'catalog/invalid-value'],
    ['an empty title', '/roles/roles/team-lead/title', '', 'catalog/invalid-value'],
    ['a list in place of a table', '/roles/roles', [], 'catalog/invalid-value'],
    ['a text in place of an entry', '/roles/roles/dba', 'DBA', 'catalog/invalid-value'],
    ['a table that does not exist', '/kpis', {}, 'catalog/invalid-value'],
    ['a property that does not exist', '/roles/roles/team-lead/mail', 'a@b.c', 'catalog/invalid-value'],
    ['a default model that does not exist', '/evaluation/defaultModel', 'moscow', 'catalog/unknown-reference'],
    ['a new level without a rank', '/skills/levels/intern', { title: 'Intern' }, 'catalog/missing-property'],
    ['a rank that is taken', '/skills/levels/intern', { title: 'Intern', rank: 1 }, 'catalog/invalid-value', '/rank'],
    ['a rank that is not a whole number', '/skills/levels/junior/rank', 0.5, 'catalog/invalid-value'],
    [
      'an approval by a role that does not exist',
      `${lowRisk}/approvals/dba`,
      { title: 'DBA' },
      'catalog/unknown-reference',
    ],
    [
      'an obligation that does not exist',
      `${lowRisk}/rollback`,
      ['automated-rollback', 'undo'],
      'catalog/unknown-reference',
      '/1',
    ],
    ['a communication that does not exist', `${lowRisk}/communication`, 'shout', 'catalog/unknown-reference'],
    ['a level that does not exist', '/changes/types/backfill/level', 'extreme', 'catalog/unknown-reference'],
    ['a level of another category', '/changes/types/backfill/level', 'breaking', 'catalog/unknown-reference'],
    [
      'a signal that raises to a foreign level',
      '/changes/signals/downtime/raises/data-model',
      'high-risk',
      'catalog/unknown-reference',
    ],
    [
      'a procedure for a foreign level',
      '/changes/procedures/standard/levels/data-model',
      ['low-risk'],
      'catalog/unknown-reference',
      '/0',
    ],
    [
      'a condition with two tests',
      '/changes/signals/downtime/when',
      { pointer: '/a', equals: 1, atLeast: 1 },
      'catalog/invalid-value',
    ],
    ['a condition without a pointer', '/changes/signals/downtime/when', { equals: 1 }, 'catalog/missing-property'],
    [
      'a pointer without a slash',
      '/changes/signals/downtime/when',
      { pointer: 'a', equals: 1 },
      'catalog/invalid-value',
      '/pointer',
    ],
    ['a threshold below the one before', '/risks/matrix/levels/high/atLeast', 0.05, 'catalog/invalid-value'],
    ['a lowest threshold above 0', '/risks/matrix/levels/low/atLeast', 0.01, 'catalog/invalid-value'],
    ['a scale that does not rise', '/risks/matrix/impact/2/value', 0.3, 'catalog/invalid-value'],
    [
      'a sixth step below the fifth',
      '/risks/matrix/impact/6',
      { title: 'Six', value: 0.7 },
      'catalog/invalid-value',
      '/value',
    ],
    ['a scale whose ends meet', '/evaluation/models/data-value/scale/max', 1, 'catalog/invalid-value'],
    [
      'a model that is based on none and has no dimensions',
      `${models}/ours`,
      { title: 'Ours', scale: { min: 1, max: 5 } },
      'catalog/missing-property',
    ],
    ['a model based on one that is not there', `${models}/ours`, based('x'), 'catalog/unknown-reference', '/basedOn'],
    ['a model based on itself', `${models}/ours`, based('ours'), 'catalog/invalid-value', '/basedOn'],
    [
      'a judgement about an unknown dimension',
      `${models}/ours`,
      based('data-value', ['business-value', 'beauty']),
      'catalog/unknown-reference',
      '/judgements/0/less',
    ],
    [
      'a judgement of a dimension about itself',
      `${models}/ours`,
      based('data-value', ['business-value', 'business-value']),
      'catalog/invalid-value',
      '/judgements/0/less',
    ],
    [
      'a pair that is judged twice',
      `${models}/wsjf/judgements`,
      [
        { more: 'business-value', less: 'time-criticality', times: 2 },
        { more: 'time-criticality', less: 'business-value', times: 2 },
      ],
      'catalog/invalid-value',
      '/1',
    ],
    [
      'a judgement beyond the scale',
      `${models}/wsjf/judgements`,
      [judged('a', 'b', 10)],
      'catalog/invalid-value',
      '/0/times',
    ],
    [
      'a ratio without a denominator',
      `${models}/wsjf/dimensions/job-size/role`,
      'numerator',
      'catalog/invalid-value',
      '/../..',
    ],
    [
      'a division by zero',
      `${models}/rice/dimensions/effort/groups/effort/criteria/effort/scale/min`,
      0,
      'catalog/invalid-value',
      '/../..',
    ],
    [
      'a scale without an end in a weighted sum',
      `${criteria}/cost-reduction/scale`,
      { min: 0 },
      'catalog/invalid-value',
    ],
    [
      'a scale of a criterion whose ends meet',
      `${criteria}/cost-reduction/scale`,
      { min: 2, max: 2 },
      'catalog/invalid-value',
      '/max',
    ],
    ['two phases in one place', '/lifecycle/phases/planning/order', 1, 'catalog/invalid-value'],
    [
      'a body that does not exist',
      '/governance/authority/tactical/bodies',
      ['council'],
      'catalog/unknown-reference',
      '/0',
    ],
    ['an overhead above the whole', '/skills/skills/data-engineering/overheads/on-call', 1.5, 'catalog/invalid-value'],
    ['a multiplier below 1', '/skills/skills/data-engineering/complexityMultiplier', 0.9, 'catalog/invalid-value'],
    [
      'a multiplier that is no number',
      '/skills/skills/data-engineering/complexityMultiplier',
      Number.NaN,
      'catalog/invalid-value',
    ],
  ])('%s', (_, pointer, value, code, below = '') => {
    expect(problems(at(pointer, value))).toEqual([`${code} ${resolve(pointer + below)}`]);
  });

  test('an override that is not a mapping', () => {
    for (const override of [[], 'weights', 1, true]) expect(problems(override)).toEqual(['catalog/invalid-value ']);
  });

  test('several weights that spoil the sum together: on the dimensions', () => {
    const override = at(dimensions, { 'business-value': { weight: 0.5 }, 'strategic-alignment': { weight: 0.2 } });
    expect(problems(override)).toEqual([`catalog/weights-sum ${dimensions}`]);
  });

  test('a sum that is 1 but for rounding is none', () => {
    const weights = {
      'business-value': { weight: 0.7 },
      'technical-feasibility': { weight: 0.1 },
      'resource-requirements': { weight: 0.1 },
    };
    expect(problems(at(dimensions, weights))).toEqual([]);
    expect(problems(at(`${dimensions}/business-value/weight`, 0.4000005))).toEqual([]);
    expect(problems(at(`${dimensions}/business-value/weight`, 0.400002))).toHaveLength(1);
  });

  test('a role that is removed but still needed: on its removal, once', () => {
    const { problems: found } = mergeCatalog(shippedCatalog, at('/roles/roles/team-lead', null));
    expect(found).toEqual([
      {
        pointer: '/roles/roles/team-lead',
        code: 'catalog/unknown-reference',
        message:
          '"team-lead" is removed from the table roles, but still named at /changes/categories/infrastructure/levels/low-risk/approvals/team-lead, /governance/authority/operational/decisions/configuration-changes/role and 2 more places.',
      },
    ]);
  });

  test('a group of criteria that is removed takes nothing else with it', () => {
    expect(problems(at(`${dimensions}/business-value/groups/strategic-value`, null))).toEqual([]);
  });

  test('the last entry of a table that needs one', () => {
    expect(problems(at('/evaluation/models', noModels))).toEqual([
      'catalog/invalid-value /evaluation/models',
      'catalog/unknown-reference /evaluation/models/data-value',
    ]);
  });
});

describe('the catalogue stays usable:', () => {
  test('a value that does not fit leaves the shipped one', () => {
    const { catalog } = mergeCatalog(shippedCatalog, at(`${dimensions}/business-value/weight`, 'much'));
    expect(catalog).toEqual(shippedCatalog);
  });

  test('an incomplete new entry is left out, what names it is reported once', () => {
    const override = { roles: { roles: { dba: {} } }, charter: { approvals: { dba: { title: 'DBA' } } } };
    const { catalog, problems: found } = mergeCatalog(shippedCatalog, override);
    expect(found.map(({ pointer, message }) => `${pointer}: ${message}`)).toEqual([
      '/roles/roles/dba: The property "title" is missing here.',
    ]);
    expect(catalog.roles).toEqual(shippedCatalog.roles);
  });

  test('a table that would be empty keeps its shipped entries', () => {
    const { catalog } = mergeCatalog(shippedCatalog, at('/evaluation/models', noModels));
    expect(catalog.evaluation.models).toEqual(shippedCatalog.evaluation.models);
  });

  test('a wrong property of a new entry is not also missing', () => {
    expect(problems(at(`${criteria}/x`, { ...criterion, direction: 'good' }))).toEqual([
      `catalog/invalid-value ${criteria}/x/direction`,
    ]);
  });
});
