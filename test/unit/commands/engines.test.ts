import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/commands/classify/command.ts';
import { summarize } from '../../../src/commands/requests/summary.ts';
import { withPlaces } from '../../../src/commands/score/command.ts';
import { score } from '../../../src/facts/ranking.ts';
import { UnknownModelError } from '../../../src/facts/scoring-model.ts';
import { targetOf } from '../../../src/workspace/target.ts';
import { type Files, FOLDER, open, replaced, TODAY } from '../workspace/open.ts';
import { CHANGE, CHARTER, TEAM } from '../workspace/records.ts';

const target = async (files: Files) => targetOf(await open(files));
const rated = (id: string, ratings: string): string =>
  `${replaced(CHARTER, 'id: PRJ-001\n', id)}scoring: { ratings: { ${ratings} } }\n`;

const charters = {
  // Whatever has a score is ranked.
  'portolan.yaml': 'scoring: { ranking: { completeness: 0, everyDimension: false } }\n',
  'a.charter.yaml': rated('id: PRJ-001\n', 'cost-reduction: 2'),
  'b.charter.yaml': rated('', 'cost-reduction: 5, skill-match: high'),
  'sub/c.charter.yaml': rated('id: PRJ-003\n', ''),
  'd.team.yaml': TEAM,
};

describe('score', () => {
  test('charters of the project, highest first; one without an id is named by its path', async () => {
    const { model, projects } = score(await target(charters));
    expect(model).toMatchObject({ id: 'data-value', scale: { min: 1, max: 5 } });
    expect(
      projects.map(({ id, file, rank, score: points, dimensions }) => ({ id, file, rank, points, dimensions })),
    ).toEqual([
      { id: 'b.charter.yaml', file: 'b.charter.yaml', rank: 1, points: 100, dimensions: { 'business-value': 100 } },
      { id: 'PRJ-001', file: 'a.charter.yaml', rank: 2, points: 25, dimensions: { 'business-value': 25 } },
      { id: 'PRJ-003', file: 'sub/c.charter.yaml', rank: null, points: null, dimensions: {} },
    ]);
  });

  test('every rating can be traced to its characters', async () => {
    const files = await target(charters);
    const [, second] = withPlaces(files, score(files)).projects;
    const line = charters['a.charter.yaml'].split('\n').findIndex((each) => each.startsWith('scoring:'));
    expect(second?.criteria).toMatchObject([
      { id: 'cost-reduction', range: { start: { line, character: 38 }, end: { line, character: 39 } } },
    ]);
  });

  test('goes by the model of portolan.yaml', async () => {
    const portolan = 'catalog: { evaluation: { models: { data-value: { title: Ours } } } }\n';
    expect(score(await target({ ...charters, 'portolan.yaml': portolan })).model).toMatchObject({ title: 'Ours' });
  });

  test('a model that there is not', async () => {
    const unknown = await target({ ...charters, 'portolan.yaml': 'scoring: { model: moscow }\n' });
    expect(() => score(unknown)).toThrow(UnknownModelError);
    expect(() => score(unknown)).toThrow('There is no scoring model "moscow" in the catalogue.');
  });

  test('is computed anew after an edit', async () => {
    const before = await target(charters);
    expect(score(before)).toBe(score(before));
    await before.workspace.edit(`${FOLDER}/a.charter.yaml`, rated('id: PRJ-001\n', 'cost-reduction: 5'), 1);
    expect(score(before).projects.map(({ rank }) => rank)).toEqual([1, 1, null]);
  });
});

const change = `${CHANGE}items:\n  - type: drop-column\n    item: orders.vat\napprovals: [{ role: data-owner, state: granted, by: Maya, date: 2026-01-14 }]\n`;
const changes = { 'a.change.yaml': CHANGE, 'sub/b.change.yaml': replaced(change, '001', '002') };

describe('classify', () => {
  test('the contract', async () => {
    const [first, second] = classify(await target(changes), TODAY).changes;
    expect(first).toMatchObject({ id: 'CR-2026-001', file: 'a.change.yaml', category: null, level: null, score: null });
    expect(second).toMatchObject({
      id: 'CR-2026-002',
      file: 'sub/b.change.yaml',
      category: 'data-model',
      level: 'breaking',
      communication: 'stakeholder-notification',
      deployment: ['coordinated-release', 'consumer-migration-support'],
      monitoring: ['comprehensive-impact-monitoring', 'rollback-readiness'],
    });
    expect(second?.approvals.map(({ role, state, by, date }) => ({ role, state, by, date }))).toEqual([
      { role: 'stakeholder-committee', state: 'missing' },
      { role: 'data-owner', state: 'granted', by: 'Maya', date: '2026-01-14' },
    ]);
    expect(second?.obligations[0]).toMatchObject({ code: 'change/impact-assessment', met: false });
  });

  test('a reason says where it was read', async () => {
    const [{ reasons } = { reasons: [] }] = classify(await target(changes), TODAY, [
      `${FOLDER}/sub/b.change.yaml`,
    ]).changes;
    expect(reasons.map(({ rule, file, line }) => ({ rule, file, line }))).toEqual([
      { rule: 'type/drop-column', file: 'sub/b.change.yaml', line: 5 },
    ]);
  });

  test('only some files', async () => {
    const only = await target(changes);
    expect(classify(only, TODAY, [`${FOLDER}/a.change.yaml`]).changes).toHaveLength(1);
    expect(classify(only, TODAY, []).changes).toEqual([]);
    expect(classify(only, TODAY, [`${FOLDER}/x.change.yaml`]).changes).toEqual([]);
  });

  test('goes by the catalogue as it is now', async () => {
    const before = await target({ ...changes, 'portolan.yaml': '' });
    const level = () => classify(before, TODAY, [`${FOLDER}/sub/b.change.yaml`]).changes[0]?.level;
    expect(level()).toBe('breaking');
    const portolan = 'catalog: { changes: { types: { drop-column: { level: backward-compatible } } } }\n';
    await before.workspace.edit(`${FOLDER}/portolan.yaml`, portolan, 1);
    expect(level()).toBe('backward-compatible');
  });
});

describe('the summary of a status bar', () => {
  const files = { ...charters, ...changes, 'e.charter.yaml': replaced(CHARTER, 'draft', 'drafft') };
  const summary = async (texts: Files, file?: string) => {
    const workspace = await open(texts);
    const uri = `${FOLDER}/${file}`;
    return summarize([workspace], file === undefined ? undefined : { ...targetOf(workspace, uri), uri, today: TODAY });
  };

  test('without a file', async () => {
    expect(await summary(files)).toEqual({ artifacts: 7, errors: 0, warnings: 0 });
  });

  test('of a charter', async () => {
    expect(await summary(files, 'a.charter.yaml')).toEqual({
      artifacts: 7,
      errors: 1,
      warnings: 0,
      artifact: { kind: 'charter', id: 'PRJ-001', status: 'draft' },
      score: 25,
      rank: 2,
      of: 2,
      completeness: 0.05,
      provisional: false,
      mandatory: false,
    });
    expect(await summary(files, 'sub/c.charter.yaml')).toMatchObject({ score: null, rank: null, provisional: true });
  });

  test('of a change', async () => {
    expect(await summary(files, 'sub/b.change.yaml')).toEqual({
      artifacts: 7,
      errors: 0,
      warnings: 0,
      artifact: { kind: 'change-request', id: 'CR-2026-002', status: 'draft' },
      category: 'data-model',
      level: 'breaking',
      missingApprovals: 1,
    });
  });

  test('of other files', async () => {
    expect(await summary(files, 'd.team.yaml')).toEqual({
      artifacts: 7,
      errors: 0,
      warnings: 0,
      artifact: { kind: 'team', id: 'TEAM-ingest', status: null },
    });
    expect(await summary({ ...files, 'portolan.yaml': 'colour: red\n' }, 'portolan.yaml')).toEqual({
      artifacts: 7,
      errors: 1,
      warnings: 0,
    });
    expect(await summary(files, 'README.md')).toEqual({ artifacts: 7, errors: 0, warnings: 0 });
  });

  test('a model that there is not leaves the score out', async () => {
    const broken = { ...files, 'portolan.yaml': 'scoring: { model: moscow }\n' };
    expect(await summary(broken, 'a.charter.yaml')).toMatchObject({ score: null, rank: null, of: 0 });
  });
});
