import { describe, expect, test } from 'vitest';
import { adopted } from './support.ts';

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
    expect((await adopted('# Queue\n\n## Status\n\n<!-- proposed, accepted, … -->\n\nAccepted\n')).status).toBe(
      'accepted',
    );
  });

  test('front matter counts more than the text', async () => {
    expect((await adopted('---\nstatus: rejected\n---\n# Queue\n\nStatus: accepted\n')).status).toBe('rejected');
    expect((await adopted('---\nstatus:\n---\n# Queue\n\nStatus: accepted\n')).status).toBe('accepted');
  });

  test('the prose of the record is no status', async () => {
    expect((await adopted('# Queue\n\n## Context\n\nStatus: accepted\n')).status).toBeNull();
  });
});
