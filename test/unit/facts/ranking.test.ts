import { describe, expect, test } from 'vitest';
import { chartersOf } from '../../../src/facts/gathering/source.ts';
import { rankingOf, rate, score } from '../../../src/facts/ranking.ts';
import { modelIdOf } from '../../../src/facts/scoring-model.ts';
import { standingOf } from '../../../src/facts/standing.ts';
import { targetOf } from '../../../src/workspace/target.ts';
import { FOLDER, open, replaced } from '../workspace/open.ts';
import { CHARTER } from '../workspace/records.ts';

const FACTORS = ['cost-reduction', 'skill-match'];

const rated = (id: string, rating: number): string =>
  `${replaced(CHARTER, 'PRJ-001', id)}scoring: { ratings: { ${FACTORS.map((each) => `${each}: ${rating}`).join(', ')} } }\n`;

/** Whatever has a score is ranked. */
const EVERYTHING = 'ranking: { completeness: 0, everyDimension: false }';

const MANY = {
  'portolan.yaml': `scoring: { ${EVERYTHING} }\n`,
  ...Object.fromEntries(
    [3, 5, 1, 4].map((rating, index) => [`${index}.charter.yaml`, rated(`PRJ-00${index + 1}`, rating)]),
  ),
};

describe('one ranking for all that shows one', () => {
  test.each(['data-value', 'data-value-topsis'])('where a charter stands is what the score says: %s', async (model) => {
    const settings = { 'portolan.yaml': `scoring: { model: ${model}, ${EVERYTHING} }\n` };
    const target = targetOf(await open({ ...MANY, ...settings, 'none.charter.yaml': replaced(CHARTER, '001', '009') }));
    const { projects } = score(target);
    expect(projects).toHaveLength(5);
    const shown = chartersOf(target.project).map((charter) => {
      const { rated: own, rank = null, of } = standingOf(target.project, charter) ?? {};
      return {
        file: charter.file,
        score: own?.score === undefined ? null : Math.round(own.score * 100) / 100,
        rank,
        of,
      };
    });
    const said = projects.map(({ file, score: points, rank }) => ({ file, score: points, rank, of: 4 }));
    expect(shown).toEqual(said.toSorted((a, b) => ((a.file ?? '') < (b.file ?? '') ? -1 : 1)));
    expect(said.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, null]);
  });

  test('after an edit only the edited charter is rated again, and all ranks are new', async () => {
    const workspace = await open(MANY);
    const { project } = targetOf(workspace);
    const ranking = () => {
      const found = rankingOf(project, modelIdOf(project));
      if (!found) throw new Error('There is no such model.');
      const ratings = new Map(chartersOf(project).map((charter) => [charter.file, rate(charter, found.prepared)]));
      const ranks = chartersOf(project).map(({ uri }) => found.byUri.get(uri)?.rank);
      return { found, ratings, ranks };
    };
    const before = ranking();
    expect(before.ranks).toEqual([3, 1, 4, 2]);
    expect(ranking().found).toBe(before.found);

    await workspace.edit(`${FOLDER}/1.charter.yaml`, rated('PRJ-002', 2), 1);
    const after = ranking();
    expect(after.ranks).toEqual([2, 3, 4, 1]);
    const again = [...after.ratings].flatMap(([file, own]) => (own === before.ratings.get(file) ? [] : [file]));
    expect(again).toEqual(['1.charter.yaml']);
    expect(after.found.prepared).toBe(before.found.prepared);
  });
});

describe('who is ranked', () => {
  const of = async (status: string, settings = EVERYTHING) => {
    const charter = replaced(rated('PRJ-001', 4), 'title: Orders', `status: ${status}\ntitle: Orders`);
    const files = { 'portolan.yaml': `scoring: { ${settings} }\n`, 'a.charter.yaml': charter };
    const [project] = score(targetOf(await open(files))).projects;
    return [project?.rank, project?.unranked, project?.status];
  };

  test.each([
    ['draft', 1, null, 'draft'],
    ['on-hold', 1, null, 'on-hold'],
    ['active', 1, null, 'active'],
    ['completed', null, 'ended', 'completed'],
    ['rejected', null, 'ended', 'rejected'],
    ['cancelled', null, 'ended', 'cancelled'],
    // A word that nobody knows says nothing; and one that says nothing is a draft.
    ['aproved', 1, null, 'draft'],
    ['', 1, null, 'draft'],
  ])('status "%s"', async (status, rank, unranked, taken) => {
    expect(await of(status)).toEqual([rank, unranked, taken]);
  });

  test('is a choice of portolan.yaml', async () => {
    const chosen = 'ranking: { completeness: 0, everyDimension: false, statuses: [proposed, approved] }';
    expect(await of('proposed', chosen)).toEqual([1, null, 'proposed']);
    expect(await of('draft', chosen)).toEqual([null, 'set-aside', 'draft']);
    expect(await of('rejected', chosen)).toEqual([null, 'ended', 'rejected']);
  });

  test('and so is when a score is a verdict; what it does not say is as in the catalogue', async () => {
    expect(await of('proposed', 'ranking: { completeness: 0.05 }')).toEqual([null, 'provisional', 'proposed']);
    expect(await of('proposed', 'ranking: { everyDimension: false }')).toEqual([null, 'provisional', 'proposed']);
    expect(await of('proposed', 'model: data-value')).toEqual([null, 'provisional', 'proposed']);
  });
});
