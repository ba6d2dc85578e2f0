import { describe, expect, test } from 'vitest';
import { CHANGE, CHARTER, findings, findingsAfter, replaced } from './support.ts';

const granted = (...roles: readonly string[]): string =>
  `approvals:\n${roles.map((role) => `  - { role: ${role}, state: granted, by: ${role}@example.com }\n`).join('')}`;

describe('charter/missing-approval', () => {
  const active = replaced(CHARTER, 'draft', 'active');
  const all = granted('business-sponsor', 'technical-lead', 'pmo-representative');
  const check = (approvals: string, portolan = '') =>
    findings({ 'a.charter.yaml': active + approvals, 'portolan.yaml': portolan });

  test('all approvals of the catalogue are needed', async () => {
    expect(await check(all)).toEqual([]);
    expect(await check('')).toEqual([
      'a.charter.yaml:3:9 warning charter/missing-approval «active» The charter is "active", but the approval of "business-sponsor" (Business sponsor approval) is missing. Record it, or set the status back.',
      'a.charter.yaml:3:9 warning charter/missing-approval «active» The charter is "active", but the approval of "technical-lead" (Technical lead approval) is missing. Record it, or set the status back.',
      'a.charter.yaml:3:9 warning charter/missing-approval «active» The charter is "active", but the approval of "pmo-representative" (PMO representative approval) is missing. Record it, or set the status back.',
    ]);
  });

  test('one that lacks is missed in the list', async () => {
    expect(await check(granted('business-sponsor', 'technical-lead'))).toEqual([
      'a.charter.yaml:8:1 warning charter/missing-approval «approvals» The charter is "active", but the approval of "pmo-representative" (PMO representative approval) is missing. Record it, or set the status back.',
    ]);
  });

  test('the last word of a role counts', async () => {
    const role = '  - { role: technical-lead, state: rejected }\n';
    expect(await check(`${all}${role}`)).toEqual([
      'a.charter.yaml:12:36 warning charter/missing-approval «rejected» The charter is "active", but the approval of "technical-lead" (Technical lead approval) is rejected. Record it, or set the status back.',
    ]);
    expect(await check(all.replace('approvals:\n', `approvals:\n${role}`))).toEqual([]);
  });

  test('an approval that is wrong otherwise is one finding', async () => {
    expect(await check(all.replace('technical-lead', 'techncal-lead'))).toEqual([
      'a.charter.yaml:10:13 error governance/unknown-role «techncal-lead» There is no role "techncal-lead" in the catalogue. Did you mean "technical-lead"?',
    ]);
    expect(await check(all.replace('technical-lead, state: granted', 'technical-lead'))).toEqual([
      'a.charter.yaml:10:7 error schema/required «role» Entry 2 of "approvals": "state" is missing. Add it here.',
    ]);
    expect(await check(all.replace('technical-lead, state: granted', 'technical-lead, state: yes'))).toEqual([
      'a.charter.yaml:10:36 error schema/enum «yes» "state" is the text "yes"; it must be "granted", "rejected" or "pending".',
    ]);
  });

  test('a draft needs none, nor does what the catalogue does not ask for', async () => {
    expect(await findings({ 'a.charter.yaml': CHARTER })).toEqual([]);
    const portolan = 'catalog: { charter: { approvals: { pmo-representative: null } } }\n';
    expect(await check(granted('business-sponsor', 'technical-lead'), portolan)).toEqual([]);
  });
});

const items = 'items: [{ type: configuration-update, item: scheduler }]\n';
const approved = replaced(CHANGE, 'draft', 'approved') + items;

describe('change/missing-approval', () => {
  test('is missed from the approval on', async () => {
    expect(await findings({ 'a.change.yaml': CHANGE + items })).toEqual([]);
    expect(await findings({ 'a.change.yaml': approved })).toEqual([
      'a.change.yaml:3:9 error change/missing-approval «approved» This change is "approved", but the approval of "team-lead" (Team lead approval) is missing. The class infrastructure/low-risk asks for it: get it and record it, or set the status back.',
    ]);
    expect(await findings({ 'a.change.yaml': approved + granted('team-lead') })).toEqual([]);
  });

  test('is shown where it is pending or rejected', async () => {
    for (const state of ['pending', 'rejected']) {
      expect(
        await findings({ 'a.change.yaml': `${approved}approvals: [{ role: team-lead, state: ${state} }]\n` }),
      ).toEqual([
        `a.change.yaml:6:39 error change/missing-approval «${state}» This change is "approved", but the approval of "team-lead" (Team lead approval) is ${state}. The class infrastructure/low-risk asks for it: get it and record it, or set the status back.`,
      ]);
    }
  });

  test('a standard change is authorised beforehand, an emergency afterwards', async () => {
    expect(await findings({ 'a.change.yaml': `${approved}type: standard\n` })).toEqual([]);
    expect(await findings({ 'a.change.yaml': `${approved}type: emergency\n` })).toEqual([]);
    const closed = replaced(`${approved}type: emergency\n`, 'approved', 'closed');
    const found = await findings({ 'a.change.yaml': closed });
    expect(
      found.filter((line) => line.includes('missing-approval')).map((line) => line.split(' ', 3).join(' ')),
    ).toEqual(['a.change.yaml:3:9 error change/missing-approval']);
  });

  test('a role that is misspelt is one finding', async () => {
    expect(await findings({ 'a.change.yaml': approved + granted('team-leed') })).toEqual([
      'a.change.yaml:7:13 error governance/unknown-role «team-leed» There is no role "team-leed" in the catalogue. Did you mean "team-lead"?',
    ]);
  });
});

describe('change/unmet-obligation', () => {
  test('is said once, when the change is done', async () => {
    const done = replaced(approved, 'approved', 'implemented') + granted('team-lead');
    const found = await findings({ 'a.change.yaml': done });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(
      /^a\.change\.yaml:3:9 warning change\/unmet-obligation «implemented» This change is "implemented", but nothing shows: .*\(automated-testing-validation\).*\. Record it, or add evidence for it\.$/,
    );
    const evidence = [
      'automated-testing-validation',
      'automated-rollback',
      'monitoring-validation',
      'team-notification',
    ]
      .map((obligation) => `  - { obligation: ${obligation}, url: https://ci.example.com/4711 }\n`)
      .join('');
    expect(await findings({ 'a.change.yaml': `${done}evidence:\n${evidence}` })).toEqual([]);
  });
});

describe('change/understated-class', () => {
  test('the declared level is marked', async () => {
    const found = await findingsAfter(
      'a.change.yaml',
      'description:',
      'category: data-model\nlevel: backward-compatible\nitems: [{ type: drop-column, item: orders.vat }]\ndescription:',
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(
      /^a\.change\.yaml:5:8 warning change\/understated-class «backward-compatible» .*Backward compatible.* is declared, but the record shows .*Breaking/,
    );
  });
});
