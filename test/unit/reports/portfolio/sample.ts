import { shippedCatalog } from '../../../../src/catalog/generated/catalog.ts';
import type { PortfolioModel } from '../../../../src/reports/model/portfolio/portfolio.ts';

/** Two dimensions of one criterion each; on the scale from 1 to 5 a rating of 4 is worth 75. */
export const portfolio: PortfolioModel = {
  title: 'Sample',
  root: 'file:///sample',
  folder: 'file:///sample/',
  settings: 'portolan.yaml',
  modelId: 'plain',
  evaluation: {
    defaultModel: 'plain',
    ranking: shippedCatalog.evaluation.ranking,
    priorities: shippedCatalog.evaluation.priorities,
    models: {
      plain: {
        title: 'Plain',
        scale: { min: 1, max: 5 },
        dimensions: {
          value: { title: 'Value', weight: 0.75, groups: group('worth', 'Worth', 'benefit') },
          ease: { title: 'Ease', weight: 0.25, groups: group('effort', 'Effort', 'cost') },
        },
      },
    },
  },
  projects: [
    { id: 'PRJ-1', title: 'First', file: 'a.yaml', ratings: { worth: 5, effort: 5 } },
    { id: 'PRJ-2', title: 'Second', file: 'b.yaml', ratings: { worth: 4, effort: 1 } },
    { id: 'PRJ-3', title: 'Third', file: 'c.yaml', ratings: { worth: 4, effort: 1 } },
    { id: 'PRJ-4', title: 'Fourth', file: 'd.yaml' },
  ],
  selection: { objective: 'score', currency: 'EUR', budget: 1000, scenarios: [], teams: 1 },
};

function group(id: string, title: string, direction: 'benefit' | 'cost') {
  const anchors = { 1: 'least', 5: 'most' };
  return { all: { title: 'All', criteria: { [id]: { title, question: `${title}?`, direction, anchors } } } };
}
