import { describe, expect, test } from 'vitest';
import { schemaOf } from '../../../src/schema/registry.ts';
import { expand, variantsOf, WHOLE } from './snippets.ts';
import { checkFile } from './workspace.ts';

const RECORDS = WHOLE.filter(({ prefix }) => prefix !== 'portolan-config');

describe.each(RECORDS)('$language $prefix', (snippet) => {
  const kind = snippet.prefix.replace('portolan-', '');
  const file = snippet.language === 'yaml' ? 'record.yaml' : 'record.md';

  test('is a record without findings, whatever is chosen', async () => {
    for (const text of variantsOf(snippet)) {
      const { record, findings } = await checkFile(file, text);
      expect({ text, findings }).toEqual({ text, findings: [] });
      expect(record.document?.problems).toEqual([]);
      expect(record.recognition).toEqual({ type: 'artifact', kind, origin: 'declared' });
    }
  });

  test('asks for the title, then for the id', async () => {
    const { tabStops } = expand(snippet);
    expect(tabStops.slice(0, 2)).toMatchObject([
      { number: 1, choices: [] },
      { number: 2, choices: [] },
    ]);
    const titled = await checkFile(file, expand(snippet, 1, 'Marked title').text);
    expect(titled.record.artifact?.title).toBe('Marked title');
    const identified = await checkFile(file, expand(snippet, 2, 'MARK-7').text);
    expect(identified.record.artifact?.id).toBe('MARK-7');
  });
});

test.each(RECORDS.filter(({ prefix }) => prefix === 'portolan-risk-register'))(
  '$language $prefix has the id of its first risk third',
  async (snippet) => {
    const file = snippet.language === 'yaml' ? 'record.yaml' : 'record.md';
    const { record } = await checkFile(file, expand(snippet, 3, 'MARK-8').text);
    expect(record.artifact?.data).toMatchObject({ risks: [{ id: 'MARK-8' }] });
  },
);

describe('portolan-config', () => {
  const snippets = WHOLE.filter(({ prefix }) => prefix === 'portolan-config');
  /** A setting that is commented out, unlike the sentences that explain it. */
  const SETTING = /^# ( *(?:[\w/-]+:(?: |$)|- ).*)$/gm;

  test('stands in one language only: portolan.yaml is YAML', () => {
    expect(snippets.map(({ language }) => language)).toEqual(['yaml']);
  });

  test.each(snippets)('is a configuration without findings, whatever is chosen', async (snippet) => {
    for (const text of variantsOf(snippet)) {
      const { record, findings } = await checkFile('portolan.yaml', text);
      expect(record.recognition.type).toBe('configuration');
      expect({ text, findings }).toEqual({ text, findings: [] });
    }
  });

  test.each(snippets)('is one too with all its examples in force, and shows every section', async (snippet) => {
    const text = expand(snippet).text.replaceAll(SETTING, '$1');
    const { project, findings } = await checkFile('portolan.yaml', text);
    expect({ text, findings }).toEqual({ text, findings: [] });
    const sections = Object.keys(schemaOf('portolan').properties ?? {});
    expect(Object.keys(project.configuration.settings).sort()).toEqual(
      sections.filter((section) => section !== 'custom').sort(),
    );
  });
});
