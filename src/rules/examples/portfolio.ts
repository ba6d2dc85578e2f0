import type { RuleExamples } from './example.ts';
import { charter } from './records.ts';

const requiring = (target: string, id: string, relation = 'requires'): string =>
  charter(`dependencies: [{ target: ${target}, relation: ${relation} }]\n`, { id });

const settings = (more = ''): string => `currency: EUR\n${more}`;
const priced = charter('budget:\n  total: { amount: 120000, currency: SEK }\n');

const window = (start: string): string =>
  charter(`schedule: { start: ${start} }\nportfolio: { earliestStart: 2027-01-01, latestStart: 2027-03-31 }\n`);

export const portfolioExamples = {
  'portfolio/requires-cycle': {
    bad: {
      'orders.charter.yaml': requiring('PRJ-015', 'PRJ-014'),
      'stock.charter.yaml': requiring('PRJ-014', 'PRJ-015'),
    },
    good: {
      'orders.charter.yaml': requiring('PRJ-015', 'PRJ-014'),
      'stock.charter.yaml': requiring('PRJ-014', 'PRJ-015', 'informs'),
    },
  },
  'portfolio/impossible-window': {
    bad: { 'orders.charter.yaml': window('2027-05-03') },
    good: { 'orders.charter.yaml': window('2027-02-01') },
  },
  'portfolio/unknown-currency': {
    bad: { 'portolan.yaml': settings(), 'orders.charter.yaml': priced },
    good: { 'portolan.yaml': settings('exchangeRates: { SEK: 0.088 }\n'), 'orders.charter.yaml': priced },
  },
} satisfies RuleExamples;
