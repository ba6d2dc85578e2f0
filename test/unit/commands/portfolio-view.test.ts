import { describe, expect, test } from 'vitest';
import { portfolioAnalysis, portfolioView } from '../../../src/commands/requests/portfolio-view.ts';
import { targetOf } from '../../../src/workspace/target.ts';
import { type Files, FOLDER, open } from '../workspace/open.ts';
import { CHARTER, TEAM } from '../workspace/records.ts';

const RATED = `${CHARTER}scoring: { ratings: { goal-alignment: 4 } }\n`;

async function target(files: Files) {
  return targetOf(await open(files));
}

describe('the portfolio', () => {
  test('has every charter with its ratings, the model asked for, and what a selection has to go by', async () => {
    const settings = [
      'title: Orders',
      'currency: EUR',
      'exchangeRates: { USD: 0.5 }',
      'scoring: { model: own }',
      'portfolio:',
      '  budget: { amount: 1000, currency: USD }',
      '  objective: value',
      '  scenarios: { lean: { title: Less money, budgetChangePercent: -20 }, plain: {} }',
    ];
    const view = portfolioView(
      await target({ 'portolan.yaml': `${settings.join('\n')}\n`, 'a.charter.yaml': RATED, 'b.team.yaml': TEAM }),
    );
    expect(view).toMatchObject({ title: 'Orders', folder: `${FOLDER}/`, settings: 'portolan.yaml', modelId: 'own' });
    expect(view.projects).toEqual([
      {
        id: 'PRJ-001',
        title: 'Orders in the ledger',
        file: 'a.charter.yaml',
        status: 'draft',
        isEnded: false,
        isMandatory: false,
        ratings: { 'goal-alignment': 4 },
      },
    ]);
    expect(view.selection).toEqual({
      objective: 'value',
      currency: 'EUR',
      budget: 500,
      scenarios: [
        { id: 'lean', title: 'Less money' },
        { id: 'plain', title: 'plain' },
      ],
      teams: 1,
    });
    expect(view.labels?.['data-engineering']).toBe('Data engineering');
  });

  test('of a folder without settings is called like it', async () => {
    const view = portfolioView(await target({}));
    expect(view).toMatchObject({
      title: FOLDER.slice(FOLDER.lastIndexOf('/') + 1),
      modelId: 'data-value',
      projects: [],
    });
    expect(view).not.toHaveProperty('settings');
  });

  test('crosses to the page as JSON without loss', async () => {
    const view = portfolioView(await target({ 'a.charter.yaml': RATED }));
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
});

describe('how far the ranking can be trusted', () => {
  test('comes from the engine', async () => {
    const analysis = portfolioAnalysis(await target({ 'a.charter.yaml': RATED }));
    expect(analysis?.robustness.projects.map(({ id, rank }) => [id, rank])).toEqual([['PRJ-001', null]]);
    expect(analysis?.robustness.among).toBe('provisional');
    expect(analysis?.sensitivity.weights).toHaveLength(4);
  });

  test('is not known by a model that does not exist', async () => {
    expect(portfolioAnalysis(await target({ 'portolan.yaml': 'scoring: { model: own }\n' }))).toBeNull();
  });
});
