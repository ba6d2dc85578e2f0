import { describe, expect, test } from 'vitest';
import { activeCharter, decision } from '../../../src/rules/example.ts';
import { findings, replaced, withoutMessages } from './support.ts';

describe('charter/completed-without-outcome', () => {
  const completed = (more = '', status = 'completed') => ({ 'a.charter.yaml': activeCharter(more, { status }) });

  test('on the status', async () => {
    const message =
      'The project is completed, but "outcome" does not say what came of it. Add what was delivered, what it cost and which benefits arrived.';
    expect(await findings(completed())).toEqual([
      `a.charter.yaml:3:9 warning charter/completed-without-outcome «completed» ${message}`,
    ]);
    expect(await findings(completed('outcome: { closedOn: 2026-07-03 }\n'))).toEqual([
      `a.charter.yaml:3:9 warning charter/completed-without-outcome «completed» ${message}`,
    ]);
  });

  test('not where it says something, or cannot be read, and not before', async () => {
    expect(await findings(completed('outcome: { summary: Delivered. }\n'))).toEqual([]);
    expect(await findings(completed('outcome: { actualCost: { amount: 5, currency: EUR } }\n'))).toEqual([]);
    expect(withoutMessages(await findings(completed('outcome: Delivered.\n')))).toEqual([
      'a.charter.yaml:8:10 error schema/type',
    ]);
    expect(await findings(completed('', 'cancelled'))).toEqual([]);
  });
});

describe('charter/benefit-overdue', () => {
  const promising = (outcome = 'outcome: { summary: Delivered. }\n', status = 'completed') => ({
    'a.charter.yaml': replaced(
      activeCharter(outcome, { status }),
      'successCriteria:',
      '  benefits:\n    - { description: Two days a week, by: 2026-06-30 }\n    - { description: Fewer calls, by: 2026-11-20 }\nsuccessCriteria:',
    ),
  });

  test.each(['completed', 'active'])('on the day, of a project that is %s', async (status) => {
    expect(await findings(promising(undefined, status))).toEqual([
      'a.charter.yaml:7:43 warning charter/benefit-overdue «2026-06-30» The benefit was to arrive by 2026-06-30 (143 days ago), and nothing says whether it did. Record what was measured under "outcome.benefitsRealized", or agree on a new day.',
    ]);
  });

  test('not where it is recorded what became of it', async () => {
    const recorded = (description: string) => `outcome: { benefitsRealized: [{ description: ${description} }] }\n`;
    expect(await findings(promising(recorded('"two days a week."')))).toEqual([]);
    expect(await findings(promising(recorded('Fewer calls')))).toHaveLength(1);
    // Which benefit this is, nobody can tell.
    expect(await findings(promising(recorded('Everybody is happy')))).toEqual([]);
  });

  test.each(['draft', 'proposed', 'on-hold', 'cancelled', 'rejected'])('not of one that is %s', async (status) => {
    expect(await findings(promising(undefined, status))).toEqual([]);
  });
});

describe('adr/proposed-too-long', () => {
  const proposed = (date: string, status = 'proposed') => ({
    'a.adr.yaml': decision(`date: ${date}\n`, { id: 'ADR-0001', title: 'A', status }),
  });

  test('on the status, after more days than the catalogue allows', async () => {
    expect(await findings(proposed('2026-08-21'))).toEqual([
      'a.adr.yaml:3:9 warning adr/proposed-too-long «proposed» The decision has been proposed since 2026-08-21, for 91 days; 90 are allowed. Accept it, reject it, or set it back to "draft".',
    ]);
    expect(await findings(proposed('2026-08-22'))).toEqual([]);
    const patience = 'catalog: { governance: { patience: { proposed-decision: { days: 14 } } } }\n';
    expect(await findings({ ...proposed('2026-11-05'), 'portolan.yaml': patience })).toHaveLength(1);
    expect(await findings({ ...proposed('2026-11-06'), 'portolan.yaml': patience })).toEqual([]);
  });

  test('not of other statuses, without a date, nor of adopted records', async () => {
    expect(await findings(proposed('2020-01-01', 'accepted'))).toEqual([]);
    expect(await findings(proposed('2020-01-01', 'draft'))).toEqual([]);
    expect(await findings({ 'a.adr.yaml': decision('', { id: 'ADR-0001', title: 'A', status: 'proposed' }) })).toEqual(
      [],
    );
    const adopted =
      '# 1. One queue\n\nDate: 2020-01-01\n\n## Status\n\nProposed\n\n## Context\n\nC\n\n## Decision\n\nD\n';
    expect(await findings({ 'docs/adr/0001-one-queue.md': adopted })).toEqual([]);
  });
});
