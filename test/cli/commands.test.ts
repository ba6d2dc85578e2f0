import { describe, expect, test } from 'vitest';
import { folder, json, portolan } from './portolan.ts';
import { CHANGE, CHARTER, DECISION, PORTFOLIO } from './records.ts';

describe('portolan list', () => {
  test('gives the JSON of the contract', async () => {
    expect(await json(['list'], { cwd: folder(PORTFOLIO) })).toEqual({
      artifacts: [
        {
          kind: 'change-request',
          id: 'CR-2026-001',
          title: 'Drop the column customer_name',
          status: 'draft',
          date: null,
          file: 'changes/CR-2026-001.change.yaml',
          links: [],
        },
        {
          kind: 'charter',
          id: 'PRJ-001',
          title: 'Order events',
          status: 'proposed',
          date: '2026-03-02',
          file: 'charters/orders.charter.yaml',
          links: [{ type: 'decisions', target: 'ADR-0001', resolved: 'ADR-0001' }],
        },
        {
          kind: 'adr',
          id: 'ADR-0001',
          title: 'Capture changes at the source',
          status: 'accepted',
          date: '2026-02-11',
          file: 'docs/adr/0001-capture.md',
          links: [],
        },
        {
          kind: 'risk-register',
          id: 'REG-PLATFORM',
          title: 'Platform risks',
          status: 'active',
          date: null,
          file: 'risks/platform.risks.yaml',
          links: [],
        },
        {
          kind: 'team',
          id: 'TEAM-ingest',
          title: 'Ingest',
          status: 'active',
          date: null,
          file: 'teams/ingest.team.yaml',
          links: [],
        },
      ],
    });
  });

  test('takes one kind', async () => {
    const { artifacts } = await json<{ artifacts: { id: string }[] }>(['list', '--kind', 'adr'], {
      cwd: folder(PORTFOLIO),
    });
    expect(artifacts.map(({ id }) => id)).toEqual(['ADR-0001']);
  });

  test('prints a table for people', async () => {
    const cwd = folder(PORTFOLIO);
    const { code, stdout } = await portolan(['list', '--kind', 'charter'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        'kind     id       status    date        title         file',
        'charter  PRJ-001  proposed  2026-03-02  Order events  charters/orders.charter.yaml',
        '',
        '1 artifact',
        '',
      ].join('\n'),
    );
    expect((await portolan(['list', '--quiet'], { cwd })).stdout).not.toContain('artifacts');
    expect((await portolan(['list'], { cwd: folder() })).stdout).toBe('0 artifacts\n');
  });

  test('an unknown kind is unusable, and the known ones are named', async () => {
    expect(await portolan(['list', '--kind', 'charters'], { cwd: folder() })).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'portolan: There is no kind "charters". Kinds: charter, adr, risk-register, change-request, team. Did you mean "charter"?\n',
    });
  });
});

describe('portolan score', () => {
  const UNLINKED = CHARTER.replace(/ {2}decisions: .*\n/, '');

  test('gives the JSON of the contract, highest score first', async () => {
    const unrated = CHARTER.replace('PRJ-001', 'PRJ-003').replace(/scoring:[\s\S]*/, '');
    const better = CHARTER.replace('PRJ-001', 'PRJ-002').replace('generation: 4', 'generation: 5');
    const cwd = folder({ ...PORTFOLIO, 'charters/b.charter.yaml': better, 'charters/c.charter.yaml': unrated });
    const result = await json<{ model: { dimensions: object[] }; projects: object[] }>(['score'], { cwd });
    expect(result.model).toMatchObject({ id: 'data-value', scale: { min: 1, max: 5 } });
    expect(result.model.dimensions).toMatchObject([
      { id: 'business-value', weight: 0.4 },
      { id: 'technical-feasibility', weight: 0.3 },
      { id: 'resource-requirements', weight: 0.2 },
      { id: 'strategic-alignment', weight: 0.1 },
    ]);
    expect(result.projects).toMatchObject([
      {
        id: 'PRJ-002',
        title: 'Order events',
        file: 'charters/b.charter.yaml',
        score: 100,
        // One rating of 32: no verdict.
        rank: null,
        priority: null,
        provisional: true,
        dimensions: { 'business-value': 100 },
      },
      { id: 'PRJ-001', file: 'charters/orders.charter.yaml', score: 75, rank: null, provisional: true },
      { id: 'PRJ-003', file: 'charters/c.charter.yaml', score: null, rank: null, priority: null, completeness: 0 },
    ]);
  });

  test('prints a ranking for people, with what is missing', async () => {
    const cwd = folder(PORTFOLIO);
    const { code, stdout } = await portolan(['score'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ +– +PRJ-001 +75\.0 +████████░░ +provisional 4–99 +\d+ % .* Order events$/m);
    expect(stdout).toMatch(/^Missing ratings count for nothing, not for zero:\n {2}PRJ-001: \d+ ratings missing/m);
    expect((await portolan(['score', '--quiet'], { cwd })).stdout).not.toContain('Missing');
  });

  test('says so where there are no charters', async () => {
    const { code, stdout } = await portolan(['score'], { cwd: folder({ 'docs/adr/0001-a.md': DECISION }) });
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'There are no charters here. `portolan new charter` writes the first one.\n',
    });
  });

  test('a scoring model that does not exist is unusable', async () => {
    const cwd = folder({ ...PORTFOLIO, 'portolan.yaml': 'scoring: { model: magic }\n' });
    const { code, stdout, stderr } = await portolan(['score'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe('portolan: There is no scoring model "magic" in the catalogue.\n');
  });

  test('a folder with several projects and none of its own is unusable, and the projects are named', async () => {
    const cwd = folder({
      'a/portolan.yaml': 'title: A\n',
      'a/x.charter.yaml': UNLINKED,
      'b/portolan.yaml': 'title: B\n',
      'b/x.charter.yaml': UNLINKED,
    });
    const { code, stderr } = await portolan(['score'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe(
      'portolan: This folder holds several projects: a, b. Name one of them as the folder to work in.\n',
    );
    expect((await portolan(['score', '--cwd', 'a'], { cwd })).code).toBe(0);
    expect((await portolan(['check'], { cwd })).code).toBe(0);
  });
});

describe('portolan classify', () => {
  const CLASS = {
    id: 'CR-2026-001',
    file: 'changes/CR-2026-001.change.yaml',
    category: 'data-model',
    level: 'breaking',
    score: expect.any(Number),
    reasons: expect.arrayContaining([
      expect.objectContaining({
        rule: 'type/drop-column',
        evidence: expect.any(String),
        file: 'changes/CR-2026-001.change.yaml',
        line: 7,
      }),
    ]),
    approvals: expect.arrayContaining([expect.objectContaining({ role: 'data-owner', state: 'missing' })]),
    rollback: expect.any(Array),
    communication: 'stakeholder-notification',
    deployment: expect.any(Array),
    monitoring: expect.any(Array),
    obligations: expect.arrayContaining([expect.objectContaining({ code: expect.any(String), met: false })]),
  };

  test('gives the JSON of the contract', async () => {
    const result = await json(['classify'], { cwd: folder(PORTFOLIO) });
    expect(result).toEqual({ changes: [expect.objectContaining(CLASS)] });
  });

  test('takes files, in their order and once each', async () => {
    const cwd = folder({
      ...PORTFOLIO,
      'changes/b (2).change.yaml': CHANGE.replace('2026-001', '2026-002'),
      'changes/c.change.yaml': CHANGE.replace('2026-001', '2026-003'),
    });
    const files = ['changes/b (2).change.yaml', './changes/CR-2026-001.change.yaml', 'changes/b (2).change.yaml'];
    const { changes } = await json<{ changes: { id: string }[] }>(['classify', ...files], { cwd });
    expect(changes.map(({ id }) => id)).toEqual(['CR-2026-002', 'CR-2026-001']);
  });

  test('judges files of several projects by the catalogue of each', async () => {
    const cwd = folder({
      'a/portolan.yaml': 'title: A\n',
      'a/x.change.yaml': CHANGE,
      'b/portolan.yaml': 'catalog:\n  changes:\n    types:\n      drop-column: { level: backward-compatible }\n',
      'b/x.change.yaml': CHANGE.replace('    breaking: true\n', ''),
    });
    const { changes } = await json<{ changes: { file: string; level: string }[] }>(
      ['classify', 'a/x.change.yaml', 'b/x.change.yaml'],
      { cwd },
    );
    expect(changes.map(({ file, level }) => [file, level])).toEqual([
      ['a/x.change.yaml', 'breaking'],
      ['b/x.change.yaml', 'backward-compatible'],
    ]);
  });

  test('prints what each change owes, for people', async () => {
    const cwd = folder(PORTFOLIO);
    const { code, stdout } = await portolan(['classify'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^CR-2026-001 {2}data-model \/ breaking {2}score \d+ {2}\d+ things owed\n {2}because {3}/);
    expect(stdout).toMatch(/^ {2}○ approval {2}.+ \(data-owner\): missing$/m);
    expect((await portolan(['classify', '--quiet'], { cwd })).stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  test('says so where there are no change requests', async () => {
    const cwd = folder({ 'a.charter.yaml': CHARTER });
    expect((await portolan(['classify'], { cwd })).stdout).toBe(
      'There are no change requests here. `portolan new change-request` writes the first one.\n',
    );
    expect(await json(['classify'], { cwd })).toEqual({ changes: [] });
  });

  test.each([
    ['charters/orders.charter.yaml', /^portolan: charters\/orders\.charter\.yaml is no change request\.\n$/],
    ['README.md', /^portolan: README\.md is no change request\.\n$/],
    ['changes', /^portolan: changes is no change request\.\n$/],
    ['changes/gone.yaml', /^portolan: There is no file or folder changes\/gone\.yaml in \/.+\.\n$/],
  ])('%s is unusable', async (file, message) => {
    const { code, stdout, stderr } = await portolan(['classify', file], { cwd: folder(PORTFOLIO) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('portolan explain', () => {
  test('needs no folder: it reads no records', async () => {
    const { code, stderr } = await portolan(['explain', 'schema/required', '--cwd', 'nowhere'], { cwd: folder() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('gives all rules as JSON', async () => {
    const { rules } = await json<{ rules: { code: string }[] }>(['explain'], { cwd: folder() });
    expect(rules.length).toBeGreaterThan(20);
    for (const rule of rules) {
      expect(rule).toEqual({
        code: expect.stringMatching(/^[a-z]+\/[a-z0-9-]+$/),
        title: expect.stringMatching(/\S/),
        severity: expect.stringMatching(/^(?:error|warning|info|hint)$/),
        why: expect.stringMatching(/\S/),
        mend: expect.stringMatching(/\S/),
        silence: expect.stringContaining(rule.code),
        bad: expect.any(Object),
        good: expect.any(Object),
      });
    }
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
  });

  test('explains one rule', async () => {
    const cwd = folder();
    expect(await json(['explain', 'adr/one-way-supersede'], { cwd })).toMatchObject({ code: 'adr/one-way-supersede' });
    const { code, stdout } = await portolan(['explain', 'adr/one-way-supersede'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^adr\/one-way-supersede \(warning\)\n[\s\S]+\nWhy\n[\s\S]+\nHow to mend it\n[\s\S]+\nBad\n[\s\S]+\nGood\n[\s\S]+\nHow to silence it\n/,
    );
    expect(stdout).toContain('\n  one-queue.adr.yaml\n    id: ADR-0007\n');
  });

  test('lists all rules for people', async () => {
    const { stdout } = await portolan(['explain'], { cwd: folder() });
    expect(stdout).toMatch(/^code +severity +what it finds\n/);
    expect(stdout).toMatch(/^schema\/required +error +\S/m);
  });

  test.each([
    ['adr/one-way-superseed', 'Did you mean "adr/one-way-supersede"?'],
    ['zzzzzzzzzzzzzzzzzzzzzzzzzzzz', '`portolan explain` lists all of them.'],
  ])('an unknown code is unusable: %s', async (code, hint) => {
    expect(await portolan(['explain', code], { cwd: folder() })).toEqual({
      code: 2,
      stdout: '',
      stderr: `portolan: There is no rule "${code}". ${hint}\n`,
    });
  });
});
