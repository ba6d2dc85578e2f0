import { describe, expect, test } from 'vitest';
import { adopted, findings } from './support.ts';

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
    const text =
      '# Queue\n\n| Status | **Accepted** |\n| --- | --- |\n| Date | 2026-01-14 |\n\n**Deciders:** Anna Berg\n';
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
    expect((await findings({ 'docs/adr/0007-queue.md': text })).filter((line) => !line.includes(' syntax/'))).toEqual(
      [],
    );
  });
});
