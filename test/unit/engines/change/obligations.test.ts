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

describe('what the seeds ask for', () => {
  test.each([
    ['configuration-update', ['team-lead'], ['automated-rollback', 'monitoring-validation'], 'team-notification'],
    [
      'schema-change',
      ['technical-reviewer'],
      ['tested-rollback-plan', 'data-backup-validation'],
      'stakeholder-notification',
    ],
    [
      'platform-upgrade',
      ['architecture-board', 'business-sponsor', 'security-reviewer'],
      ['comprehensive-rollback-strategy', 'disaster-recovery-validation'],
      'organization-wide-communication',
    ],
  ])('of infrastructure: %s', (type, roles, rollback, communication) => {
    const result = classify({ items: [{ type }] });
    expect(result.approvals.map(({ role }) => role)).toEqual(roles);
    expect(result).toMatchObject({ rollback, communication, deployment: [], monitoring: [] });
  });

  test.each([
    [
      'add-column',
      ['progressive-rollout', 'canary-deployment'],
      ['data-quality-monitoring', 'consumer-impact-tracking'],
    ],
    [
      'drop-column',
      ['coordinated-release', 'consumer-migration-support'],
      ['comprehensive-impact-monitoring', 'rollback-readiness'],
    ],
  ])('of the data model: %s', (type, deployment, monitoring) => {
    expect(classify({ items: [{ type }] })).toMatchObject({
      rollback: [],
      communication: type === 'drop-column' ? 'stakeholder-notification' : null,
      deployment,
      monitoring,
    });
  });
});

describe('obligations', () => {
  test('are listed once, by area, with what asks for them', () => {
    const { obligations } = classify({ items: [{ type: 'schema-change' }] });
    expect(obligations.map(({ code, area, requiredBy, met }) => [code, area, requiredBy, met])).toEqual([
      ['change/stakeholder-notification', 'process', 'level/infrastructure/medium-risk', false],
      ['change/staging-validation', 'process', 'level/infrastructure/medium-risk', false],
      ['change/tested-rollback-plan', 'rollback', 'level/infrastructure/medium-risk', false],
      ['change/data-backup-validation', 'rollback', 'level/infrastructure/medium-risk', false],
    ]);
  });

  test('are met by the places that the catalogue accepts', () => {
    const { obligations } = classify({
      items: [{ type: 'schema-change' }],
      rollback: { testedOn: '2026-03-01', backupVerifiedOn: ' ' },
      communication: {
        messages: [
          { audience: 'Finance', sent: false },
          { audience: 'Sales', sent: true },
        ],
      },
    });
    expect(obligations.map(({ id, met, evidence, pointer }) => [id, met, evidence, pointer])).toEqual([
      ['stakeholder-notification', true, 'communication/messages/1/sent: true', '/communication/messages/1/sent'],
      ['staging-validation', false, undefined, undefined],
      ['tested-rollback-plan', true, 'rollback/testedOn: 2026-03-01', '/rollback/testedOn'],
      ['data-backup-validation', false, undefined, undefined],
    ]);
  });

  test('are met by evidence that names them', () => {
    const { obligations } = classify({
      items: [{ type: 'schema-change' }],
      evidence: [
        { obligation: 'staging-validation', summary: 'Ran for two days on staging' },
        { obligation: 'data-backup-validation', url: 'https://example.org/restore' },
        { obligation: 'tested-rollback-plan' },
      ],
    });
    expect(obligations.map(({ id, met, evidence, pointer }) => [id, met, evidence, pointer])).toEqual([
      ['stakeholder-notification', false, undefined, undefined],
      ['staging-validation', true, 'Ran for two days on staging', '/evidence/0'],
      ['tested-rollback-plan', false, undefined, undefined],
      ['data-backup-validation', true, 'https://example.org/restore', '/evidence/1'],
    ]);
  });

  test('that the catalogue does not know are named by their id', () => {
    const freeze: ChangeSignal = {
      title: 'Freeze',
      when: { pointer: '/deployment/freezeException', equals: true },
      raises: { infrastructure: 'nowhere' },
      points: 5,
      reason: 'Changes are frozen.',
      obligations: ['vanished'],
    };
    const broken = { ...tables, signals: { 'freeze-exception': freeze } };
    const data: Data = { items: [{ type: 'configuration-update' }], deployment: { freezeException: true } };
    const { obligations } = classifyChange(broken, { data });
    expect(obligations).toContainEqual({
      code: 'change/vanished',
      id: 'vanished',
      title: 'vanished',
      area: 'process',
      requiredBy: 'signal/freeze-exception',
      met: false,
    });
  });
});
