import { describe, expect, test } from 'vitest';
import { shippedCatalog } from '../../../../src/catalog/generated/catalog.ts';
import { modelOf } from '../../../../src/engines/scoring/score.ts';
import type { ProjectInput, ScoringModel } from '../../../../src/engines/scoring/types.ts';
import { ratings, scored, shippedModel, weightsModel } from './models.ts';

const policy = shippedCatalog.evaluation.ranking;
/** Four dimensions of one criterion each, on the scale from 0 to 1. */
const model: ScoringModel = { ...weightsModel([0.4, 0.3, 0.2, 0.1]), ranking: policy };

const one = (given: ProjectInput['ratings'], how: Partial<ProjectInput> = {}, by: ScoringModel = model) =>
  scored(by, [{ id: 'P', ratings: given, ...how }]).projects[0] ?? expect.fail();

describe('a score is provisional', () => {
  test('where less of the weight is rated than the policy asks for', () => {
    const half = { ...model, ranking: { ...policy, everyDimension: false } };
    expect(one(ratings(1, undefined, undefined, 1), {}, half)).toMatchObject({
      completeness: 0.5,
      provisional: false,
      unranked: null,
      rank: 1,
      priority: 'critical',
    });
    expect(one(ratings(1), {}, half)).toMatchObject({
      score: 100,
      completeness: 0.4,
      provisional: true,
      unranked: 'provisional',
      rank: null,
      priority: null,
    });
  });

  test('where a dimension that carries weight has no rating', () => {
    expect(one(ratings(1, 1, 1))).toMatchObject({ completeness: 0.9, provisional: true, rank: null });
    expect(one(ratings(1, 1, 1, 1))).toMatchObject({ completeness: 1, provisional: false, rank: 1 });
    const light = { ...weightsModel([0.5, 0.3, 0.2, 0]), ranking: policy };
    expect(one(ratings(1, 1, 1), {}, light)).toMatchObject({ provisional: false, rank: 1 });
  });

  test('where there is none', () => {
    expect(one({})).toMatchObject({ score: null, range: null, provisional: true, unranked: 'provisional' });
    const wsjf = shippedModel('wsjf');
    const lacking = { 'user-business-value': 8, 'time-criticality': 3, 'risk-reduction-opportunity-enablement': 2 };
    expect(one(lacking, {}, wsjf)).toMatchObject({ score: null, completeness: 0.5, provisional: true });
  });

  test('as the policy of the workspace has it', () => {
    const strict = { ...model, ranking: { ...policy, completeness: 1 } };
    expect(one(ratings(1, 1, 1, 1), {}, strict).provisional).toBe(false);
    const wide = { ...model, ranking: { ...policy, completeness: 0.1, everyDimension: false } };
    expect(one(ratings(undefined, undefined, undefined, 1), {}, wide)).toMatchObject({ provisional: false, rank: 1 });
  });

  // .4 × .5 is certain; what is missing of .6 may be nothing or all.
  test('says what the missing ratings can make of it', () => {
    expect(one(ratings(0.5))).toMatchObject({ score: 50, range: { low: 20, high: 80 } });
    expect(one(ratings(0.5, 0.5, 0.5, 0.5))).toMatchObject({ score: 50, range: { low: 50, high: 50 } });
    expect(one(ratings(0.5, 0.5), {}, { ...model, method: 'topsis' }).range).toBeNull();
  });
});

describe('the napkin', () => {
  const ids = ['cost-reduction', 'technical-uncertainty', 'availability', 'goal-alignment'];
  const given = (...values: readonly number[]) => Object.fromEntries(values.map((value, place) => [ids[place], value]));

  test('one of 32 ratings is no rank and no priority, and displaces nobody', () => {
    const full = Object.keys(
      Object.assign(
        {},
        ...Object.values(shippedModel().dimensions).flatMap(({ groups }) =>
          Object.values(groups).map(({ criteria }) => criteria),
        ),
      ),
    );
    const { projects } = scored(shippedModel(), [
      { id: 'PRJ-001', status: 'approved', ratings: Object.fromEntries(full.map((id) => [id, 3])) },
      { id: 'PRJ-002', status: 'draft', ratings: given(5) },
      { id: 'PRJ-003', status: 'proposed', isMandatory: true, ratings: given(1, 5, 1, 2) },
    ]);
    expect(
      projects.map(({ id, score, rank, priority, provisional, mandatory, unranked }) => {
        return [id, score, rank, priority, provisional, mandatory, unranked];
      }),
    ).toEqual([
      ['PRJ-002', 100, null, null, true, false, 'provisional'],
      ['PRJ-001', 50, 1, 'medium', false, false, null],
      ['PRJ-003', 2.5, null, null, true, true, 'provisional'],
    ]);
  });
});

describe('who is ranked', () => {
  const all = ratings(0.5, 0.5, 0.5, 0.5);

  test.each([
    ['draft', false, null],
    ['proposed', false, null],
    ['on-hold', false, null],
    ['approved', false, null],
    ['active', false, null],
    ['completed', true, 'ended'],
    ['rejected', true, 'ended'],
    ['cancelled', true, 'ended'],
  ])('%s', (status, isEnded, unranked) => {
    const project = one(all, { status, isEnded });
    expect(project).toMatchObject({ status, unranked, rank: unranked === null ? 1 : null, provisional: false });
    expect(project.priority).toBe(unranked === null ? 'medium' : null);
  });

  test('is a choice of the workspace', () => {
    const chosen: ScoringModel = { ...model, ranking: { ...policy, statuses: ['proposed', 'approved'] } };
    const { projects } = scored(chosen, [
      { id: 'A', status: 'on-hold', ratings: ratings(1, 1, 1, 1) },
      { id: 'B', status: 'proposed', ratings: all },
    ]);
    expect(projects.map(({ id, rank, unranked }) => [id, rank, unranked])).toEqual([
      ['A', null, 'set-aside'],
      ['B', 1, null],
    ]);
  });

  test('a project that must be done has a rank and no priority', () => {
    expect(one(all, { status: 'proposed', isMandatory: true })).toMatchObject({
      rank: 1,
      priority: null,
      mandatory: true,
    });
  });

  // On a scale to 1, TOPSIS of two: what is over would be the best in both, and bring B before A.
  test('what is over moves nobody where scores come from comparing', () => {
    const topsis: ScoringModel = { ...weightsModel([0.5, 0.5]), method: 'topsis', ranking: policy };
    const two = [
      { id: 'A', ratings: ratings(1, 0.4) },
      { id: 'B', ratings: ratings(0.5, 0.7) },
    ];
    const over = { id: 'Z', isEnded: true, ratings: ratings(0, 1) };
    const alone = scored(topsis, two).projects;
    const beside = scored(topsis, [...two, over]).projects;
    expect(beside.filter(({ id }) => id !== 'Z')).toEqual(alone);
    expect(beside.find(({ id }) => id === 'Z')).toMatchObject({ rank: null, unranked: 'ended' });
  });

  test('the policy of the catalogue comes with its models', () => {
    expect(modelOf(shippedCatalog.evaluation)?.ranking).toEqual({
      completeness: 0.5,
      everyDimension: true,
      statuses: ['draft', 'proposed', 'on-hold', 'approved', 'active'],
    });
  });
});
