import { describe, expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import markdown from '../../../snippets/markdown.json' with { type: 'json' };
import yaml from '../../../snippets/yaml.json' with { type: 'json' };
import type { Catalog, EvaluationModel } from '../../../src/catalog/catalog.ts';
import { shippedCatalog } from '../../../src/catalog/generated/catalog.ts';
import { type CatalogTable, catalogIds } from '../../../src/catalog/tables.ts';
import { KINDS } from '../../../src/kinds/kinds.ts';
import { expand, SNIPPETS, WHOLE } from './snippets.ts';

describe.each(['yaml', 'markdown'])('snippets for %s', (language) => {
  const own = SNIPPETS.filter((snippet) => snippet.language === language);

  test('every kind has one for a whole record', () => {
    const prefixes = own.filter(({ whole }) => whole).map(({ prefix }) => prefix);
    expect(prefixes).toEqual(expect.arrayContaining(KINDS.map((kind) => `portolan-${kind}`)));
  });

  test('prefixes are unique and say whose they are', () => {
    const prefixes = own.map(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    for (const prefix of prefixes) expect(prefix).toMatch(/^portolan-[a-z]+(?:-[a-z]+)*$/);
  });
});

test.each(SNIPPETS)('$language $prefix is well formed', (snippet) => {
  expect(snippet.name).toMatch(/^Portolan: \S/);
  expect(snippet.description).toMatch(/^[A-Z].*\.$/);
  const { text, tabStops } = expand(snippet);
  // Nothing of the syntax is left over, and the stops are numbered without gaps.
  expect(text).not.toMatch(/\$|\bCURRENT_/);
  const numbers = tabStops.map(({ number }) => number).filter((number) => number > 0);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  for (const line of text.split('\n')) expect(line).toBe(line.trimEnd());
});

test.each(WHOLE)('$language $prefix ends in one line break, where the cursor ends', (snippet) => {
  const { text, tabStops } = expand(snippet);
  expect(text).toMatch(/[^\n]\n$/);
  expect(tabStops.at(-1)).toEqual({ number: 0, choices: [], start: text.length, end: text.length });
});

test('few are shown in every file of VS Code, which knows of no place: parts of records are left to the server', () => {
  const contributed = manifest.contributes.snippets.map(({ path }) => path);
  expect(contributed).toEqual(['./snippets/yaml.json', './snippets/markdown.json']);
  const parts = [yaml, markdown].map((file) =>
    Object.values<{ prefix: string; isFileTemplate?: boolean }>(file)
      .filter(({ isFileTemplate }) => !isFileTemplate)
      .map(({ prefix }) => prefix),
  );
  expect(parts).toEqual([['portolan-ignore'], ['portolan-adr-front-matter', 'portolan-ignore']]);
});

const { evaluation } = shippedCatalog;
const [[id, model]] = Object.entries(evaluation.models) as [[string, EvaluationModel]];
const DEFAULT_MODEL: Catalog = { ...shippedCatalog, evaluation: { ...evaluation, models: { [id]: model } } };

describe('choices from the catalogue are complete', () => {
  const tables: readonly CatalogTable[] = [
    'change-types',
    'change-obligations',
    'criteria',
    'governance-bodies',
    'lifecycle-phases',
    'risk-categories',
    'roles',
    'skills',
  ];
  const choices = SNIPPETS.flatMap((snippet) => expand(snippet).tabStops.map((stop) => stop.choices));

  test.each(tables)('%s', (table) => {
    // Of criteria those of the default model: a charter that is begun is rated by it.
    const ids = [...catalogIds(DEFAULT_MODEL, table).keys()];
    const offered = choices.filter((words) => words.length > 0 && words.every((word) => ids.includes(word)));
    expect(offered.length).toBeGreaterThan(0);
    for (const words of offered) expect(words).toEqual(ids);
  });
});
