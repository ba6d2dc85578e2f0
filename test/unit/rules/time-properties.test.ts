import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../../src/commands/check/command.ts';
import { RULES } from '../../../src/rules/registry.ts';
import { addDays } from '../../../src/text/dates.ts';
import { open } from '../workspace/open.ts';

/** Rules of dates, sums and promises: what they find stays true until somebody mends it. */
const LASTING = new Set(
  [
    'schedule/overdue-milestone schedule/overdue-end schedule/reached-without-date schedule/phase-behind',
    'schedule/baseline-slip dependency/too-late dependency/on-cancelled dependency/unanswered dependency/blocked',
    'budget/items-exceed-total budget/over-tolerance charter/completed-without-outcome charter/benefit-overdue',
    'risk/review-overdue risk/above-appetite-untreated risk/closed-without-reason risk/action-overdue',
    'risk/accepted-without-authority change/overdue change/window-collision change/in-freeze adr/proposed-too-long',
  ]
    .join(' ')
    .split(' '),
);

const DAYS = { first: '2026-01-01', span: 400 };
const anyDay = fc.nat(DAYS.span).map((days) => addDays(DAYS.first, days));
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });
const word = (...words: string[]) => maybe(fc.constantFrom(...words));

/** Without what is undefined. */
const record = (model: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.record(model).map((value) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>);

const money = fc.nat(500).map((amount) => ({ amount, currency: 'EUR' }));

const anyCharter = (id: string, target: string) =>
  record({
    id: fc.constant(id),
    title: fc.constant(id),
    status: fc.constantFrom('draft', 'proposed', 'approved', 'active', 'on-hold', 'completed', 'cancelled'),
    businessCase: record({
      summary: fc.constant('Worth it.'),
      benefits: maybe(
        fc.array(record({ description: fc.constantFrom('a', 'b'), realizedBy: maybe(anyDay) }), { maxLength: 2 }),
      ),
    }),
    successCriteria: fc.constant([{ description: 'Done.' }]),
    budget: maybe(record({ total: money, items: fc.array(record({ title: fc.constant('x'), amount: money })) })),
    tolerances: maybe(record({ cost: word('10 %', 'little'), time: word('none', '4 weeks') })),
    schedule: maybe(
      record({
        start: maybe(anyDay),
        end: maybe(anyDay),
        baselineEnd: maybe(anyDay),
        phase: word('discovery', 'execution'),
        milestones: fc.array(
          record({
            title: fc.constant('M'),
            date: anyDay,
            actual: maybe(anyDay),
            type: word('gate'),
            phase: word('planning', 'delivery'),
            status: word('planned', 'reached', 'missed'),
          }),
          { maxLength: 3 },
        ),
      }),
    ),
    dependencies: maybe(
      fc.array(
        record({
          target: fc.constant(target),
          relation: word('requires', 'informs'),
          neededBy: maybe(anyDay),
          status: word('open', 'agreed', 'blocked', 'resolved'),
        }),
        { maxLength: 2 },
      ),
    ),
    outcome: maybe(
      record({ actualCost: money, benefitsRealized: maybe(fc.constant([{ description: 'a', value: '1' }])) }),
    ),
  });

const anyRegister = record({
  id: fc.constant('REG-A'),
  title: fc.constant('Risks'),
  status: word('active', 'closed'),
  reviewedOn: maybe(anyDay),
  nextReview: maybe(anyDay),
  appetite: maybe(record({ level: fc.constantFrom('low', 'moderate') })),
  risks: fc.array(
    record({
      id: fc.constant('RISK-001'),
      title: fc.constant('R'),
      category: fc.constant('scalability'),
      inherent: fc.constantFrom({ probability: 4, impact: 4 }, { probability: 1, impact: 2 }),
      status: fc.constantFrom('draft', 'open', 'treating', 'closed'),
      owner: fc.constant('Maya'),
      reviewedOn: maybe(anyDay),
      nextReview: maybe(anyDay),
      response: maybe(
        record({
          strategy: fc.constantFrom('mitigate', 'accept'),
          actions: fc.array(
            record({
              title: fc.constant('A'),
              due: maybe(anyDay),
              status: word('open', 'done'),
              doneOn: maybe(anyDay),
            }),
            { maxLength: 2 },
          ),
        }),
      ),
    }),
    { maxLength: 2 },
  ),
});

const anyChange = (id: string) =>
  record({
    id: fc.constant(id),
    title: fc.constant(id),
    status: fc.constantFrom('draft', 'submitted', 'assessed', 'scheduled', 'implementing', 'closed'),
    description: fc.constant('Something.'),
    requiredBy: maybe(anyDay),
    items: fc.constant([{ type: 'configuration-update', item: 'x' }]),
    schedule: maybe(record({ start: maybe(anyDay), end: maybe(anyDay) })),
  });

const anyDecision = record({
  id: fc.constant('ADR-0001'),
  title: fc.constant('One queue'),
  status: fc.constantFrom('draft', 'proposed', 'accepted'),
  date: maybe(anyDay),
  context: fc.constant('C'),
  decision: fc.constant('D'),
});

const anyFiles = fc.record({
  'a.charter.yaml': anyCharter('PRJ-001', 'PRJ-002'),
  'b.charter.yaml': anyCharter('PRJ-002', 'PRJ-001'),
  'a.risks.yaml': anyRegister,
  'a.change.yaml': anyChange('CR-2026-001'),
  'b.change.yaml': anyChange('CR-2026-002'),
  'a.adr.yaml': anyDecision,
  'portolan.yaml': fc.constant({ freezes: [{ from: '2026-06-01', to: '2026-08-31', reason: 'Peak' }] }),
});

test('all of them are rules', () => {
  const codes = new Set(RULES.map(({ code }) => code));
  expect([...LASTING].filter((code) => !codes.has(code))).toEqual([]);
});

test('a later day never removes what is overdue', async () => {
  const found = new Set<string>();
  await fc.assert(
    fc.asyncProperty(anyFiles, anyDay, fc.nat(DAYS.span), async (records, today, later) => {
      const files = Object.fromEntries(Object.entries(records).map(([file, value]) => [file, JSON.stringify(value)]));
      const workspace = await open(files);
      const on = (day: string | undefined): string[] =>
        check(workspace, { today: day })
          .diagnostics.filter(({ code }) => LASTING.has(code))
          .map(({ file, code, range: { start } }) => `${file} ${start.line}:${start.character} ${code}`);
      const [undated, before, after] = [on(undefined), on(today), on(addDays(today, later))];
      for (const line of after) found.add(line.slice(line.lastIndexOf(' ') + 1));
      expect(after).toEqual(expect.arrayContaining(before));
      expect(before).toEqual(expect.arrayContaining(undated));
    }),
    { numRuns: 150 },
  );
  // Every one of them was met, or the property would say little.
  expect([...LASTING].filter((code) => !found.has(code))).toEqual([]);
});
