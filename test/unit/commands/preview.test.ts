import { describe, expect, test } from 'vitest';
import { preview } from '../../../src/commands/requests/preview/preview.ts';
import { targetOf } from '../../../src/workspace/target.ts';
import { type Files, FOLDER, open, replaced, TODAY } from '../workspace/open.ts';
import { ADR, CHANGE, CHARTER, REGISTER, TEAM } from '../workspace/records.ts';
import { register } from '../workspace/scopes.ts';

async function shown(files: Files, file = Object.keys(files)[0] ?? '') {
  return preview(targetOf(await open(files)), `${FOLDER}/${file}`, TODAY);
}

describe('every preview', () => {
  test('what a bare id of several registers means, and who names a risk of this one', async () => {
    const files = {
      'c/a.change.yaml': `${CHANGE}risks: [RISK-001, REG-TWO/RISK-001]\n`,
      'risk/one.risks.yaml': register('REG-ONE'),
      'risk/two.risks.yaml': register('REG-TWO'),
    };
    const uri = `${FOLDER}/risk/two.risks.yaml`;
    expect(await shown(files)).toMatchObject({
      references: {
        'RISK-001': { id: 'RISK-001', known: false, mayBe: ['REG-ONE/RISK-001', 'REG-TWO/RISK-001'] },
        'REG-TWO/RISK-001': { id: 'REG-TWO/RISK-001', known: true, kind: 'risk', uri },
      },
    });
    expect(await shown(files, 'risk/two.risks.yaml')).toMatchObject({ referencedBy: [{ id: 'CR-2026-001' }] });
    const near = { ...files, 'c/a.change.yaml': CHANGE, 'risk/b.change.yaml': `${CHANGE}risks: [REG-TWO/RISK-001]\n` };
    expect(await shown(near, 'risk/one.risks.yaml')).toMatchObject({ referencedBy: [] });
  });

  test('head, findings, what the record names and who names it', async () => {
    const charter = `${replaced(CHARTER, 'draft', 'drafft')}owner: Maya\ntags: [orders, 7]\ndecisions: [ADR-0001, ADR-9]\nlinks: [{ url: https://example.com/board }]\n`;
    const files = {
      'a.charter.yaml': charter,
      'b.adr.yaml': ADR,
      'c.adr.yaml': `${replaced(ADR, '0001', '0002')}charters: [PRJ-001]\n`,
    };
    expect(await shown(files)).toMatchObject({
      kind: 'charter',
      header: {
        id: 'PRJ-001',
        title: 'Orders in the ledger',
        status: undefined,
        owner: 'Maya',
        file: 'a.charter.yaml',
        tags: ['orders'],
      },
      findings: { errors: 3, warnings: 0 },
      today: TODAY,
      references: {
        'ADR-0001': {
          id: 'ADR-0001',
          known: true,
          kind: 'adr',
          title: 'One queue for all events',
          status: 'accepted',
          uri: `${FOLDER}/b.adr.yaml`,
        },
        'ADR-9': { id: 'ADR-9', known: false },
      },
      referencedBy: [{ id: 'ADR-0002', known: true, kind: 'adr', relation: 'charters', uri: `${FOLDER}/c.adr.yaml` }],
      links: [{ url: 'https://example.com/board', source: '/links/0' }],
      labels: { 'technical-lead': 'Technical lead' },
    });
  });

  test('items keep their places in the file, whatever was left out before them', async () => {
    const members = 'members:\n  - 7\n  - name: Maya\n    skills: [{ skill: data-engineering, level: senior }]\n';
    expect(await shown({ 'a.team.yaml': TEAM.slice(0, TEAM.indexOf('members')) + members })).toMatchObject({
      kind: 'team',
      data: {
        members: [
          {
            name: 'Maya',
            source: '/members/1',
            skills: [{ skill: 'data-engineering', source: '/members/1/skills/0' }],
          },
        ],
      },
    });
  });

  test('names of roles that portolan.yaml gives', async () => {
    const files = {
      'a.team.yaml': TEAM,
      'portolan.yaml': 'roles: { poet: { title: Poet }, technical-lead: { title: Head of tech } }\n',
    };
    expect(await shown(files)).toMatchObject({ labels: { poet: 'Poet', 'technical-lead': 'Head of tech' } });
  });
});

describe('a charter', () => {
  test('score and approvals', async () => {
    const approvals =
      'approvals:\n  - { role: technical-lead, state: rejected }\n  - { role: technical-lead, state: granted, by: Maya }\n  - { role: data-steward, state: pending }\n';
    const ratings = 'scoring: { ratings: { cost-reduction: { rating: 4, low: 3, rationale: Measured } } }\n';
    expect(await shown({ 'a.charter.yaml': CHARTER + ratings + approvals })).toMatchObject({
      score: {
        score: 75,
        provisional: true,
        // An eighth of the dimension that is 40 %: .05 × 75, and all but .05 is open.
        range: { low: 3.75, high: 98.75 },
        rank: undefined,
        of: 0,
        priority: undefined,
        completeness: 0.05,
        model: 'Data value assessment',
        ratings: [
          {
            id: 'cost-reduction',
            title: 'Cost reduction',
            rating: 4,
            low: 3,
            rationale: 'Measured',
            source: '/scoring/ratings/cost-reduction',
          },
        ],
      },
      approvals: [
        { role: 'business-sponsor', title: 'Business sponsor approval', state: 'missing' },
        { role: 'technical-lead', state: 'granted', by: 'Maya', source: '/approvals/1' },
        { role: 'pmo-representative', state: 'missing' },
        { role: 'data-steward', state: 'pending', source: '/approvals/2' },
      ],
    });
  });

  test('a model that there is not leaves the score out', async () => {
    expect(await shown({ 'a.charter.yaml': CHARTER, 'portolan.yaml': 'scoring: { model: moscow }\n' })).toMatchObject({
      kind: 'charter',
      score: undefined,
    });
  });
});

describe('a decision record', () => {
  const adr = (number: number, more = '') => replaced(ADR, '0001', `000${number}`) + more;
  const chain = async (files: Files, file: string) => {
    const model = await shown(files, file);
    return model.kind === 'adr'
      ? model.chain?.map(({ decisions, current }) => [decisions.map(({ id }) => id), current ?? false])
      : undefined;
  };

  test('what it supersedes and what supersedes it, step by step, whichever side says so', async () => {
    const files = {
      '1.adr.yaml': adr(1),
      '2.adr.yaml': adr(2, 'supersedes: [ADR-0001, ADR-7]\n'),
      '3.adr.yaml': adr(3, 'supersedes: [ADR-0002]\nsupersededBy: [ADR-0004]\n'),
      '4.adr.yaml': adr(4),
    };
    expect(await chain(files, '2.adr.yaml')).toEqual([
      [['ADR-0001', 'ADR-7'], false],
      [['ADR-0002'], true],
      [['ADR-0003'], false],
      [['ADR-0004'], false],
    ]);
    expect(await chain(files, '1.adr.yaml')).toEqual([
      [['ADR-0001'], true],
      [['ADR-0002'], false],
      [['ADR-0003'], false],
      [['ADR-0004'], false],
    ]);
  });

  test('a circle ends', async () => {
    const files = {
      '1.adr.yaml': adr(1, 'supersedes: [ADR-0002]\n'),
      '2.adr.yaml': adr(2, 'supersedes: [ADR-0001]\n'),
    };
    expect(await chain(files, '1.adr.yaml')).toEqual([
      [['ADR-0002'], false],
      [['ADR-0001'], true],
    ]);
  });

  test('sections that no property takes up are shown as they are', async () => {
    const text =
      '# A\n\n## Status\n\nPartly superseded\n\n## Context\n\nMany.\n\n### Detail\n\nMore.\n\n## Notes\n\nNice.\n\n## Empty\n';
    expect(await shown({ 'docs/adr/0001-a.md': text })).toMatchObject({
      kind: 'adr',
      data: { title: 'A', context: 'Many.\n\n### Detail\n\nMore.' },
      sections: [
        // A status that is not understood would be lost otherwise.
        { title: 'Status', text: 'Partly superseded' },
        { title: 'Notes', text: 'Nice.' },
      ],
    });
    const known = await shown({ 'docs/adr/0001-a.md': text.replace('Partly superseded', 'Accepted') });
    expect(known).toMatchObject({ sections: [{ title: 'Notes' }] });
  });

  test('a section whose property stands in the front matter is not lost', async () => {
    const text = `---\n${ADR}---\n## Context\n\nAnother one.\n`;
    expect(await shown({ 'a.adr.md': text })).toMatchObject({
      data: { context: 'Every team runs a queue of its own.' },
      sections: [{ title: 'Context', text: 'Another one.' }],
    });
  });
});

test('a change request: class, approvals with those that are pending, obligations', async () => {
  const text = `${CHANGE}items: [{ type: pipeline-modification, item: load }]\napprovals: [{ role: technical-reviewer, state: pending, by: Maya }, { role: team-lead, state: granted, by: Ada }]\n`;
  expect(await shown({ 'a.change.yaml': text })).toMatchObject({
    kind: 'change-request',
    classification: { category: 'Infrastructure change', level: 'Medium risk', rank: 2, levels: 3, score: 40 },
    approvals: [
      { role: 'technical-reviewer', title: 'Technical review', state: 'pending', by: 'Maya', source: '/approvals/0' },
      { role: 'team-lead', state: 'granted', source: '/approvals/1' },
    ],
    rollback: [
      { id: 'tested-rollback-plan', met: false },
      { id: 'data-backup-validation', met: false },
    ],
    communication: { id: 'stakeholder-notification', met: false },
  });
  expect(await shown({ 'a.change.yaml': CHANGE })).not.toHaveProperty('classification');
});

test('a risk register: matrix and assessments', async () => {
  expect(await shown({ 'a.risks.yaml': REGISTER })).toMatchObject({
    kind: 'risk-register',
    matrix: {
      probability: ['Very low', 'Low', 'Moderate', 'High', 'Very high'],
      levels: [{ id: 'low' }, { id: 'moderate' }, { id: 'high' }],
    },
    assessments: [{ id: 'RISK-001', inherent: { score: 0.2, level: 'high' }, rank: 1 }],
  });
});

test('a risk register under another matrix, under factors, and under one that is refused', async () => {
  const three = 'catalog: { risks: { matrix: { impact: { 4: null, 5: null } } } }\n';
  const small = replaced(REGISTER, 'impact: 4', 'impact: 2');
  expect(await shown({ 'a.risks.yaml': small, 'portolan.yaml': three })).toMatchObject({
    matrix: { steps: { probability: [1, 2, 3, 4, 5], impact: [1, 2, 3] } },
    assessments: [{ inherent: { score: 0.05, level: 'low', probability: 3, impact: 2 } }],
    riskSteps: { probability: 5, impact: 3 },
  });
  const business = '{ financial-damage: 1, reputation-damage: 2, non-compliance: 1, privacy-violation: 5 }';
  const factors = replaced(REGISTER, 'impact: 4', `impact: ${business}`);
  const owasp = 'catalog: { risks: { matrix: { basedOn: owasp } } }\n';
  expect(await shown({ 'a.risks.yaml': factors, 'portolan.yaml': owasp })).toMatchObject({
    assessments: [{ inherent: { level: 'medium', impact: 1, basis: ['Business impact 2.25: low'] } }],
  });
  const two = 'catalog: { risks: { matrix: { impact: { 3: null, 4: null, 5: null } } } }\n';
  const refused = await shown({ 'a.risks.yaml': REGISTER, 'portolan.yaml': two });
  expect(refused).toMatchObject({ refused: true, matrix: { levels: [], cells: [] } });
  expect(refused).toHaveProperty('assessments', [
    { id: 'RISK-001', inherent: undefined, residual: undefined, rank: undefined },
  ]);
  expect(refused).not.toHaveProperty('riskSteps');
});

test('a risk register whose risks stand in a table says that they are not read', async () => {
  const table = '# Risks\n\n| ID | Risk |\n| --- | --- |\n| R-001 | x |\n';
  expect(await shown({ 'a.risks.md': table })).toMatchObject({ unreadRows: 1, assessments: [] });
});

describe('what cannot be shown', () => {
  test.each([
    ['a.charter.yaml', '', 'This file is empty'],
    ['a.charter.yaml', '# to do\n', 'This file is empty'],
    ['a.charter.yaml', '\uFEFF\r\n', 'This file is empty'],
    ['a.charter.md', '\n<!-- to do -->\n', 'This file is empty'],
    ['a.charter.yaml', '"never closed', 'This file cannot be read yet'],
    ['a.charter.yaml', '- a\n- b\n', 'This file cannot be read yet'],
    ['README.md', '# Read me\n', 'Not a Portolan record'],
    ['portolan.yaml', 'title: We\n', 'Not a Portolan record'],
  ])('%s %j', async (file, text, title) => {
    expect(await shown({ [file]: text })).toMatchObject({ kind: 'message', title, file });
  });

  test('a file that is too large to be read says so, and how to have it read', async () => {
    const files = {
      'a.charter.yaml': `id: PRJ-001\ntitle: ${'x'.repeat(2100)}\n`,
      'portolan.yaml': 'limits: { maxFileKilobytes: 2 }\n',
    };
    expect(await shown(files, 'a.charter.yaml')).toEqual({
      kind: 'message',
      title: 'This file is too large',
      text: 'It has 3 KB; files above 2 KB are not read, so that the editor stays quick.',
      hints: ['Split the file.', 'Or raise “limits: maxFileKilobytes” in portolan.yaml.'],
      file: 'a.charter.yaml',
    });
  });

  test('a file that is not there', async () => {
    expect(await shown({}, 'a.charter.yaml')).toMatchObject({ kind: 'message', title: 'Not a Portolan record' });
  });
});
