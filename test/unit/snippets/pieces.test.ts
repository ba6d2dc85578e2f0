import { describe, expect, test } from 'vitest';
import { type Host, MARKDOWN_HOSTS, YAML_HOSTS } from './hosts.ts';
import { expand, PIECES, type Snippet, variantsOf } from './snippets.ts';
import { checkFile } from './workspace.ts';

const HOSTS = { yaml: YAML_HOSTS, markdown: MARKDOWN_HOSTS };

function hostOf({ language, prefix }: Snippet): Host {
  const host = HOSTS[language][prefix];
  if (!host) throw new Error(`test/unit/snippets/hosts.ts has no record for the ${language} snippet ${prefix}.`);
  return host;
}

/** The record with the piece at the cursor, its lines indented as an editor would. */
function insert({ text }: Host, piece: string): string {
  return text.replace(/^( *)@@/m, (_, indent: string) => `${indent}${piece.replaceAll('\n', `\n${indent}`)}`);
}

const piece = (language: string, prefix: string): Snippet => {
  const found = PIECES.find((each) => each.language === language && each.prefix === prefix);
  if (!found) throw new Error(`There is no ${language} snippet ${prefix}.`);
  return found;
};

test.each(PIECES)('$language $prefix fits into its record, whatever is chosen', async (snippet) => {
  const host = hostOf(snippet);
  for (const variant of variantsOf(snippet)) {
    const text = insert(host, variant);
    const { findings } = await checkFile(host.file, text);
    const unexpected = findings.filter(({ code }) => !host.owed?.includes(code));
    expect({ text, unexpected }).toEqual({ text, unexpected: [] });
  }
});

test('every host belongs to a snippet', () => {
  for (const language of ['yaml', 'markdown'] as const) {
    const prefixes = PIECES.filter((snippet) => snippet.language === language).map(({ prefix }) => prefix);
    expect(Object.keys(HOSTS[language]).sort()).toEqual(prefixes.sort());
  }
});

describe('sections of Markdown supply what they name', () => {
  const CASES: Readonly<Record<string, object>> = {
    'portolan-objectives': { objectives: [expect.anything()] },
    'portolan-options': { businessCase: { options: [{}, {}, {}] } },
    'portolan-benefits': { businessCase: { benefits: [{}], disbenefits: [expect.any(String)] } },
    'portolan-scope': { scope: { included: [expect.any(String)], excluded: [expect.any(String)] } },
    'portolan-deliverables': { deliverables: [{}] },
    'portolan-assumptions': { assumptions: [expect.any(String)], constraints: [expect.any(String)] },
    'portolan-charter-risks': { risks: [{}] },
    'portolan-charter-outcome': { outcome: { summary: expect.any(String), lessons: [expect.any(String)] } },
    'portolan-consequences': { consequences: expect.any(String), confirmation: expect.any(String) },
    'portolan-more-information': { moreInformation: expect.any(String) },
    'portolan-rollback': { rollback: { strategy: expect.any(String), steps: [expect.any(String)] } },
    'portolan-migration-plan': { migrationPlan: { summary: expect.any(String), steps: [expect.any(String)] } },
    'portolan-deployment': { deployment: { summary: expect.any(String), steps: [expect.any(String)] } },
    'portolan-alternatives': { alternatives: [expect.any(String)], consequenceOfNotDoing: expect.any(String) },
    'portolan-change-outcome': {
      outcome: { summary: expect.any(String) },
      review: { summary: expect.any(String), lessons: [expect.any(String)] },
    },
  };

  test.each(Object.entries(CASES))('%s', async (prefix, data) => {
    const snippet = piece('markdown', prefix);
    const { record } = await checkFile('record.md', insert(hostOf(snippet), expand(snippet).text));
    expect(record.artifact?.data).toMatchObject(data);
  });
});

test('front matter makes an adopted decision record a declared one', async () => {
  const snippet = piece('markdown', 'portolan-adr-front-matter');
  const host = hostOf(snippet);
  const before = await checkFile('docs/adr/0001-log.md', host.text.replace('@@\n', ''));
  expect(before.record.artifact?.origin).toBe('adopted');
  const after = await checkFile('docs/adr/0001-log.md', insert(host, expand(snippet).text));
  expect(after.record.artifact).toMatchObject({ origin: 'declared', id: 'ADR-0001', status: 'accepted' });
  expect(after.record.artifact?.data.title).toBe('Our the decision in a few words');
});

test('ratings ask every question of the default model, in its order', async () => {
  const snippet = piece('yaml', 'portolan-ratings');
  const { text } = expand(snippet);
  const { project, record } = await checkFile('record.yaml', insert(hostOf(snippet), text));
  const model = project.configuration.catalog.evaluation.models['data-value'];
  const criteria = Object.values(model?.dimensions ?? {}).flatMap(({ groups }) =>
    Object.values(groups).flatMap((group) => Object.keys(group.criteria)),
  );
  expect(record.artifact?.data).toMatchObject({
    scoring: { ratings: Object.fromEntries(criteria.map((id) => [id, 3])) },
  });
  const lines = text
    .split('\n')
    .flatMap((line) => /^ {4}([\w-]+): 3 # (.*?)(?: \(cost\))?$/.exec(line)?.slice(1) ?? []);
  const questions = Object.values(model?.dimensions ?? {}).flatMap(({ groups }) =>
    Object.values(groups).flatMap((group) =>
      Object.entries(group.criteria).flatMap(([id, { question }]) => [id, question]),
    ),
  );
  expect(lines).toEqual(questions);
});

describe('a comment silences a finding on the line that follows', () => {
  const code = 'schema/format';

  test('in YAML', async () => {
    const snippet = piece('yaml', 'portolan-ignore');
    const host = hostOf(snippet);
    const broken = { ...host, text: host.text.replace('2026-11-15', 'soon') };
    const before = await checkFile(host.file, broken.text.replace('@@\n', ''));
    expect(before.findings.map((finding) => finding.code)).toEqual([code]);
    const after = await checkFile(host.file, insert(broken, expand(snippet, 1, code).text));
    expect(after.findings).toEqual([]);
  });

  test('in Markdown', async () => {
    const snippet = piece('markdown', 'portolan-ignore');
    const { record } = await checkFile('record.md', insert(hostOf(snippet), expand(snippet, 1, code).text));
    expect(record.document?.suppressions).toMatchObject([{ codes: [code], reason: 'Our why this is right here' }]);
  });
});
