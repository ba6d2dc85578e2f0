import { describe, expect, test } from 'vitest';
import { shippedCatalog } from '../../../src/catalog/generated/catalog.ts';
import { mergeCatalog } from '../../../src/catalog/merge.ts';
import { catalogIds, catalogTables, isCatalogTable, locateEntries } from '../../../src/catalog/tables.ts';

describe('tables', () => {
  test.each([
    ['roles', 23, 'business-sponsor'],
    ['skills', 4, 'data-engineering'],
    ['skill-levels', 5, 'junior'],
    ['risk-categories', 6, 'scalability'],
    ['risk-levels', 3, 'low'],
    ['risk-matrices', 1, 'owasp'],
    ['change-categories', 2, 'infrastructure'],
    ['change-levels', 5, 'low-risk'],
    ['change-types', 55, 'configuration-update'],
    ['change-obligations', 23, 'automated-testing-validation'],
    ['change-communications', 3, 'team-notification'],
    ['lifecycle-phases', 4, 'discovery'],
    ['governance-bodies', 6, 'data-strategy-committee'],
    ['criteria', 42, 'direct-revenue-generation'],
    ['models', 5, 'data-value'],
  ] as const)('%s has %d entries, the first is %s', (table, count, first) => {
    const ids = catalogIds(shippedCatalog, table);
    expect(ids.size).toBe(count);
    expect([...ids.keys()][0]).toBe(first);
    for (const { title } of ids.values()) expect(title).toMatch(/^\S.*\S$/);
  });

  test('the names are those of the keyword x-portolan-catalog', () => {
    expect(catalogTables).toHaveLength(19);
    expect(catalogTables.every(isCatalogTable)).toBe(true);
    expect(['kpis', 'constructor', ''].some(isCatalogTable)).toBe(false);
  });

  test('entries know their place', () => {
    const place =
      '/evaluation/models/data-value/dimensions/business-value/groups/revenue-impact/criteria/cost-reduction';
    const entry = locateEntries(shippedCatalog, 'criteria').find(({ id }) => id === 'cost-reduction');
    expect(entry?.pointer).toBe(place);
    expect(entry?.value).toMatchObject({ title: 'Cost reduction' });
  });

  test('the ids of a catalogue are computed once, and anew for a merged one', () => {
    expect(catalogIds(shippedCatalog, 'roles')).toBe(catalogIds(shippedCatalog, 'roles'));
    const { catalog } = mergeCatalog(shippedCatalog, {
      roles: { roles: { dba: { title: 'Database administrator' } } },
    });
    expect(catalogIds(catalog, 'roles').get('dba')).toEqual({ title: 'Database administrator' });
    expect(catalogIds(shippedCatalog, 'roles').has('dba')).toBe(false);
  });

  test('a tree that is not a catalogue has no entries', () => {
    for (const value of [undefined, null, 1, [], { roles: 1 }, { roles: { roles: [] } }]) {
      expect(locateEntries(value, 'roles')).toEqual([]);
    }
  });
});
