import { describe, expect, test } from 'vitest';
import { adopted, findings, open } from './support.ts';

describe('whole records', () => {
  test('MADR 4', async () => {
    const text = `---
status: accepted
date: 2026-01-14
decision-makers: [Anna Berg, Ben Cole]
consulted:
  - Cleo Diaz
  - Data platform team
informed: everyone on call
---

# Keep events in one queue

## Context and Problem Statement

Every team runs a queue of its own.

## Decision Drivers

* Few moving parts
* Replay

## Considered Options

* One queue
* A queue for each team

## Decision Outcome

Chosen option: "One queue".

### Consequences

* Good, because there is one thing to watch

## More Information

See the load test.
`;
    expect(await adopted(text)).toEqual({
      id: 'ADR-0007',
      title: 'Keep events in one queue',
      status: 'accepted',
      date: '2026-01-14',
      links: [],
      data: {
        id: 'ADR-0007',
        title: 'Keep events in one queue',
        status: 'accepted',
        date: '2026-01-14',
        decisionMakers: ['Anna Berg', 'Ben Cole'],
        consulted: ['Cleo Diaz', 'Data platform team'],
        informed: ['everyone on call'],
        context: 'Every team runs a queue of its own.',
        decisionDrivers: ['Few moving parts', 'Replay'],
        consideredOptions: [{ title: 'One queue' }, { title: 'A queue for each team' }],
        decision: 'Chosen option: "One queue".',
        consequences: '* Good, because there is one thing to watch',
        moreInformation: 'See the load test.',
      },
    });
  });

  test('MADR 3 with the braces of its template', async () => {
    const text = `---
# These are optional elements.
status: { accepted }
date: { 2026-01-14 }
deciders: { Anna Berg, Ben Cole }
consulted: {list everyone whose opinions are sought}
informed:
---
# Keep events in one queue
`;
    expect(await adopted(text)).toMatchObject({
      status: 'accepted',
      date: '2026-01-14',
      data: { decisionMakers: ['Anna Berg', 'Ben Cole'] },
    });
    expect((await adopted(text)).data).not.toHaveProperty('consulted');
    expect((await adopted(text)).data).not.toHaveProperty('informed');
  });

  test('MADR 2 with bullets', async () => {
    const text = `# Keep events in one queue

* Status: accepted
* Deciders: Anna Berg, Ben Cole <!-- optional -->
* Date: 2026-01-14

Technical Story: the queue was full

## Context and Problem Statement

Many queues.
`;
    expect(await adopted(text)).toMatchObject({
      title: 'Keep events in one queue',
      status: 'accepted',
      date: '2026-01-14',
      data: { decisionMakers: ['Anna Berg', 'Ben Cole'], context: 'Many queues.' },
    });
  });

  test('Nygard', async () => {
    const text = `# 7. Keep events in one queue

Date: 2026-01-14

## Status

Accepted

Supercedes [3. Many queues](0003-many-queues.md)

Amended by [9. Longer retention](0009-longer-retention.md)

## Context

Many queues.

## Decision

One queue.

## Consequences

One thing to watch.
`;
    expect(await adopted(text)).toEqual({
      id: 'ADR-0007',
      title: 'Keep events in one queue',
      status: 'accepted',
      date: '2026-01-14',
      links: ['supersedes ADR-0003', 'amendedBy ADR-0009'],
      data: {
        id: 'ADR-0007',
        title: 'Keep events in one queue',
        status: 'accepted',
        date: '2026-01-14',
        supersedes: ['ADR-0003'],
        amendedBy: ['ADR-0009'],
        context: 'Many queues.',
        decision: 'One queue.',
        consequences: 'One thing to watch.',
      },
    });
  });

  test('a table and lines in bold', async () => {
    const text = '# Queue\n\n| Status | **Accepted** |\n| --- | --- |\n| Date | 2026-01-14 |\n\n**Deciders:** Anna Berg\n';
    expect(await adopted(text)).toMatchObject({
      status: 'accepted',
      date: '2026-01-14',
      data: { decisionMakers: ['Anna Berg'] },
    });
  });

  test('nothing that is known', async () => {
    const unknown = { title: null, status: null, date: null, links: [] };
    expect(await adopted('')).toMatchObject({ id: 'ADR-0007', ...unknown });
    expect(await adopted('Just text.\n')).toMatchObject({ id: 'ADR-0007', ...unknown });
    expect(await adopted('---\n---\n')).toMatchObject({ id: 'ADR-0007', ...unknown });
    expect(await findings({ 'docs/adr/0007-queue.md': '' })).toEqual([]);
  });

  test('no rule of Portolan’s is held against it', async () => {
    const text = '---\nstatus: [agreed\n---\n# Queue\n\nStatus: we are not sure\n';
    expect((await findings({ 'docs/adr/0007-queue.md': text })).filter((line) => !line.includes(' syntax/'))).toEqual([]);
  });
});

describe('title and number', () => {
  test.each([
    ['# 12. Keep one queue', 'Keep one queue'],
    ['# 12 - Keep one queue', 'Keep one queue'],
    ['# 12: Keep one queue', 'Keep one queue'],
    ['# ADR-0012: Keep one queue', 'Keep one queue'],
    ['# ADR 12 – Keep one queue', 'Keep one queue'],
    ['# ADR #12 Keep one queue', 'Keep one queue'],
    ['# [ADR-012] Keep one queue', 'Keep one queue'],
    ['# adr-12. Keep one queue', 'Keep one queue'],
    ['# ADR: Keep one queue', 'Keep one queue'],
    ['# 012 Keep one queue', 'Keep one queue'],
    ['# 7 Keep one queue', 'Keep one queue'],
    ['# 3 ways to keep one queue', '3 ways to keep one queue'],
    ['# 1.5 to 2.0 of the queue', '1.5 to 2.0 of the queue'],
    ['# Keep **one** [queue](q.md)', 'Keep one queue'],
    ['Keep one queue\n===', 'Keep one queue'],
    ['## ADR-12: Keep one queue', 'Keep one queue'],
    ['## 12. Keep one queue\n\n### Status\n\nAccepted', 'Keep one queue'],
    ['<!-- licence -->\n\n# Keep one queue', 'Keep one queue'],
    ['---\ntitle: "12. Keep one queue"\n---\n## Context\n\nMany.', 'Keep one queue'],
    ['---\ntitle: Keep one queue\n---\n# Context\n\nMany.', 'Keep one queue'],
    ['---\ntitle: Another\n---\n# Keep one queue', 'Keep one queue'],
    ['## Context\n\nMany.', null],
    ['# ADR-0012', null],
    ['#', null],
  ])('%j', async (text, title) => {
    const { id, title: found } = await adopted(`${text}\n`);
    expect({ id, title: found }).toEqual({ id: 'ADR-0007', title });
  });

  test('the number of the heading counts where the name has none', async () => {
    expect(await adopted('# ADR-0012: Queue\n', 'docs/adr/20260114-queue.md')).toMatchObject({ id: 'ADR-0012', title: 'Queue' });
  });

  test('ids follow the form that portolan.yaml asks for', async () => {
    const workspace = await open({ 'portolan.yaml': 'ids: { adr: "D-#####" }\n', 'docs/adr/0007-queue.md': '# Queue\n' });
    expect(workspace.projects()[0]?.artifacts()[0]?.id).toBe('D-00007');
  });
});

describe('status', () => {
  test.each([
    ['Accepted', 'accepted'],
    ['accepted', 'accepted'],
    ['✅ Accepted', 'accepted'],
    ['**Accepted**', 'accepted'],
    [':white_check_mark: Accepted', 'accepted'],
    ['![accepted](badge.svg)', 'accepted'],
    ['Accepted (documenting what is there)', 'accepted'],
    ['Accepted on 2026-01-14', 'accepted'],
    ['~~Proposed~~ Accepted', 'accepted'],
    ['Approved', 'accepted'],
    ['🤔 Proposed', 'proposed'],
    ['Pending', 'proposed'],
    ['Open', 'proposed'],
    ['Draft', 'draft'],
    ['❌ Rejected (see [9](0009-x.md))', 'rejected'],
    ['Deprecated', 'deprecated'],
    ['Reverted', 'deprecated'],
    ['Superceded', 'superseded'],
    ['Superseded by something else', 'superseded'],
    ['Partly superseded', null],
    ['Incomplete', null],
    ['on hold', null],
    ['not accepted', null],
    ['constructor', null],
    ['__proto__', null],
    ['proposed | accepted | rejected', null],
    ['[proposed | rejected | accepted | deprecated | … | superseded by [ADR-0005](0005-example.md)]', null],
    ['Proposed / Accepted / Deprecated', null],
    ['Proposed, Accepted, Deprecated or Superseded', null],
    ['proposed or accepted', null],
    ['What is the status, such as proposed, accepted or rejected?', null],
    ['<!-- Accepted -->', null],
  ])('%j is %s', async (text, status) => {
    expect((await adopted(`# Queue\n\n## Status\n\n${text}\n\n## Context\n`)).status).toBe(status);
    const line = await adopted(`# Queue\n\n* Status: ${text}\n`);
    expect(line.status).toBe(status);
  });

  test.each([
    ['accepted', 'accepted'],
    ['"{proposed | rejected | accepted | deprecated | … | superseded by ADR-0123}"', null],
    ['{proposed | accepted}', null],
    ['{proposed}', 'proposed'],
    ['[accepted]', 'accepted'],
    ['accepted # since May', 'accepted'],
    ['superseded by [ADR-0062](0062-x.md)', 'superseded'],
  ])('%j in the front matter is %s', async (text, status) => {
    expect((await adopted(`---\nstatus: ${text}\n---\n# Queue\n`)).status).toBe(status);
  });

  test('a comment above it is not it', async () => {
    expect((await adopted('# Queue\n\n## Status\n\n<!-- proposed, accepted, … -->\n\nAccepted\n')).status).toBe('accepted');
  });

  test('front matter counts more than the text', async () => {
    expect((await adopted('---\nstatus: rejected\n---\n# Queue\n\nStatus: accepted\n')).status).toBe('rejected');
    expect((await adopted('---\nstatus:\n---\n# Queue\n\nStatus: accepted\n')).status).toBe('accepted');
  });

  test('the prose of the record is no status', async () => {
    expect((await adopted('# Queue\n\n## Context\n\nStatus: accepted\n')).status).toBeNull();
  });
});

describe('relations', () => {
  test.each([
    ['superseded by ADR-0057', ['supersededBy ADR-0057'], 'superseded'],
    ['accepted; supersedes ADR-0045', ['supersedes ADR-0045'], 'accepted'],
    ['superseded by [ADR-0062](0062-x.md)', ['supersededBy ADR-0062'], 'superseded'],
    ['Superseded by [ADR 23](/adr/23) and [ADR 26](/adr/26)', ['supersededBy ADR-0023', 'supersededBy ADR-0026'], 'superseded'],
    ['Superceded by [10. X](0010-x.md)', ['supersededBy ADR-0010'], 'superseded'],
    ['Superseded by [DNS, once more](0015-dns.md)', ['supersededBy ADR-0015'], 'superseded'],
    ['⌛️ Superseded by [036. Clusters](036-clusters.md)', ['supersededBy ADR-0036'], 'superseded'],
    ['Superseded by 0012', ['supersededBy ADR-0012'], 'superseded'],
    ['Superseded by #12', ['supersededBy ADR-0012'], 'superseded'],
    ['Superseded by [RFC](https://example.org/issues/2854)', [], 'superseded'],
    ['Accepted\n\nSuperseded by [ADR-9](0009-x.md)', ['supersededBy ADR-0009'], 'superseded'],
    ['Accepted, partially superseded by ADR-9', ['amendedBy ADR-0009'], 'accepted'],
    ['Partly superseded by ADR-9', ['amendedBy ADR-0009'], null],
    ['Accepted\n\nAmends [3. X](0003-x.md)', ['amends ADR-0003'], 'accepted'],
    ['Supersedes ADR-1, ADR-2; superseded by ADR-9', ['supersedes ADR-0001', 'supersedes ADR-0002', 'supersededBy ADR-0009'], 'superseded'],
    ['Rejected (see [9](0009-x.md))', [], 'rejected'],
  ])('%j', async (text, links, status) => {
    const found = await adopted(`# Queue\n\n## Status\n\n${text}\n`);
    expect(found.links.toSorted()).toEqual([...links].sort());
    expect(found.status).toBe(status);
  });

  test.each([
    ['superseded-by: ADR-103', ['supersededBy ADR-0103']],
    ['superseded_by: [130]', ['supersededBy ADR-0130']],
    ['supersededBy: "[ADR 3](0003-x.md)"', ['supersededBy ADR-0003']],
    ['supersedes:\n  - 0003-x.md\n  - ADR-4', ['supersedes ADR-0003', 'supersedes ADR-0004']],
    ['replaces: ADR-4', ['supersedes ADR-0004']],
    ['amends: 5', ['amends ADR-0005']],
    ['superseded-by: none', []],
    ['superseded-by:', []],
    ['superseded-by: 2026-01-14', []],
  ])('%j in the front matter', async (text, links) => {
    expect((await adopted(`---\n${text}\n---\n# Queue\n`)).links).toEqual(links);
  });

  test('lines under the title', async () => {
    expect((await adopted('# Queue\n\nSupersedes: [ADR-3](0003-x.md)\n')).links).toEqual(['supersedes ADR-0003']);
  });

  test('a relation that is said twice is one', async () => {
    const text = '---\nstatus: superseded by ADR-9\nsuperseded-by: ADR-0009\n---\n# Queue\n';
    expect((await adopted(text)).links).toEqual(['supersededBy ADR-0009']);
  });
});

describe('date', () => {
  test.each([
    ['2026-01-14', '2026-01-14'],
    ['2026-1-4', '2026-01-04'],
    ['2026/01/14', '2026-01-14'],
    ['2026-01-14T10:00:00Z', '2026-01-14'],
    ['14/01/2026', '2026-01-14'],
    ['01/14/2026', '2026-01-14'],
    ['14.01.2026', '2026-01-14'],
    ['04/04/2019', '2019-04-04'],
    ['14 January 2026', '2026-01-14'],
    ['14th of Jan, 2026', '2026-01-14'],
    ['January 14, 2026', '2026-01-14'],
    ['Sept 1st 2026', '2026-09-01'],
    ['Wednesday, 14 Jan 2026', '2026-01-14'],
    ['05/02/2018', null],
    ['10/04/18', null],
    ['2026-02-30', null],
    ['2024-023-2706', null],
    ['30 Februar 2026', null],
    ['last May', null],
    ['{YYYY-MM-DD when the decision was last updated}', null],
  ])('%j is %s', async (text, date) => {
    expect((await adopted(`# Queue\n\nDate: ${text}\n`)).date).toBe(date);
    expect((await adopted(`# Queue\n\n## Date\n\n${text}\n`)).date).toBe(date);
    expect((await adopted(`---\ndate: ${text}\n---\n# Queue\n`)).date).toBe(date);
  });

  test('the date of the status, where there is no other', async () => {
    expect((await adopted('# Queue\n\n## Status\n\nAccepted on 2026-01-14\n')).date).toBe('2026-01-14');
    expect((await adopted('# Queue\n\nDate: 05/02/2018\n\n## Status\n\nAccepted on 2026-01-14\n')).date).toBeNull();
  });
});

describe('hostile text', () => {
  test.each([
    ['spaces', `# Queue\n\nStatus: accepted${' '.repeat(200_000)}x\n`],
    ['quotes', `---\nstatus: "${"' ".repeat(100_000)}"\n---\n# Queue\n`],
    ['brackets', `# Queue\n\n## Status\n\nSuperseded by ${'['.repeat(200_000)}\n`],
    ['links', `# Queue\n\n## Status\n\nSuperseded by ${'[a]('.repeat(100_000)}\n`],
    ['stars', `# Queue\n\n${'*'.repeat(200_000)}Status: accepted\n`],
    ['pipes', `# Queue\n\n${'|'.repeat(200_000)}\n`],
    ['digits', `# ${'1'.repeat(200_000)}\n\nDate: ${'1'.repeat(200_000)}\n`],
    ['lines', `# Queue\n\n${'Status:\n'.repeat(50_000)}`],
    ['comments', `# Queue\n\nStatus: ${'<!-- '.repeat(50_000)}\n`],
  ])('%s take no time', { timeout: 5000 }, async (_, text) => {
    expect((await adopted(text)).id).toBe('ADR-0007');
  });
});
