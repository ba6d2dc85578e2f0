import { describe, expect, test } from 'vitest';
import { adopted, open } from './support.ts';

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
    expect(await adopted('# ADR-0012: Queue\n', 'docs/adr/20260114-queue.md')).toMatchObject({
      id: 'ADR-0012',
      title: 'Queue',
    });
  });

  test('ids follow the form that portolan.yaml asks for', async () => {
    const workspace = await open({
      'portolan.yaml': 'ids: { adr: "D-#####" }\n',
      'docs/adr/0007-queue.md': '# Queue\n',
    });
    expect(workspace.projects()[0]?.artifacts()[0]?.id).toBe('D-00007');
  });
});
