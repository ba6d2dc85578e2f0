import { shippedCatalog } from '../../../src/catalog/generated/catalog.ts';
import { robustnessOf } from '../../../src/engines/scoring/robustness/robustness.ts';
import { sensitivityOf } from '../../../src/engines/scoring/sensitivity/sensitivity.ts';
import type { ProjectInput } from '../../../src/engines/scoring/types.ts';
import type { PortfolioModel } from '../../../src/reports/model/portfolio/portfolio.ts';
import { type Measured, measure } from '../../../src/reports/model/portfolio/what-if.ts';
import type { ToPortfolio } from '../../../src/webview/portfolio/messages.ts';
import { capacityReport } from './capacity.ts';

/** The project of the messages below. */
export const project = 'file:///workspace';

const { evaluation, skills } = shippedCatalog;

const titles = [
  'Order event backbone',
  'Parcel arrival times within ninety minutes',
  'Contracts for domain events',
  'Data quality and freshness observability',
  'Erasure and retention of recipient data',
  'Warm standby in a second region',
  'One definition for each business metric',
  'Telematics stream of 1,140 delivery vans',
  'Labour forecast per depot and shift',
  'Metadata catalogue: buy',
  'Metadata catalogue: run the open-source product',
  'Carbon figures per shipment',
];

const criteria = Object.values(evaluation.models['data-value']?.dimensions ?? {}).flatMap(({ groups }) =>
  Object.values(groups).flatMap((group) => Object.keys(group.criteria)),
);

/** Ratings without meaning that are always the same: the tenth project has every other one, the last two tie. */
function ratingsOf(place: number): ProjectInput['ratings'] {
  const seed = Math.min(place, 10) + 3;
  const rated = criteria.filter((_, index) => place !== 9 || index % 2 === 0);
  return Object.fromEntries(
    rated.map((criterion, index) => [criterion, 1 + (((seed * 31 + index * seed * 17) % 97) % 5)]),
  );
}

export const portfolio: PortfolioModel = {
  title: 'Data platform of Brennhaven Logistics',
  root: project,
  folder: `${project}/`,
  settings: 'portolan.yaml',
  evaluation,
  modelId: 'data-value',
  projects: titles.map((title, place) => {
    const id = `P-${String(place + 1).padStart(2, '0')}`;
    return { id, title, file: `charters/${id}.charter.yaml`, ratings: ratingsOf(place) };
  }),
  selection: {
    objective: 'score',
    currency: 'EUR',
    budget: 1_900_000,
    scenarios: [
      { id: 'lean', title: 'A fifth less money' },
      { id: 'two-leave', title: 'Two engineers leave' },
    ],
    teams: 3,
  },
  labels: Object.fromEntries(Object.entries(skills.skills).map(([id, { title }]) => [id, title])),
};

const { prepared, rated } = measure(portfolio) as Measured;
const options = { weights: 'same-order', samples: 500, seed: 1, top: 3 } as const;

/** What the extension sends when the page is opened. */
export const opening: readonly ToPortfolio[] = [
  { type: 'portfolio', project, portfolio },
  {
    type: 'analysis',
    project,
    analysis: { sensitivity: sensitivityOf(prepared, rated, 3), robustness: robustnessOf(prepared, rated, options) },
  },
  { type: 'capacity', project, capacity: capacityReport },
];
