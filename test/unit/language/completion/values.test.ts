import { describe, expect, test } from 'vitest';
import { offer, PLAIN } from './support.ts';

const CHARTER = 'orders.charter.yaml';
const CHANGE = 'x.change.yaml';

const WORKSPACE = {
  'docs/adr/0001-kafka.md': '---\nid: ADR-0001\nstatus: accepted\n---\n# Use Kafka\n\n## Decision\n\nWe use Kafka.\n',
  'docs/adr/0002-batch.md': '---\nid: ADR-0002\nstatus: rejected\n---\n# Nightly files\n',
  'a.charter.yaml': 'id: PRJ-002\ntitle: Returns\nstatus: active\nowner: Jon Snow\nsummary: Parcels come back.\n',
  'a.risks.yaml': 'id: REG-A\ntitle: A\nrisks:\n  - id: RISK-001\n    title: Brokers fail\n    status: open\n',
  'a.team.yaml': 'id: TEAM-a\ntitle: Ingest\nmembers:\n  - name: Maya Lindqvist\n    handle: "@maya"\n',
};

describe('words', () => {
  test('of an enumeration, with what each means', async () => {
    const { labels, accept, documentation } = await offer(CHARTER, 'approvals:\n  - role: x\n    state: gr|\n');
    expect(labels).toEqual(['granted', 'rejected', 'pending']);
    expect(accept('granted')).toBe('approvals:\n  - role: x\n    state: granted\n');
    expect(documentation('granted')).toBe('The approver agreed; `by` and `date` say who and when.');
  });

  test.each([
    ['behind the colon', 'status:|\n', 'status: draft\n'],
    ['between quotes', 'status: "|"\n', 'status: "draft"\n'],
    ['instead of a word', 'status: pro|posed # soon\n', 'status: draft # soon\n'],
    ['before a word', 'status: |proposed\n', 'status: draft\n'],
    ['on the line below', 'status:\n  |\n', 'status:\n  draft\n'],
    ['in braces', '{ status: | }\n', '{ status: draft }\n'],
    ['in front matter that is not closed', 'status: |', 'status: draft'],
  ])('%s', async (_name, marked, expected) => {
    expect((await offer(CHARTER, marked)).accept('draft')).toBe(expected);
  });

  test('true and false, and the only value there is', async () => {
    expect((await offer(CHARTER, 'budget:\n  approved: |\n')).labels).toEqual(['true', 'false']);
    expect((await offer(CHARTER, 'kind: |\n')).labels).toEqual(['charter']);
  });

  test('the kinds, where the header names none', async () => {
    const { labels } = await offer('x.yaml', 'apiVersion: portolan/v1\nkind: |\n');
    expect(labels).toEqual(['charter', 'adr', 'risk-register', 'change-request', 'team', 'portolan']);
  });

  test('nothing for free text', async () => {
    expect((await offer(CHARTER, 'title: |\n')).labels).toEqual([]);
  });
});

describe('ids of artifacts', () => {
  test('of the kinds that the field takes, with title and status', async () => {
    const { labels, item, accept, documentation } = await offer(CHARTER, 'decisions:\n  - |\n', { others: WORKSPACE });
    expect(labels).toEqual(['ADR-0001', 'ADR-0002']);
    expect(item('ADR-0001')).toMatchObject({ detail: 'Use Kafka · accepted', filterText: 'ADR-0001 Use Kafka' });
    expect(accept('ADR-0002')).toBe('decisions:\n  - ADR-0002\n');
    expect(documentation('ADR-0001')).toMatch(/^\*\*ADR-0001\*\* · Use Kafka\n\n.*accepted[\s\S]*We use Kafka\./);
  });

  test('risks are items of registers', async () => {
    const { labels, item } = await offer(CHARTER, 'risks:\n  - ref: |\n', { others: WORKSPACE });
    expect(labels).toEqual(['RISK-001']);
    expect(item('RISK-001').detail).toBe('Brokers fail · open');
  });

  test('neither the record itself nor what the list has', async () => {
    const own = await offer(CHARTER, 'id: PRJ-009\ndependencies:\n  - target: |\n', { others: WORKSPACE });
    // What lies outside has no id.
    expect(own.labels).toEqual(['PRJ-002', '{ external }']);
    const listed = await offer(CHARTER, 'decisions: [ADR-0001, |]\n', { others: WORKSPACE });
    expect(listed.labels).toEqual(['ADR-0002']);
    const changed = await offer(CHARTER, 'decisions: [ADR-0001, ADR-0002|]\n', { others: WORKSPACE });
    expect(changed.labels).toEqual(['ADR-0002']);
  });

  test('in brackets where a list is still to begin', async () => {
    const { accept } = await offer(CHARTER, 'decisions: |\n', { others: WORKSPACE });
    expect(accept('ADR-0001')).toBe('decisions: [ADR-0001]\n');
  });

  test('with a dash where dashes stand', async () => {
    const { accept } = await offer(CHARTER, 'decisions:\n  - ADR-0001\n  |\n', { others: WORKSPACE });
    expect(accept('ADR-0002')).toBe('decisions:\n  - ADR-0001\n  - ADR-0002\n');
  });

  test('no more than anybody reads; what is typed narrows them', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, n) => [`${n}.adr.yaml`, `id: ADR-${1000 + n}\ntitle: Decision ${n}\n`]),
    );
    const all = await offer(CHARTER, 'decisions: [|]\n', { others: many });
    expect([all.labels.length, all.isIncomplete]).toEqual([200, true]);
    const some = await offer(CHARTER, 'decisions: [decision 29|]\n', { others: many });
    expect(some.labels).toContain('ADR-1299');
    expect(some.isIncomplete).toBe(true);
  });
});

describe('the catalogue', () => {
  test('roles, with those that the workspace adds', async () => {
    const others = { 'portolan.yaml': 'roles:\n  works-council: { title: Works council, members: [Ann Lee] }\n' };
    const { item, documentation } = await offer(CHARTER, 'approvals:\n  - role: |\n', { others });
    expect(item('works-council').detail).toBe('Works council');
    expect(documentation('works-council')).toBe('Held by Ann Lee.');
    expect(item('technical-lead').filterText).toBe('technical-lead Technical lead');
  });

  test('levels of the declared category', async () => {
    const { labels } = await offer(CHANGE, 'category: data-model\nlevel: |\n');
    expect(labels).toEqual(['backward-compatible', 'breaking']);
    const { labels: all } = await offer(CHANGE, 'level: |\n');
    expect(all).toEqual(['low-risk', 'medium-risk', 'high-risk', 'backward-compatible', 'breaking']);
  });

  test('what a level asks for', async () => {
    const { documentation } = await offer(CHANGE, 'category: infrastructure\nlevel: |\n');
    expect(documentation('high-risk')).toMatch(/Approvals: .+\.$/);
  });

  test('types of change, those of the declared category first', async () => {
    const { labels, item } = await offer(CHANGE, 'category: data-model\nitems:\n  - type: |\n');
    expect(labels.indexOf('add-column')).toBeLessThan(labels.indexOf('configuration-update'));
    expect(item('configuration-update').detail).toBe('Configuration update · Infrastructure change, Low risk');
  });

  test('skills, categories of risk, phases', async () => {
    expect((await offer('x.risks.yaml', 'risks:\n  - category: |\n')).labels).toContain('scalability');
    expect((await offer('x.team.yaml', 'members:\n  - skills:\n    - skill: |\n')).labels).toContain(
      'data-engineering',
    );
    expect((await offer(CHARTER, 'schedule:\n  phase: |\n')).labels).toContain('discovery');
  });
});

describe('ratings', () => {
  test('of a criterion, with what each means', async () => {
    const { labels, items } = await offer(CHARTER, 'scoring:\n  ratings:\n    efficiency-gains: |\n');
    expect(labels).toEqual(['1', '2', '3', '4', '5', '{ low, likely, high }']);
    expect(items[0]?.detail).toEqual(expect.any(String));
  });

  test('of probability and impact, in the words of the matrix', async () => {
    const { labels, items } = await offer('x.risks.yaml', 'risks:\n  - inherent: { probability: | }\n');
    expect(labels).toEqual(['1', '2', '3', '4', '5']);
    expect(items.map(({ detail }) => detail)).toEqual(['Very low', 'Low', 'Moderate', 'High', 'Very high']);
  });
});

describe('people', () => {
  test('of teams, configuration and other records', async () => {
    const others = { ...WORKSPACE, 'portolan.yaml': 'people:\n  - { name: Ann Lee, email: ann@example.com }\n' };
    const { labels, item } = await offer(CHARTER, 'owner: |\n', { others });
    expect(labels).toEqual(['Ann Lee', 'Jon Snow', 'Maya Lindqvist']);
    expect(item('Maya Lindqvist')).toMatchObject({ detail: 'Ingest', filterText: 'Maya Lindqvist @maya' });
  });

  test('holders of the role that approves come first', async () => {
    const others = { ...WORKSPACE, 'portolan.yaml': 'roles:\n  technical-lead: { members: [Maya Lindqvist] }\n' };
    const { labels } = await offer(CHARTER, 'approvals:\n  - role: technical-lead\n    by: |\n', { others });
    expect(labels).toEqual(['Maya Lindqvist', 'Jon Snow']);
  });

  test('quoted where the name needs it', async () => {
    const others = { 'a.charter.yaml': 'owner: "@jon"\n' };
    expect((await offer(CHARTER, 'owner: |\n', { others })).accept('@jon')).toBe("owner: '@jon'\n");
    expect((await offer(CHARTER, 'owner: "|"\n', { others })).accept('@jon')).toBe('owner: "@jon"\n');
  });
});

describe('dates', () => {
  test('soon, at the end of the quarter, and the milestones', async () => {
    const schedule = 'schedule:\n  start: 2026-11-20\n  milestones:\n    - { title: Go live, date: 2027-03-01 }\n';
    const { items } = await offer(CHARTER, `${schedule}date: |\n`);
    expect(items.map(({ label, detail }) => [label, detail])).toEqual([
      ['2026-11-20', 'today, start of the project'],
      ['2026-11-21', 'tomorrow'],
      ['2026-11-27', 'in a week'],
      ['2026-12-04', 'in two weeks'],
      ['2026-12-20', 'in a month'],
      ['2026-12-31', 'end of the quarter, end of the year'],
      ['2027-03-01', 'milestone: Go live'],
    ]);
  });

  test('are found by their words and written without quotes', async () => {
    const { item, accept } = await offer(CHARTER, 'date: tod|\n');
    expect(item('2026-11-20').filterText).toBe('2026-11-20 today');
    expect(accept('2026-11-20')).toBe('date: 2026-11-20\n');
  });

  test('periods of a budget, and moments of a change', async () => {
    const periods = await offer(CHARTER, 'budget:\n  items:\n    - title: A\n      period: |\n');
    expect(periods.labels).toEqual(['2026', '2027', '2026-Q4', '2027-Q1', '2026-11', '2026-12']);
    expect((await offer(CHANGE, 'schedule:\n  start: |\n')).labels).toContain('2026-11-21');
  });
});

describe('approvals', () => {
  test('that a charter still owes, as whole blocks', async () => {
    const { labels, accept } = await offer(
      CHARTER,
      'approvals:\n  - role: technical-lead\n    state: granted\n  - |\n',
    );
    expect(labels.slice(0, 3)).toEqual(['business-sponsor', 'pmo-representative', 'Approval']);
    expect(accept('business-sponsor')).toBe(
      `approvals:\n  - role: technical-lead\n    state: granted\n  - role: business-sponsor\n    state: \${1|pending,granted,rejected|}\n    by: $2\n    date: \${3:2026-11-20}\n`,
    );
  });

  test('that the class of a change asks for', async () => {
    const change = 'category: data-model\nlevel: breaking\napprovals:\n  |\n';
    const { labels, item } = await offer(CHANGE, change);
    expect(labels.slice(-2)).toEqual(['Approval', 'portolan-approval']);
    expect(labels.length).toBeGreaterThan(1);
    expect(item(labels[0] ?? '').detail).toMatch(/ · owed$/);
  });

  test('without snippets: what is certain', async () => {
    const { accept } = await offer(CHARTER, 'approvals:\n  - { role: technical-lead, state: granted }\n  - |\n', {
      options: PLAIN,
    });
    expect(accept('business-sponsor')).toContain('\n  - { role: business-sponsor, state: pending }\n');
  });
});

test('codes of rules for a waiver', async () => {
  const { labels, documentation } = await offer('portolan.yaml', 'waivers:\n  - code: ch|\n');
  expect(labels).toContain('change/missing-approval');
  expect(documentation('change/missing-approval')).toMatch(/^\*\*.+\*\* · error by default\n\n/);
});
