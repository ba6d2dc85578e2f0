import { expect, test } from 'vitest';
import { hovered } from './hovering.ts';

const HEAD = 'id: PRJ-001\ntitle: Orders\nstatus: draft\nbusinessCase:\n  summary: x\n';
const EURO = { 'portolan.yaml': 'currency: EUR\n' };

test('a figure of the business case says what the cash flow gives, and how', async () => {
  const text = `${HEAD}  cashFlow: [{ year: 1, cost: 100 }, { year: 2, benefit: 121 }]\n  net|PresentValue: { amount: 7 }\n`;
  expect((await hovered('a.charter.yaml', text, EURO)).text).toMatch(
    /\n\nnet present value \*\*12 EUR\*\* · rate of return \*\*21 %\*\* · payback \*\*9\.9 months\*\* · return \*\*21 %\*\*\n\n8 % a year, by the catalogue; the first year is not discounted\.$/,
  );
});

test('an effort says what it is counted as, and why', async () => {
  const text = `${HEAD}resourcePlan:\n  skills:\n    - { skill: data-engineering, eff|ort: 2200 }\n`;
  expect((await hovered('a.charter.yaml', text)).text).toMatch(
    /\n\n2,200 days count as \*\*2,750\*\* · 20 % mentoring$/,
  );
});
