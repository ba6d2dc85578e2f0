import { describe, expect, test } from 'vitest';
import { type Files, findings, withoutMessages } from './support.ts';

/** A register with one risk, which is high (0.2), and more lines of both. */
const register = (risk = '', more = '', status = 'open'): Files => ({
  'a.risks.yaml': `id: REG-A
title: Risks
${more}risks:
  - id: RISK-001
    title: The queue fills up
    category: scalability
    inherent: { probability: 3, impact: 4 }
    status: ${status}
    owner: Maya
${risk}`,
});

describe('risk/review-overdue', () => {
  test('of the register, once', async () => {
    expect(await findings(register('    nextReview: 2026-10-01\n', 'nextReview: 2026-10-01\n'))).toEqual([
      'a.risks.yaml:3:13 warning risk/review-overdue «2026-10-01» The review of the register was due on 2026-10-01 (50 days ago). Hold it, and set "reviewedOn" and "nextReview".',
    ]);
  });

  test('of a risk that was to be looked at before', async () => {
    const message = 'Confirm or correct its ratings, and set "reviewedOn" and "nextReview".';
    expect(await findings(register('    nextReview: 2026-09-30\n', 'nextReview: 2026-12-15\n'))).toEqual([
      `a.risks.yaml:11:17 warning risk/review-overdue «2026-09-30» The review of this risk was due on 2026-09-30 (51 days ago). ${message}`,
    ]);
    expect(await findings(register('    nextReview: 2026-11-19\n'))).toEqual([
      `a.risks.yaml:10:17 warning risk/review-overdue «2026-11-19» The review of this risk was due on 2026-11-19 (yesterday). ${message}`,
    ]);
  });

  test.each([
    ['on the day itself', register('    nextReview: 2026-11-20\n', 'nextReview: 2026-11-20\n')],
    ['of a closed risk', register('    nextReview: 2026-09-30\n    closedReason: Gone.\n', '', 'closed')],
    ['of a closed register', register('    nextReview: 2026-09-30\n', 'status: closed\nnextReview: 2026-09-30\n')],
  ])('not %s', async (_, files) => {
    expect(await findings(files)).toEqual([]);
  });

  test('dates in the wrong order are only that', async () => {
    const files = register('', 'reviewedOn: 2026-11-10\nnextReview: 2026-10-01\n');
    expect(withoutMessages(await findings(files))).toEqual(['a.risks.yaml:4:13 error date/order']);
  });
});

describe('risk/action-overdue', () => {
  const action = (more: string, status = 'treating') =>
    register(
      `    response:\n      strategy: mitigate\n      actions:\n        - { title: Load test, due: 2026-10-30${more} }\n`,
      '',
      status,
    );

  test('on the day on which it was due', async () => {
    expect(await findings(action(', status: in-progress, owner: Yara Nassif'))).toEqual([
      'a.risks.yaml:13:36 warning risk/action-overdue «2026-10-30» The action was due on 2026-10-30 (21 days ago), and it is "in-progress". Say what became of it under "status", or agree with Yara Nassif on a new day.',
    ]);
    expect(await findings(action(''))).toEqual([
      'a.risks.yaml:13:36 info risk/action-overdue «2026-10-30» The action was due on 2026-10-30 (21 days ago), and nothing says whether it was done. Say what became of it under "status", or agree on a new day.',
    ]);
  });

  test('not where it is done or dropped', async () => {
    expect(await findings(action(', status: done'))).toEqual([]);
    expect(await findings(action(', status: dropped'))).toEqual([]);
    expect(await findings(action(', doneOn: 2026-11-02'))).toEqual([]);
  });
});

describe('a risk above the appetite', () => {
  const LOW = 'appetite: { level: low }\n';

  test('without a response, at the rating that it rests on', async () => {
    const message = 'Say under "response" what is done about it, or escalate it.';
    expect(await findings(register('    raisedOn: 2026-01-15\n', LOW))).toEqual([
      `a.risks.yaml:8:5 warning risk/above-appetite-untreated «inherent» The risk is High 0.2, above the appetite (Low), and has no response since 2026-01-15. ${message}`,
    ]);
    expect(await findings(register('    residual: { probability: 2, impact: 3 }\n', LOW))).toEqual([
      `a.risks.yaml:11:5 warning risk/above-appetite-untreated «residual» The risk is Moderate 0.06, above the appetite (Low), and has no response. ${message}`,
    ]);
  });

  test('accepted by nobody who may', async () => {
    const accepted = '    response: { strategy: accept, summary: We live with it. }\n';
    expect(await findings(register(accepted, LOW))).toEqual([
      'a.risks.yaml:11:27 warning risk/accepted-without-authority «accept» The risk is High 0.2, above the appetite (Low): to accept it needs an approval of the register by somebody other than its owner. Have it approved, escalate it, or choose another response.',
    ]);
    const approvals = (entry: string) => `${LOW}approvals: [{ role: project-manager, ${entry} }]\n`;
    expect(await findings(register(accepted, approvals('state: pending')))).toHaveLength(1);
    expect(await findings(register(accepted, approvals('state: granted, by: Ida, date: 2026-11-02')))).toEqual([]);
  });

  test.each([
    ['it is within', register('    residual: { probability: 1, impact: 3 }\n', LOW)],
    ['no appetite is stated', register()],
    ['it is an opportunity', register('    type: opportunity\n', LOW)],
    ['it is not confirmed', register('', LOW, 'draft')],
    ['it is closed', register('    closedReason: Gone.\n', LOW, 'closed')],
    ['the register is closed', register('', `status: closed\n${LOW}`)],
    ['something is done', register('    response: { strategy: mitigate }\n', LOW)],
  ])('is none where %s', async (_, files) => {
    expect(await findings(files)).toEqual([]);
  });
});

describe('risk/closed-without-reason', () => {
  const closed = (more = '') => register(more, '', 'closed');

  test('on the status', async () => {
    expect(await findings(closed('    closedOn: 2026-10-05\n'))).toEqual([
      'a.risks.yaml:8:13 warning risk/closed-without-reason «closed» The risk was closed on 2026-10-05, but nothing says why. Add the reason under "closedReason", or open it again.',
    ]);
  });

  test.each([
    ['a reason', '    closedReason: Replaced by a managed queue.\n'],
    ['a note of the day', '    closedOn: 2026-10-05\n    history: [{ date: 2026-10-05, note: Replaced. }]\n'],
    ['a last note', '    history: [{ date: 2026-10-05, note: Replaced. }]\n'],
  ])('not with %s', async (_, more) => {
    expect(await findings(closed(more))).toEqual([]);
  });

  test('a note of an earlier day is no reason', async () => {
    const earlier = '    closedOn: 2026-10-05\n    history: [{ date: 2026-02-05, note: Raised. }]\n';
    expect(await findings(closed(earlier))).toHaveLength(1);
  });
});
