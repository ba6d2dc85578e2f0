import { describe, expect, test } from 'vitest';
import { MARKDOWN_PIECES, YAML_PIECES } from '../../../../src/commands/templates/source.ts';
import { KINDS } from '../../../../src/kinds/kinds.ts';
import { placeAt } from '../../../../src/schema/walk.ts';
import { MARKDOWN_HOSTS, YAML_HOSTS } from '../../snippets/hosts.ts';
import { checkFile } from '../../snippets/workspace.ts';
import { offer, PLAIN } from './support.ts';

const pieces = (labels: readonly string[]): string[] => labels.filter((label) => label.startsWith('portolan-'));

describe('parts of records', () => {
  test.each(YAML_PIECES)('$prefix fits where it says', ({ kinds, at = '', body }) => {
    expect(kinds).not.toEqual([]);
    for (const kind of kinds) {
      const schema = [...KINDS, 'portolan' as const].find((name) => name === kind);
      const place = schema && placeAt(schema, at === '' ? [] : at.replaceAll('*', '0').split('/'));
      const key = /^([\w-]+):/.exec(body[0] ?? '')?.[1];
      if (body[0]?.startsWith('- ')) expect(place?.schema.items).toBeDefined();
      else if (key !== undefined) expect(place?.schema.properties).toHaveProperty(key);
      else expect(place?.schema.additionalProperties).toBeTypeOf('object');
    }
  });

  test.each(YAML_PIECES)('$prefix is offered there, and makes a sound record', async ({ prefix }) => {
    const { file, text, owed = [] } = YAML_HOSTS[prefix] ?? { file: '', text: '' };
    const { accept, item } = await offer(file, text.replace('@@', '|'), { options: PLAIN });
    expect(item(prefix).insertTextFormat).toBe(1);
    const { findings } = await checkFile(file, accept(prefix));
    expect(findings.filter(({ code }) => !owed.includes(code))).toEqual([]);
  });

  test.each(MARKDOWN_PIECES)('the section of $prefix is offered where a line begins', async ({ prefix }) => {
    const { file, text } = MARKDOWN_HOSTS[prefix] ?? { file: '', text: '' };
    const { accept } = await offer(file, text.replace('@@', '|'), { options: PLAIN });
    expect((await checkFile(file, accept(prefix))).findings).toEqual([]);
  });
});

describe('in YAML', () => {
  test('with today’s date and the next free id, indented as the place asks', async () => {
    const others = { 'b.risks.yaml': 'id: REG-B\ntitle: B\nrisks: [{ id: RISK-041 }]\n' };
    const risk = await offer('a.risks.yaml', 'id: REG-A\nrisks:\n  - id: RISK-005\n  |\n', { others });
    expect(risk.accept('portolan-risk')).toContain(`  - id: \${1:RISK-006}\n    title: \${2:`);
    const { accept } = await offer('a.charter.yaml', 'id: PRJ-001\r\nport|\r\n');
    expect(accept('portolan-schedule')).toContain(
      `id: PRJ-001\r\nschedule:\r\n  start: \${1:2026-11-20}\r\n  end: \${2:2026-12-31}\r\n`,
    );
  });

  test.each([
    'status: |\n',
    'status: d|\n',
    'tags: [|]\n',
    'summary: >-\n  a|\n',
    '# a|\n',
    'custom:\n  |\n',
    'budget|: 1\n',
  ])('never where a value, another key or anything else is to be written: %j', async (text) => {
    expect(pieces((await offer('a.charter.yaml', `id: PRJ-001\n${text}`)).labels)).toEqual([]);
  });

  test('not twice, and not those of other kinds', async () => {
    const { labels } = await offer('a.charter.yaml', 'id: PRJ-001\nbudget: {}\nschedule: {}\n|\n');
    expect(pieces(labels)).toEqual([
      'portolan-characteristics',
      'portolan-ratings',
      'portolan-placement',
      'portolan-tolerances',
      'portolan-governance',
      'portolan-charter-outcome',
    ]);
    // Behind what a single word can be.
    expect(labels.indexOf('portolan-ratings')).toBeGreaterThan(labels.indexOf('scoring'));
  });
});

describe('in Markdown', () => {
  const FRONT = '---\nkind: adr\nid: ADR-0001\n---\n\n# One queue\n\n';
  const ALL = ['portolan-adr-option', 'portolan-consequences', 'portolan-more-information'];
  const offered = async (text: string, name = 'x.adr.md'): Promise<string[]> =>
    pieces((await offer(name, text)).labels);

  test('at the beginning of a line, whatever of the name or heading is written', async () => {
    expect(await offered(`${FRONT}|\n`)).toEqual(ALL);
    expect(await offered(`${FRONT}port|\n`)).toEqual(ALL);
    const { accept, item } = await offer('x.adr.md', `${FRONT}## More|\n`);
    expect(item('portolan-more-information').filterText).toBe('## More Information');
    expect(accept('portolan-more-information')).toMatch(/\n\n## More Information\n\n\$\{1:/);
    expect(await offered('# 1. Queue\n\n|\n', 'docs/adr/0001-queue.md')).toEqual(ALL);
  });

  test('without the sections that are there', async () => {
    expect(await offered(`${FRONT}## More information\n\nNone.\n\n|\n`)).toEqual(ALL.slice(0, 2));
  });

  test.each(['some words |\n', 'Read|\n', '```\n|\n```\n', '- |\n', '[[|\n'])('nowhere else: %j', async (text) => {
    expect(await offered(FRONT + text)).toEqual([]);
  });

  test('not before the front matter', async () => {
    expect(await offered('\n|')).toEqual([]);
  });
});
