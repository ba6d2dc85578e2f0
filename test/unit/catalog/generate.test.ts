import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { generateCatalog } from '../../../scripts/generate/catalog.ts';
import { toShape } from '../../../scripts/generate/catalog-shape.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'portolan-catalog-'));

beforeEach(() => {
  for (const folder of ['catalog', 'schemas']) cpSync(join(root, folder), join(copy, folder), { recursive: true });
});

afterAll(() => rmSync(copy, { recursive: true }));

function replace(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(copy, file), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(join(copy, file), text.replace(from, to));
}

describe('the generator', () => {
  test('gives what is in the repository', async () => {
    for (const { path, content } of await generateCatalog(root)) {
      expect(readFileSync(join(root, path), 'utf8'), path).toBe(content);
    }
  });

  test('refuses a value that the schema does not allow, with file and pointer', async () => {
    replace('catalog/skills.yaml', 'complexityMultiplier: 1.5', 'complexityMultiplier: 0.5');
    await expect(generateCatalog(copy)).rejects.toThrow(
      /^catalog\/skills\.yaml does not match its schema:\n {2}\/skills\/data-engineering\/complexityMultiplier: must be >= 1/,
    );
  });

  test('refuses a property that the schema does not know', async () => {
    replace('catalog/roles.yaml', '    title: Team lead', '    name: Team lead');
    await expect(generateCatalog(copy)).rejects.toThrow(/\/roles\/team-lead: .*additional.*"name"/s);
  });

  test('refuses duplicate keys, with the file', async () => {
    replace('catalog/roles.yaml', '  product-owner:', '  team-lead:');
    await expect(generateCatalog(copy)).rejects.toThrow(/^catalog\/roles\.yaml: Map keys must be unique/);
  });

  test('refuses tables that contradict each other, with the pointer', async () => {
    replace('catalog/evaluation.yaml', 'weight: 0.4', 'weight: 0.5');
    await expect(generateCatalog(copy)).rejects.toThrow(
      'catalog: /evaluation/models/data-value/dimensions/business-value/weight: The weights of the dimensions add up to 1.1',
    );
  });

  test('refuses a reference to nothing', async () => {
    replace('catalog/changes.yaml', 'communication: team-notification', 'communication: shout');
    await expect(generateCatalog(copy)).rejects.toThrow('There is no "shout" in the table change-communications');
  });
});

describe('a shape', () => {
  const shape = (schema: Record<string, unknown>) =>
    toShape(schema, () => {
      throw new Error('no references here');
    });

  test('says what the schema says', () => {
    expect(shape({ type: ['integer', 'null'], minimum: 1 })).toEqual({
      kind: 'number',
      nullable: true,
      integer: true,
      minimum: 1,
    });
    expect(shape({ type: 'array', items: { type: 'string', 'x-portolan-catalog': 'roles' }, minItems: 1 })).toEqual({
      kind: 'list',
      item: { kind: 'string', refersTo: 'roles' },
      minItems: 1,
    });
  });

  test('cannot say everything, and says so', () => {
    expect(() => shape({ type: 'string', format: 'date' })).toThrow('no equivalent of the keyword format');
    expect(() => shape({ type: 'string', 'x-portolan-catalog': 'kpis' })).toThrow('no table kpis');
    expect(() => shape({})).toThrow('no equivalent of the type undefined');
    expect(() => shape({ type: 'array' })).toThrow('lacks items');
  });
});
