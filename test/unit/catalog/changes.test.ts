import { describe, expect, test } from 'vitest';
import type { ChangeLevel } from '../../../src/catalog/catalog.ts';
import { shippedCatalog } from '../../../src/catalog/generated/catalog.ts';

const { categories, types, signals, obligations, communications, procedures, process } = shippedCatalog.changes;

/** The approval process as the framework lists it: the steps that people approve, then those that evidence shows. */
function approvalProcess(level: ChangeLevel | undefined): unknown {
  return [...Object.values(level?.approvals ?? {}).map(({ step }) => step), ...(level?.obligations ?? [])];
}

describe('the levels of change (framework, section 1: change management and configuration control)', () => {
  const infrastructure = categories.infrastructure?.levels ?? {};
  const dataModel = categories['data-model']?.levels ?? {};

  test('infrastructure, low risk', () => {
    const level = infrastructure['low-risk'];
    expect(approvalProcess(level)).toEqual(['team-lead-approval', 'automated-testing-validation']);
    expect(Object.keys(level?.approvals ?? {})).toEqual(['team-lead']);
    expect(level?.rollback).toEqual(['automated-rollback', 'monitoring-validation']);
    expect(level?.communication).toBe('team-notification');
  });

  test('infrastructure, medium risk', () => {
    const level = infrastructure['medium-risk'];
    expect(approvalProcess(level)).toEqual(['technical-review', 'stakeholder-notification', 'staging-validation']);
    expect(Object.keys(level?.approvals ?? {})).toEqual(['technical-reviewer']);
    expect(level?.rollback).toEqual(['tested-rollback-plan', 'data-backup-validation']);
    expect(level?.communication).toBe('stakeholder-notification');
  });

  test('infrastructure, high risk', () => {
    const level = infrastructure['high-risk'];
    expect(approvalProcess(level)).toEqual([
      'architecture-board-review',
      'business-sponsor-approval',
      'security-review',
    ]);
    expect(Object.keys(level?.approvals ?? {})).toEqual([
      'architecture-board',
      'business-sponsor',
      'security-reviewer',
    ]);
    expect(level?.rollback).toEqual(['comprehensive-rollback-strategy', 'disaster-recovery-validation']);
    expect(level?.communication).toBe('organization-wide-communication');
  });

  test.each(Object.entries(infrastructure))(
    'infrastructure, %s: no deployment or monitoring of its own',
    (_, level) => {
      expect([level.deployment, level.monitoring]).toEqual([[], []]);
    },
  );

  test('data model, backward compatible', () => {
    const level = dataModel['backward-compatible'];
    expect(approvalProcess(level)).toEqual(['data-team-review', 'automated-testing']);
    expect(Object.keys(level?.approvals ?? {})).toEqual(['data-team']);
    expect(level?.deployment).toEqual(['progressive-rollout', 'canary-deployment']);
    expect(level?.monitoring).toEqual(['data-quality-monitoring', 'consumer-impact-tracking']);
  });

  test('data model, breaking', () => {
    const level = dataModel.breaking;
    expect(approvalProcess(level)).toEqual([
      'stakeholder-committee-review',
      'migration-plan-approval',
      'impact-assessment',
    ]);
    expect(Object.keys(level?.approvals ?? {})).toEqual(['stakeholder-committee', 'data-owner']);
    expect(level?.deployment).toEqual(['coordinated-release', 'consumer-migration-support']);
    expect(level?.monitoring).toEqual(['comprehensive-impact-monitoring', 'rollback-readiness']);
  });

  test('data model: no rollback of its own, and who has to change something is told', () => {
    expect(Object.values(dataModel).map(({ rollback, communication }) => [rollback, communication])).toEqual([
      [[], null],
      [[], 'stakeholder-notification'],
    ]);
  });

  test('ranks and points rise together', () => {
    const order = Object.values(categories).map(({ levels }) =>
      Object.entries(levels).map(([id, { rank, points }]) => `${rank} ${id} ${points}`),
    );
    expect(order).toEqual([
      ['1 low-risk 10', '2 medium-risk 40', '3 high-risk 70'],
      ['1 backward-compatible 20', '2 breaking 60'],
    ]);
  });
});

describe('types of change', () => {
  test.each([
    ['configuration-update', 'infrastructure', 'low-risk'],
    ['monitoring-adjustment', 'infrastructure', 'low-risk'],
    ['documentation-change', 'infrastructure', 'low-risk'],
    ['schema-change', 'infrastructure', 'medium-risk'],
    ['pipeline-modification', 'infrastructure', 'medium-risk'],
    ['dependency-update', 'infrastructure', 'medium-risk'],
    ['major-architecture-change', 'infrastructure', 'high-risk'],
    ['database-migration', 'infrastructure', 'high-risk'],
    ['platform-upgrade', 'infrastructure', 'high-risk'],
  ])('%s is an example of the framework', (id, category, level) => {
    expect(types[id]).toMatchObject({ category, level });
  });

  test.each([
    // Data contract rules as published by datacontract-cli 0.10.41: error is breaking, info is compatible.
    ['add-column', 'backward-compatible'],
    ['description-change', 'backward-compatible'],
    ['add-classification', 'backward-compatible'],
    ['drop-column', 'breaking'],
    ['change-type', 'breaking'],
    ['make-required', 'breaking'],
    ['change-key', 'breaking'],
    ['remove-classification', 'breaking'],
    // The other side of the reading: whoever reads must now expect less than before.
    ['make-nullable', 'breaking'],
    ['rename-column', 'breaking'],
    ['change-semantics', 'breaking'],
  ])('%s is a %s change of the data model', (id, level) => {
    expect(types[id]).toMatchObject({ category: 'data-model', level });
  });
});

describe('signals', () => {
  test.each([
    ['irreversible', 'high-risk', 'breaking'],
    ['certain-data-loss', 'high-risk', 'breaking'],
    ['long-downtime', 'high-risk', undefined],
    ['security', 'high-risk', undefined],
    ['critical-service', 'high-risk', undefined],
    ['breaking-item', 'medium-risk', 'breaking'],
    ['unmigrated-consumer', 'medium-risk', 'breaking'],
    ['personal-data', 'medium-risk', undefined],
    ['downtime', 'medium-risk', undefined],
  ])('%s raises infrastructure to %s and the data model to %s', (id, infrastructure, dataModel) => {
    expect(signals[id]?.raises.infrastructure).toBe(infrastructure);
    expect(signals[id]?.raises['data-model']).toBe(dataModel);
  });

  test.each(Object.entries(signals))('%s gives its reason as a sentence and one test', (_, { reason, when }) => {
    expect(reason).toMatch(/^[A-Z].+\.$/);
    expect(Object.keys(when)).toHaveLength(2);
  });

  test('ask for the approvals that the law and the calendar demand', () => {
    const asked = Object.entries(signals).flatMap(([id, { approvals = {} }]) =>
      Object.keys(approvals).map((role) => `${id}: ${role}`),
    );
    expect(asked).toEqual([
      'personal-data: data-protection-officer',
      'security: security-reviewer',
      'freeze-exception: release-manager',
    ]);
  });
});

describe('obligations, communications and procedures', () => {
  test.each([
    ['tested-rollback-plan', ['/rollback/testedOn']],
    ['automated-rollback', ['/rollback/automated']],
    ['data-backup-validation', ['/rollback/backupVerifiedOn']],
    ['stakeholder-notification', ['/communication/messages/*/sent']],
    ['staging-validation', []],
    ['disaster-recovery-validation', []],
  ])('%s is met by %j', (id, satisfiedBy) => {
    expect(obligations[id]?.satisfiedBy).toEqual(satisfiedBy);
  });

  test('something asks for every obligation', () => {
    const levels = Object.values(categories).flatMap((category) => Object.values(category.levels));
    const asked = new Set([
      ...levels.flatMap((level) => [level.obligations, level.rollback, level.deployment, level.monitoring].flat()),
      ...[communications, procedures].flatMap((table) => Object.values(table)).flatMap((entry) => entry.obligations),
      ...Object.values(signals).flatMap(({ replaces = {} }) => Object.values(replaces)),
    ]);
    expect(Object.keys(obligations).filter((id) => !asked.has(id))).toEqual([]);
  });

  test('communications reach ever farther', () => {
    expect(
      Object.entries(communications).map(([id, { rank, audiences }]) => [id, rank, Object.keys(audiences)]),
    ).toEqual([
      ['team-notification', 1, ['team']],
      ['stakeholder-notification', 2, ['team', 'stakeholders', 'consumers']],
      ['organization-wide-communication', 3, ['team', 'stakeholders', 'consumers', 'organization']],
    ]);
  });

  test('procedures differ in when approvals are due (ITIL 4)', () => {
    expect(Object.entries(procedures).map(([id, { approvals }]) => [id, approvals])).toEqual([
      ['standard', 'pre-authorized'],
      ['normal', 'before-implementation'],
      ['emergency', 'retrospective'],
    ]);
    expect(procedures.standard?.levels).toEqual({
      infrastructure: ['low-risk'],
      'data-model': ['backward-compatible'],
    });
    expect(procedures.emergency?.obligations).toEqual(['post-implementation-review']);
  });

  test('change control has the three areas of the framework with four stages each', () => {
    const areas = Object.entries(process).map(([id, { stages }]) => [id, Object.keys(stages).length]);
    expect(areas).toEqual([
      ['change-request-workflow', 4],
      ['risk-assessment-framework', 4],
      ['communication-protocols', 4],
    ]);
  });
});
