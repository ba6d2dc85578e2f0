import { describe, expect, test } from 'vitest';
import { adopted } from './support.ts';

describe('relations', () => {
  test.each([
    ['superseded by ADR-0057', ['supersededBy ADR-0057'], 'superseded'],
    ['accepted; supersedes ADR-0045', ['supersedes ADR-0045'], 'accepted'],
    ['superseded by [ADR-0062](0062-x.md)', ['supersededBy ADR-0062'], 'superseded'],
    [
      'Superseded by [ADR 23](/adr/23) and [ADR 26](/adr/26)',
      ['supersededBy ADR-0023', 'supersededBy ADR-0026'],
      'superseded',
    ],
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
    [
      'Supersedes ADR-1, ADR-2; superseded by ADR-9',
      ['supersedes ADR-0001', 'supersedes ADR-0002', 'supersededBy ADR-0009'],
      'superseded',
    ],
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
