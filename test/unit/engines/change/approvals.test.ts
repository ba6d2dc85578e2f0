import { describe, expect, test } from 'vitest';
import type { ChangeSignal } from '../../../../src/catalog/catalog.ts';
import { shippedCatalog } from '../../../../src/catalog/generated/catalog.ts';
import { classifyChange } from '../../../../src/engines/change/classify.ts';
import type { DataOf } from '../../../../src/kinds/kinds.ts';

type Data = DataOf<'change-request'>;

const tables = shippedCatalog.changes;

function classify(data: Data) {
  return classifyChange(tables, { data });
}

const low: Data = { items: [{ type: 'configuration-update' }] };
const high: Data = { items: [{ type: 'platform-upgrade' }] };

describe('approvals', () => {
  const stateOf = (approvals: Data['approvals']) => classify({ ...low, approvals }).approvals[0];

  test('name what asks for them', () => {
    expect(stateOf(undefined)).toEqual({
      role: 'team-lead',
      title: 'Team lead approval',
      state: 'missing',
      due: 'before-implementation',
      requiredBy: 'level/infrastructure/low-risk',
      step: 'team-lead-approval',
    });
  });

  test('are granted, rejected or missing by role', () => {
    expect(stateOf([{ role: 'team-lead', state: 'granted', by: 'Ada', date: '2026-03-02' }])).toMatchObject({
      state: 'granted',
      by: 'Ada',
      date: '2026-03-02',
      pointer: '/approvals/0',
    });
    expect(stateOf([{ role: 'team-lead', state: 'rejected', by: 'Ada' }])).toMatchObject({ state: 'rejected' });
    expect(stateOf([{ role: 'team-lead', state: 'pending' }])).toMatchObject({ state: 'missing' });
    expect(stateOf([{ role: 'business-sponsor', state: 'granted' }])).toMatchObject({ state: 'missing' });
  });

  test('stay rejected unless the role granted later', () => {
    const rejected = { role: 'team-lead', state: 'rejected', date: '2026-03-02' } as const;
    const granted = { role: 'team-lead', state: 'granted', by: 'Ada', date: '2026-03-05' } as const;
    expect(stateOf([rejected, granted])).toMatchObject({ state: 'granted', pointer: '/approvals/1' });
    expect(stateOf([granted, rejected])).toMatchObject({ state: 'granted', pointer: '/approvals/0' });
    expect(stateOf([{ ...rejected, date: '2026-03-05' }, granted])).toMatchObject({ state: 'rejected' });
    expect(stateOf([{ role: 'team-lead', state: 'granted', by: 'Ada' }, rejected])).toMatchObject({
      state: 'rejected',
      pointer: '/approvals/1',
    });
  });

  test('that signals ask for are added, one a role', () => {
    const { approvals } = classify({ ...high, impact: { security: true, personalData: true } });
    expect(approvals.map(({ role, requiredBy }) => [role, requiredBy])).toEqual([
      ['architecture-board', 'level/infrastructure/high-risk'],
      ['business-sponsor', 'level/infrastructure/high-risk'],
      ['security-reviewer', 'level/infrastructure/high-risk'],
      ['data-protection-officer', 'signal/personal-data'],
    ]);
  });
});

describe('procedures', () => {
  test('of an emergency let approvals follow, and ask for a review', () => {
    const result = classify({ ...high, type: 'emergency' });
    expect(result.approvals.map(({ state, due }) => [state, due])).toEqual([
      ['missing', 'retrospective'],
      ['missing', 'retrospective'],
      ['missing', 'retrospective'],
    ]);
    expect(result.reasons.at(-1)).toMatchObject({
      rule: 'procedure/emergency',
      evidence: 'Emergency change: approvals may follow the change; each is missing until it is granted.',
      pointer: '/type',
    });
    expect(result.obligations).toContainEqual(
      expect.objectContaining({
        code: 'change/post-implementation-review',
        requiredBy: 'procedure/emergency',
        met: false,
      }),
    );
  });

  test('of a standard change are authorized in advance, unless somebody rejects', () => {
    const result = classify({ ...low, type: 'standard' });
    expect(result.approvals).toMatchObject([{ state: 'granted', due: 'pre-authorized' }]);
    expect(result.reasons.at(-1)).toMatchObject({ rule: 'procedure/standard' });
    const rejected = classify({ ...low, type: 'standard', approvals: [{ role: 'team-lead', state: 'rejected' }] });
    expect(rejected.approvals).toMatchObject([{ state: 'rejected' }]);
  });

  test('of a standard change do not cover what signals ask for', () => {
    const data: Data = { items: [{ type: 'add-column' }], type: 'standard', impact: { personalData: true } };
    expect(classify(data).approvals.map(({ role, state, due }) => [role, state, due])).toEqual([
      ['data-team', 'granted', 'pre-authorized'],
      ['data-protection-officer', 'missing', 'before-implementation'],
    ]);
  });

  test('of a standard change do not cover a role that a signal asks for as well', () => {
    const freeze: ChangeSignal = {
      title: 'Freeze',
      when: { pointer: '/deployment/freezeException', equals: true },
      raises: {},
      points: 5,
      reason: 'Changes are frozen.',
      approvals: { 'team-lead': { title: 'Freeze exception approval' } },
    };
    const data: Data = { ...low, type: 'standard', deployment: { freezeException: true } };
    expect(classifyChange({ ...tables, signals: { freeze } }, { data }).approvals).toMatchObject([
      { role: 'team-lead', title: 'Team lead approval', state: 'missing', due: 'before-implementation' },
    ]);
  });

  test('of a standard change cannot be used above its levels', () => {
    const result = classify({ ...high, type: 'standard' });
    expect(result.approvals.every(({ state, due }) => state === 'missing' && due === 'before-implementation')).toBe(
      true,
    );
    expect(result.reasons.at(-1)).toMatchObject({ rule: 'procedure-not-allowed', pointer: '/type' });
  });

  test('of a normal change add nothing', () => {
    expect(classify({ ...low, type: 'normal' })).toEqual(classify(low));
  });
});
