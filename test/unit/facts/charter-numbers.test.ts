import { describe, expect, test } from 'vitest';
import { list } from '../../../src/commands/list/command.ts';
import { preview } from '../../../src/commands/requests/preview/preview.ts';
import { converter } from '../../../src/facts/gathering/money.ts';
import { chartersOf } from '../../../src/facts/gathering/source.ts';
import { worthBy } from '../../../src/facts/selection/worth.ts';
import { targetOf } from '../../../src/workspace/target.ts';
import { FOLDER, open, replaced, TODAY } from '../workspace/open.ts';
import { CHARTER } from '../workspace/records.ts';

const withCase = (lines: string): string => replaced(CHARTER, 'successCriteria', `${lines}successCriteria`);

async function shown(text: string, settings = 'currency: EUR\n') {
  const target = targetOf(await open({ 'a.charter.yaml': text, 'portolan.yaml': settings }));
  return preview(target, `${FOLDER}/a.charter.yaml`, TODAY);
}

async function worth(lines: string, objective: 'value' | 'net-present-value', settings = 'currency: EUR\n') {
  const target = targetOf(await open({ 'a.charter.yaml': withCase(lines), 'portolan.yaml': settings }));
  const [charter] = chartersOf(target.project);
  return charter && worthBy(target, objective, converter(target.project))(charter);
}

const FLOW = '  cashFlow: [{ year: 1, cost: 100 }, { year: 2, benefit: 121 }]\n';

describe('what a project is worth', () => {
  const annual =
    '  benefits: [{ description: a, value: { amount: 100 }, perYear: true }, { description: b, value: { amount: 5 } }]\n';

  test('annual benefits are no total, unless the years are known', async () => {
    expect(await worth(annual, 'value')).toMatchObject({ worth: undefined, pointer: '/businessCase/benefits' });
    expect((await worth(`${annual}  appraisalYears: 3\n`, 'value'))?.worth).toBe(305);
    const settings = 'currency: EUR\ncatalog: { finance: { appraisalYears: 4 } }\n';
    expect((await worth(annual, 'value', settings))?.worth).toBe(405);
    expect(await worth(`${annual}  value: { amount: 7 }\n`, 'value')).toMatchObject({ worth: 7 });
  });

  test('the net present value is the typed one, else that of the cash flow', async () => {
    expect((await worth(`${FLOW}  discountRatePercent: 10\n`, 'net-present-value'))?.worth).toBeCloseTo(10, 9);
    expect((await worth(`${FLOW}  netPresentValue: { amount: 7 }\n`, 'net-present-value'))?.worth).toBe(7);
  });
});

describe('numbers in the preview', () => {
  test('of the cash flow, the benefits, the money spent and the work as counted', async () => {
    const text = `${withCase(
      `${FLOW}  benefits: [{ description: Less rework, value: { amount: 200 } }]\n  discountRatePercent: 10\n`,
    )}budget: { total: { amount: 100 }, actual: { amount: 60, on: 2026-10-31 } }
tolerances: { cost: +10 % }
resourcePlan: { skills: [{ skill: data-engineering, effort: 8 }] }
outcome: { benefitsRealized: [{ description: less rework, value: { amount: 150 } }] }
`;
    const model = await shown(text);
    if (model?.kind !== 'charter') throw new Error('It is no charter.');
    expect(model.appraisal?.terms).toBe('10 % a year, by the charter; the first year is not discounted');
    expect(model.appraisal?.figures?.internalRatePercent.value).toBeCloseTo(21, 9);
    expect(model.benefits?.pairs.map(({ description, share }) => [description, share])).toEqual([
      ['Less rework', 0.75],
    ]);
    expect(model.actual).toEqual({
      ...{ currency: 'EUR', actual: 60, on: '2026-10-31', pointer: '/budget/actual' },
      ...{ total: 100, limit: expect.closeTo(110, 9), share: 0.6 },
    });
    expect(model.counted).toEqual([{ source: '/resourcePlan/skills/0', days: 10, because: '20 % mentoring' }]);
  });

  test('amounts in currencies without a rate: unknown, and why', async () => {
    const text = withCase(
      '  cashFlow: [{ year: 2027, cost: 5 }, { year: 2028, benefit: { amount: 7, currency: SEK } }]\n',
    );
    const model = await shown(text);
    expect(model).toMatchObject({
      appraisal: { figures: undefined, unknown: 'The amounts of 2028 cannot be made one currency.' },
    });
    expect(await shown(text, 'currency: EUR\nexchangeRates: { SEK: 0.1 }\n')).toMatchObject({
      appraisal: { figures: { benefit: expect.closeTo(0.7, 9), cost: 5 }, currency: 'EUR' },
    });
  });
});

test('list says what the cash flow comes to, and why a figure is unknown', async () => {
  const settings = { 'portolan.yaml': 'currency: EUR\n' };
  const text = withCase('  cashFlow: [{ year: 1, cost: 100 }, { year: 2, benefit: 54 }]\n');
  const { artifacts } = list(await open({ 'a.charter.yaml': text, 'b.charter.yaml': CHARTER, ...settings }));
  expect(artifacts.map(({ figures }) => figures)).toEqual([
    {
      ...{ currency: 'EUR', discountRatePercent: 8, netPresentValue: expect.closeTo(-50, 9), paybackMonths: null },
      internalRatePercent: expect.closeTo(-46, 9),
      returnPercent: expect.closeTo(-46, 9),
      unknown: ['The benefits do not pay for the costs within the 2 years.'],
    },
    undefined,
  ]);
});
