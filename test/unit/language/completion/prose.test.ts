import { describe, expect, test } from 'vitest';
import { offer, PLAIN } from './support.ts';

const FRONT = '---\nid: PRJ-001\ntitle: T\n---\n\n';
const FILE = 'portfolio/orders.charter.md';
const OTHERS = {
  'docs/adr/0001-kafka.md': '---\nid: ADR-0001\nstatus: accepted\n---\n# Use Kafka\n',
  'docs/adr/0002-a (b).md': '---\nid: ADR-0002\nstatus: accepted\n---\n# Batch\n',
  'a.risks.yaml': 'id: REG-A\nrisks:\n  - id: RISK-001\n    title: Brokers fail\n',
};

async function prose(marked: string) {
  return offer(FILE, FRONT + marked, { others: OTHERS });
}

describe('ids in prose', () => {
  test.each([
    ['See ADR-|', 'ADR-0001', 'See ADR-0001'],
    ['See AD|R-00 now', 'ADR-0001', 'See ADR-0001 now'],
    ['(RISK|)', 'RISK-001', '(RISK-001)'],
    ['See [[|', 'ADR-0001', 'See [ADR-0001](../docs/adr/0001-kafka.md)'],
    ['See [[kaf|]].', 'ADR-0001', 'See [ADR-0001](../docs/adr/0001-kafka.md).'],
    ['See [[ADR|', 'ADR-0002', 'See [ADR-0002](../docs/adr/0002-a%20%28b%29.md)'],
    ['- [[RI|]]', 'RISK-001', '- [RISK-001](../a.risks.yaml)'],
  ])('%s', async (marked, label, expected) => {
    expect((await prose(marked)).accept(label)).toBe(FRONT + expected);
  });

  test('only those that begin so', async () => {
    expect((await prose('RI|')).labels).toEqual(['RISK-001']);
  });

  test.each(['Read|', 'A|', '`ADR-|', '```\nADR-|\n```', 'xADR-|', 'a [b](ADR-0001|'])('none in %s', async (marked) => {
    expect((await prose(marked)).labels).toEqual([]);
  });

  test('in a decision record that nobody wrote for Portolan', async () => {
    const { accept } = await offer('docs/adr/0003-x.md', '# 3. X\n\nReplaces ADR-|\n', { others: OTHERS });
    expect(accept('ADR-0001')).toBe('# 3. X\n\nReplaces ADR-0001\n');
  });
});

describe('comments', () => {
  test('the directive that silences a rule', async () => {
    const { accept } = await offer('x.charter.yaml', 'id: A\n# port|\nstatus: x\n');
    expect(accept('portolan-ignore-next-line')).toBe(
      `id: A\n# portolan-ignore-next-line $1 -- \${2:reason}\nstatus: x\n`,
    );
  });

  test('the codes of rules, in YAML and in Markdown', async () => {
    const yaml = await offer('x.charter.yaml', '# portolan-ignore-next-line schema/type, schema/e|\nid: A\n');
    expect(yaml.accept('schema/enum')).toBe('# portolan-ignore-next-line schema/type, schema/enum\nid: A\n');
    const markdown = await prose('<!-- portolan-ignore-next-line ref|');
    expect(markdown.accept('reference/unknown-id')).toBe(`${FRONT}<!-- portolan-ignore-next-line reference/unknown-id`);
  });

  test('nothing in other comments, nor in the reason', async () => {
    expect((await offer('x.charter.yaml', '# some words|\nid: A\n')).labels).toEqual([]);
    expect((await offer('x.charter.yaml', '# portolan-ignore-next-line a/b -- be|\nid: A\n')).labels).toEqual([]);
  });
});

describe('an empty file', () => {
  test('becomes a whole record with the next free id', async () => {
    const { labels, accept } = await offer('x.charter.yaml', '|', { others: { 'y.charter.yaml': 'id: PRJ-004\n' } });
    expect(labels[0]).toBe('portolan-charter');
    expect(accept('portolan-charter')).toContain(`\nid: \${2:PRJ-005}\n`);
    expect(accept('portolan-charter')).toContain('\ndate: 2026-11-20\n');
  });

  test('in Markdown with its front matter; the word typed so far goes', async () => {
    const { accept } = await offer('x.charter.md', 'por|');
    expect(accept('portolan-charter')).toMatch(/^---\napiVersion: portolan\/v1\n/);
  });

  test('a decision record, where people keep them', async () => {
    expect((await offer('docs/adr/0001-x.md', '|')).labels).toEqual(['portolan-adr']);
  });

  test('the configuration', async () => {
    expect((await offer('portolan.yaml', '|')).labels).toContain('portolan-config');
  });

  test('without snippets as plain text', async () => {
    const { accept } = await offer('x.charter.yaml', '|', { options: PLAIN });
    expect(accept('portolan-charter')).toContain('\nid: PRJ-001\ntitle: What the project delivers');
  });

  test('no whole record in a file that says something', async () => {
    expect((await offer('x.charter.yaml', 'id: A\n|')).labels).not.toContain('portolan-charter');
    expect((await offer('x.charter.md', '\n|')).labels).toEqual([]);
  });
});
