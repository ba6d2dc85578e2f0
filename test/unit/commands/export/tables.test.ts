import { describe, expect, test } from 'vitest';
import { TABLE_NAMES } from '../../../../src/commands/export/export-tables.ts';
import { toRows } from '../../../../src/commands/export/table.ts';
import { CHARTER, exporting } from './exporting.ts';

const EURO = 'currency: EUR\nexchangeRates: { USD: 0.92 }\n';
const FILES = {
  'portolan.yaml': EURO,
  'a.charter.yaml': CHARTER,
  'b.charter.yaml':
    'id: PRJ-002\ntitle: B\nstatus: active\nbusinessCase: { summary: x }\nsuccessCriteria: [{ description: y }]\nbudget: { total: { amount: 7, currency: PLN } }\n',
  'r.risks.yaml':
    'id: REG-R\ntitle: R\nstatus: active\ncharters: [PRJ-001]\nrisks:\n  - { id: RISK-001, title: Slow, category: scalability, inherent: { probability: 3, impact: 4 }, residual: { probability: 2, impact: 3 }, response: { strategy: mitigate, cost: { amount: 10 } }, exposure: { likely: 100, currency: USD }, status: open, owner: Ada, nextReview: 2027-01-31 }\n',
  'c.change.yaml':
    'id: CR-2026-001\ntitle: Drop\nstatus: draft\ndescription: d\nitems:\n  - { type: drop-column, item: a.b, breaking: true }\nschedule: { start: 2027-02-01T20:00 }\n',
  'docs/adr/0001-queue.md':
    '---\nstatus: accepted\ndate: 2026-02-11\n---\n\n# Use a queue\n\n## Context\n\nx\n\n## Decision\n\ny\n',
};

describe('the tables', () => {
  test('of projects', async () => {
    const [row, other] = toRows(await exporting('projects', FILES));
    expect(row).toEqual({
      id: 'PRJ-001',
      title: '=Order events',
      status: 'proposed',
      status_date: '2026-03-02',
      file: 'a.charter.yaml',
      rank: null,
      score: 75,
      priority: null,
      completeness: expect.any(Number),
      native_score: null,
      native_label: null,
      owner: '@ada',
      sponsor: null,
      project_manager: null,
      technical_lead: null,
      theme: 'Trust',
      program: null,
      alternatives: null,
      mandatory: true,
      worth: null,
      project_type: null,
      technical_complexity: null,
      tags: 'a; b',
      phase: null,
      start: '2027-01-01',
      end: '2027-06-30',
      baseline_start: null,
      baseline_end: null,
      earliest_start: null,
      latest_start: null,
      budget: 920,
      budget_amount: 1000,
      budget_currency: 'USD',
      budget_approved: false,
      value: -11.5,
      value_amount: -12.5,
      value_currency: 'USD',
      net_present_value: null,
      net_present_value_amount: null,
      net_present_value_currency: null,
      payback_months: null,
      return_percent: null,
      effort_days: 42.5,
      computed_net_present_value: null,
      computed_rate_percent: null,
      computed_payback_months: null,
      computed_return_percent: null,
      discount_rate_percent: null,
      cash_flow_currency: null,
      actual_cost: null,
      actual_cost_currency: null,
      actual_cost_on: null,
      actual_cost_share: null,
      score_business_value: 75,
      score_technical_feasibility: null,
      score_resource_requirements: null,
      score_strategic_alignment: null,
      provisional: true,
      lowest_score: 3.75,
      highest_score: 98.75,
    });
    expect(other).toMatchObject({ id: 'PRJ-002', score: null, rank: null, completeness: 0, effort_days: null });
    expect(other, 'no rate for zloty').toMatchObject({ budget: null, budget_amount: 7, budget_currency: 'PLN' });
  });

  test('of ratings', async () => {
    expect(toRows(await exporting('ratings', FILES))).toEqual([
      {
        project: 'PRJ-001',
        model: 'data-value',
        dimension: 'business-value',
        criterion: 'cost-reduction',
        title: 'Cost reduction',
        direction: 'benefit',
        rating: 4,
        low: 3,
        high: null,
        confidence: 0.5,
        value: 75,
        weight: 1,
        contribution: 75,
        rationale: 'said, "so"',
      },
    ]);
  });

  test('of benefits, promised and realised', async () => {
    const text = `id: PRJ-001
title: A
status: draft
successCriteria: [{ description: y }]
businessCase:
  summary: x
  benefits:
    - { description: Less rework, kind: efficiency, value: { amount: 200 }, perYear: true, by: 2027-06-30, owner: Ada }
    - { description: Trust }
outcome:
  benefitsRealized:
    - { description: Less rework, value: { amount: 150 }, perYear: true, realizedOn: 2027-07-01 }
    - { description: Trust, result: Fewer questions }
`;
    const rows = toRows(await exporting('benefits', { 'a.charter.yaml': text, 'portolan.yaml': 'currency: EUR\n' }));
    expect(rows).toEqual([
      {
        ...{ project: 'PRJ-001', description: 'Less rework', kind: 'efficiency', owner: 'Ada', result: null },
        ...{ promised: 200, promised_per_year: true, realized: 150, realized_per_year: true, share: 0.75 },
        ...{ currency: 'EUR', due: '2027-06-30', realized_on: '2027-07-01' },
      },
      {
        ...{ project: 'PRJ-001', description: 'Trust', kind: null, owner: null, result: 'Fewer questions' },
        ...{ promised: null, promised_per_year: null, realized: null, realized_per_year: null, share: null },
        ...{ currency: 'EUR', due: null, realized_on: null },
      },
    ]);
  });

  test('of dependencies, milestones and demands', async () => {
    expect(toRows(await exporting('dependencies', FILES))).toEqual([
      {
        project: 'PRJ-001',
        target: 'PRJ-002',
        target_title: 'B',
        target_status: 'active',
        relation: 'requires',
        type: null,
        status: null,
        needed_by: null,
        description: 'API',
        external: false,
        external_owner: null,
        from: null,
        promised: null,
        confirmed_on: null,
      },
    ]);
    expect(toRows(await exporting('milestones', FILES))).toEqual([
      {
        project: 'PRJ-001',
        id: 'M1',
        title: 'First',
        phase: null,
        status: 'planned',
        date: '2027-03-10',
        baseline: '2027-03-01',
        actual: null,
        slip_days: 9,
        owner: null,
      },
    ]);
    const demands = (await exporting('demands', FILES)).rows;
    expect(demands).toEqual([
      [
        'PRJ-001',
        'skill',
        'data-engineering',
        'senior',
        40,
        'person-days',
        '2027-01-01',
        '2027-06-30',
        50,
        '20 % mentoring',
      ],
      ['PRJ-001', 'skill', 'data-modeling', null, 2.5, 'person-days', null, null, null, null],
      ['PRJ-001', 'infrastructure', 'compute', null, 3, 'node', null, null, null, null],
      ['PRJ-001', 'person', 'Ada', null, 0.5, 'share of working time', '2027-01-01', null, null, null],
    ]);
  });

  test('of risks, changes and decisions', async () => {
    // PMBOK Guide, probability and impact matrix: .5 × .4 = .2 and .3 × .2 = .06.
    expect(toRows(await exporting('risks', FILES))).toMatchObject([
      {
        id: 'RISK-001',
        register: 'REG-R',
        type: 'threat',
        category: 'scalability',
        priority_rank: 1,
        inherent_probability: 3,
        inherent_impact: 4,
        inherent_score: 0.2,
        inherent_level: 'high',
        residual_score: 0.06,
        residual_level: 'moderate',
        target_score: null,
        strategy: 'mitigate',
        response_cost: 10,
        response_cost_currency: 'EUR',
        exposure: 92,
        exposure_amount: 100,
        next_review: '2027-01-31',
        charters: 'PRJ-001',
      },
    ]);
    expect(toRows(await exporting('changes', FILES))).toMatchObject([
      {
        id: 'CR-2026-001',
        category: 'data-model',
        level: 'breaking',
        declared_level: null,
        start: '2027-02-01T20:00',
        result: null,
      },
    ]);
    expect(toRows(await exporting('decisions', FILES))).toMatchObject([
      { id: 'ADR-0001', title: 'Use a queue', status: 'accepted', date: '2026-02-11', file: 'docs/adr/0001-queue.md' },
    ]);
  });

  // SAFe, weighted shortest job first: (8 + 5 + 3) ÷ 4.
  test('have the number that the model is known for', async () => {
    const ratings =
      'user-business-value: 8, time-criticality: 5, risk-reduction-opportunity-enablement: 3, job-size: 4';
    const files = {
      'portolan.yaml': 'scoring: { model: wsjf }\n',
      'a.charter.yaml': CHARTER.replace(/ratings:\n.*/, `ratings: { ${ratings} }`),
    };
    const [row] = toRows(await exporting('projects', files));
    expect(row).toMatchObject({ score: 100, native_score: 4, native_label: 'WSJF' });
    expect((await exporting('ratings', files)).rows).toHaveLength(4);
  });

  test('are there without any record, with the same columns', async () => {
    for (const name of TABLE_NAMES) {
      const empty = await exporting(name, { 'portolan.yaml': EURO });
      expect(empty.rows).toEqual([]);
      expect(empty.columns).toEqual((await exporting(name, FILES)).columns);
    }
  });

  test('have columns that are good in SQL, each once, each described', async () => {
    for (const name of TABLE_NAMES) {
      const names = (await exporting(name, FILES)).columns.map((column) => {
        expect(column.description).toMatch(/\S/);
        return column.name;
      });
      expect(new Set(names).size).toBe(names.length);
      for (const each of names) expect(each).toMatch(/^[a-z][a-z0-9_]*$/);
    }
  });

  test('hold what they can of records that are wrong', async () => {
    const wrong = CHARTER.replace('2027-06-30\n  milestones', '2027-06-31\n  milestones').replace(
      'amount: 1000',
      'amount: much',
    );
    const [row] = toRows(await exporting('projects', { 'portolan.yaml': EURO, 'a.charter.yaml': wrong }));
    expect(row).toMatchObject({ id: 'PRJ-001', start: '2027-01-01', end: null, budget: null, budget_amount: null });
  });
});
