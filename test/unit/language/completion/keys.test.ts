import { describe, expect, test } from 'vitest';
import { offer, PLAIN } from './support.ts';

const CHARTER = 'orders.charter.yaml';

describe('which keys', () => {
  test('required ones first, then in the order of the schema, without those that are there', async () => {
    const { labels } = await offer(CHARTER, 'id: PRJ-001\n|\nstatus: draft\n');
    expect(labels.slice(0, 6)).toEqual(['title', 'businessCase', 'successCriteria', 'apiVersion', 'kind', 'date']);
    expect(labels).not.toContain('id');
    expect(labels).not.toContain('status');
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('those of the item that the cursor is in', async () => {
    const { labels } = await offer(CHARTER, 'objectives:\n  - description: One\n    |\n    by: 2027-01-01\n');
    expect(labels).toEqual(['measure', 'target']);
  });

  test('those of a mapping in braces', async () => {
    const { labels, accept } = await offer(CHARTER, 'approvals:\n  - { role: technical-lead, st| }\n');
    expect(labels).toEqual(['state', 'by', 'date', 'comment', 'url']);
    expect(accept('by')).toBe('approvals:\n  - { role: technical-lead, by: $1 }\n');
  });

  test('none where the schema knows none', async () => {
    expect((await offer(CHARTER, 'custom:\n  |\n')).labels).toEqual([]);
    expect((await offer(CHARTER, 'nonsense:\n  |\n')).labels).toEqual([]);
    expect((await offer(CHARTER, 'id: A\nsome words th|\n')).labels).toEqual([]);
  });

  test('what a section of the body says need not be said above', async () => {
    const { labels } = await offer('0007-queue.adr.md', '---\nid: ADR-0007\n|\n---\n\n# T\n\n## Decision\n\nWe do.\n');
    expect(labels).toContain('context');
    expect(labels).not.toContain('decision');
  });

  test('a key that is changed keeps its value, so it must fit', async () => {
    const { labels } = await offer(CHARTER, 'schedule:\n  sta|rt: 2027-01-01\n  end: 2027-02-01\n');
    expect(labels).toEqual(['start', 'baselineStart', 'baselineEnd']);
  });

  test('the header of a file is not changed into something else', async () => {
    const { labels } = await offer('x.yaml', 'apiVersion: portolan/v1\nki|nd: charter\n');
    expect(labels).toEqual(['kind']);
  });
});

describe('what a key brings along', () => {
  test.each([
    ['a text', 'ti|', 'title', 'title: $1'],
    ['a word', 'st|', 'status', `status: \${1|draft,proposed,approved,active,on-hold,completed,cancelled,rejected|}`],
    ['its only value', 'ki|', 'kind', 'kind: charter'],
    ['today', 'da|', 'date', `date: \${1:2026-11-20}`],
    ['the next free id', 'i|', 'id', `id: \${1:PRJ-001}`],
    ['what is required in it', 'bus|', 'businessCase', 'businessCase:\n  summary: $1'],
    ['a list with its first item', 'suc|', 'successCriteria', 'successCriteria:\n  - description: $1'],
    ['a list of texts', 'ass|', 'assumptions', 'assumptions:\n  - $1'],
    ['a list of ids', 'dec|', 'decisions', 'decisions: [$1]'],
    ['a list of mappings', 'app|', 'approvals', `approvals:\n  - role: $1\n    state: \${2|granted,rejected,pending|}`],
    ['room for its keys', 'sco|', 'scope', 'scope:\n  $1'],
  ])('%s', async (_name, marked, label, expected) => {
    const { accept } = await offer(CHARTER, `${marked}\n`);
    expect(accept(label)).toBe(`${expected}\n`);
  });

  test('money in the currency of the workspace', async () => {
    const others = { 'portolan.yaml': 'currency: EUR\n' };
    const { accept } = await offer(CHARTER, 'budget:\n  tot|\n', { others });
    expect(accept('total')).toBe(`budget:\n  total: { amount: $1, currency: \${2:EUR} \\}\n`);
  });

  test('ids that are free in the whole workspace, of risks in their register', async () => {
    const others = { 'other.charter.yaml': 'id: PRJ-041\n', 'x.risks.yaml': 'risks:\n  - id: RISK-007\n' };
    expect((await offer(CHARTER, 'i|\n', { others })).accept('id')).toBe(`id: \${1:PRJ-042}\n`);
    const register = await offer('y.risks.yaml', 'risks:\n  - i|\n', { others });
    expect(register.accept('id')).toBe(`risks:\n  - id: \${1:RISK-001}\n`);
  });

  test('only the colon where its value stands below already', async () => {
    const { accept } = await offer(CHARTER, 'busi|\n  summary: One\n');
    expect(accept('businessCase')).toBe('businessCase:\n  summary: One\n');
  });

  test('nothing where a colon follows', async () => {
    const { accept } = await offer(CHARTER, 'sta|: draft\n');
    expect(accept('status')).toBe('status: draft\n');
    expect((await offer(CHARTER, '"sta|tus": draft\n')).accept('status')).toBe('"status": draft\n');
  });
});

describe('the style of the file', () => {
  test('dashes below their key', async () => {
    const { accept } = await offer(CHARTER, 'tags:\n- a\nsuc|\n');
    expect(accept('successCriteria')).toBe('tags:\n- a\nsuccessCriteria:\n- description: $1\n');
  });

  test('four spaces, and an indentation that is mended', async () => {
    const { accept } = await offer(CHARTER, 'businessCase:\n    summary: One\n  |\n');
    expect(accept('options')).toBe('businessCase:\n    summary: One\n    options:\n        - title: $1\n');
  });

  test('lines that end in CR LF', async () => {
    const { accept } = await offer(CHARTER, 'id: A\r\nsuc|\r\n');
    expect(accept('successCriteria')).toBe('id: A\r\nsuccessCriteria:\r\n  - description: $1\r\n');
  });
});

describe('clients', () => {
  test('without snippets get the keys and their line breaks', async () => {
    const { accept, item } = await offer(CHARTER, 'id: A\nsuc|\n', { options: PLAIN });
    expect(item('successCriteria').insertTextFormat).toBe(1);
    expect(accept('successCriteria')).toBe('id: A\nsuccessCriteria:\n  - description: \n');
    expect(accept('status')).toBe('id: A\nstatus: \n');
    expect(accept('kind')).toBe('id: A\nkind: charter\n');
  });

  test('are asked to leave the indentation alone', async () => {
    const { item } = await offer(CHARTER, 'businessCase:\n  op|\n');
    expect(item('options')).toMatchObject({ insertTextFormat: 2, insertTextMode: 1 });
    expect(item('summary')).not.toHaveProperty('insertTextMode');
  });

  test('that cannot do so get lines relative to the one they insert in', async () => {
    const options = { snippets: true, keepsIndentation: false, markup: 'markdown' } as const;
    const { item } = await offer(CHARTER, 'businessCase:\n  op|\n', { options });
    expect(item('options').textEdit.newText).toBe('options:\n  - title: $1');
    expect(item('options')).not.toHaveProperty('insertTextMode');
  });
});

describe('whole items of a list', () => {
  test('where the dashes stand', async () => {
    const { labels, accept } = await offer(CHARTER, 'objectives:\n  - description: One\n  |\n');
    expect(labels).toEqual(['Objective', 'portolan-objective']);
    expect(accept('Objective')).toBe('objectives:\n  - description: One\n  - description: $1\n');
  });

  test('under a key, at any deeper column', async () => {
    const { accept } = await offer(CHARTER, 'schedule:\n  milestones:\n    |\n');
    expect(accept('Milestone')).toBe(`schedule:\n  milestones:\n    - title: $1\n      date: \${2:2026-11-20}\n`);
  });

  test('behind a dash, before the keys', async () => {
    const { labels, accept } = await offer(CHARTER, 'schedule:\n  milestones:\n  - |\n');
    expect(labels.slice(0, 4)).toEqual(['Milestone', 'title', 'date', 'id']);
    expect(accept('Milestone')).toBe(`schedule:\n  milestones:\n  - title: $1\n    date: \${2:2026-11-20}\n`);
  });

  test('written as the items beside them', async () => {
    const { accept } = await offer(
      CHARTER,
      'schedule:\n  milestones:\n    - { title: A, date: 2027-01-01 }\n    - |\n',
    );
    expect(accept('Milestone')).toContain(`    - { title: $1, date: \${2:2026-11-20} \\}\n`);
  });
});

describe('portolan.yaml', () => {
  test('rules with their severities', async () => {
    const { labels, accept, item } = await offer('portolan.yaml', 'rules:\n  schema/required: error\n  |\n');
    expect(labels).toContain('adr/one-way-supersede');
    expect(labels).not.toContain('schema/required');
    expect(accept('schema/type')).toContain(`  schema/type: \${1|off,error,warning,info,hint|}\n`);
    expect(item('schema/type').detail).toBe('A value of the wrong type');
  });

  test('roles of the catalogue', async () => {
    const { labels, accept } = await offer('portolan.yaml', 'roles:\n  business-sponsor: {}\n  |\n');
    expect(labels).toContain('technical-lead');
    expect(labels).not.toContain('business-sponsor');
    expect(accept('technical-lead')).toContain('\n  technical-lead:\n    $1\n');
  });

  test('entries of the catalogue, and what can be said of them', async () => {
    const types = await offer('portolan.yaml', 'catalog:\n  changes:\n    types:\n      |\n');
    expect(types.labels).toContain('add-column');
    expect(types.accept('add-column')).toBe('catalog:\n  changes:\n    types:\n      add-column:\n        $1\n');
    const type = await offer('portolan.yaml', 'catalog:\n  changes:\n    types:\n      add-column:\n        |\n');
    expect(type.labels).toEqual(['title', 'description', 'category', 'level', 'examples']);
  });
});

describe('criteria of the scoring model', () => {
  const RATINGS = 'scoring:\n  ratings:\n    cost-reduction: 3\n    |\n';

  test('that are not rated yet, with the scale', async () => {
    const { labels, accept } = await offer(CHARTER, RATINGS);
    expect(labels[0]).toBe('direct-revenue-generation');
    expect(labels).not.toContain('cost-reduction');
    expect(accept('efficiency-gains')).toContain(`\n    efficiency-gains: \${1|1,2,3,4,5|}\n`);
  });

  test('with their question', async () => {
    const { documentation } = await offer(CHARTER, RATINGS);
    expect(documentation('efficiency-gains')).toMatch(/^\*\*.+\?\*\*/);
  });
});
