import { describe, expect, test } from 'vitest';
import type { CharterModel } from '../../../src/kinds/charter/model.ts';
import { renderPreview } from '../../../src/reports/html.ts';
import { headings, interactive, links, section, tags, textOf } from './reading.ts';
import { charter } from './samples.ts';

const html = renderPreview(charter);
const empty: CharterModel = { kind: 'charter', header: { file: 'new.charter.yaml' }, data: {} };

describe('a full charter', () => {
  test('its head says what it is and how it stands', () => {
    expect(headings(html, 1)).toEqual(['Column-level lineage across the warehouse']);
    expect(textOf(html.split('</header>')[0] ?? '')).toBe(
      'Project charter · PRJ-014 1 error 2 warnings Column-level lineage across the warehouse ' +
        'Active 12 Mar 2026 Amara Okafor charters/lineage.charter.yaml lineage governance warehouse',
    );
  });

  test('its sections come in a fixed order', () => {
    expect(headings(html, 2)).toEqual([
      ...['Score', 'Approvals', 'Business case', 'Success criteria', 'Scope', 'Technical approach', 'Schedule'],
      ...['Resource plan', 'Budget', 'Dependencies', 'Risks', 'Stakeholders', 'Assumptions and limits', 'Connections'],
    ]);
  });

  test('the score names its place, its dimensions and what is not rated', () => {
    expect(section(html, 'Score')).toBe(
      'Score Data value and feasibility 78.4 of 100 High priority Rank 3 of 12 ' +
        'Business value 40% 84.2 Technical feasibility 30% 71.9 Resource requirements 20% 66.0 Strategic alignment 10% 91.5 ' +
        '92% of the weight is rated ' +
        '2 ratings missing Tooling costs How little does the tooling cost? Budget alignment Is the budget planned for? ' +
        '2 ratings Ratings Criterion Rating Counts Why ' +
        'Decision making enhancement 5 Every finance report depends on it. Technical uncertainty 3 (2–4) less is better',
    );
  });

  test('bars have the length of their scores and say it in words', () => {
    const bars = tags(section_(html, 'Score')).filter((tag) => tag.attributes.class === 'bar-fill');
    expect(bars.map((bar) => bar.attributes.width)).toEqual(['84.2%', '71.9%', '66%', '91.5%']);
    expect(html).toContain('aria-label="Business value: 84.2 of 100"');
  });

  test('approvals are counted, the missing one is named', () => {
    expect(section(html, 'Approvals')).toBe(
      'Approvals 2 of 3 granted Business sponsor Granted Helene Brandt · 2 Mar 2026 With the condition that finance marts come first. ' +
        'Technical lead Granted Jonas Weber · 4 Mar 2026 PMO representative Missing',
    );
  });

  test('what came of it is in the words of the record', () => {
    const outcome = {
      summary: 'Lineage reaches every mart.',
      benefitsRealized: [{ description: 'Audits answered in a day', value: '49,000 EUR a year' }],
    };
    expect(section(renderPreview({ ...charter, data: { ...charter.data, outcome } }), 'Outcome')).toBe(
      'Outcome Lineage reaches every mart. Benefits realized Benefit realized Value ' +
        'Audits answered in a day 49,000 EUR a year',
    );
  });

  test('figures, options and benefits of the business case', () => {
    const text = section(html, 'Business case');
    expect(text).toContain(
      'Value EUR\u00a0336,000 Net present value EUR\u00a0284,500 Payback 15 months Return 68%'.replaceAll(
        '\u00a0',
        ' ',
      ),
    );
    expect(text).toContain('Emit OpenLineage events Chosen EUR 418,000');
    expect(text).toContain(
      'Time to find the readers of a column Efficiency · Median of incidents 2.5 days → 5 minutes EUR 240,000',
    );
  });

  test('a date that has passed is overdue, until the project is over', () => {
    expect(section(html, 'Success criteria')).toContain('Engineers use it Weekly users 0 → 120 1 May 2026 overdue');
    const over = renderPreview({ ...charter, header: { ...charter.header, status: 'completed' } });
    expect(section(over, 'Success criteria')).not.toContain('overdue');
    const timeless = renderPreview({ ...charter, today: undefined });
    expect(timeless).not.toContain('overdue');
  });

  test('the schedule shows milestones on a line and in words', () => {
    expect(section(html, 'Schedule')).toContain(
      'Feasibility proven on the order mart Reached · Gate · Discovery 20 Mar 2026 Collector in production Planned · Execution 8 May 2026 overdue',
    );
    const marks = tags(html).filter((tag) => tag.attributes.class?.startsWith('milestone-mark'));
    expect(marks.map((mark) => mark.attributes.x)).toEqual(['14.8%', '30.3%', '65.6%', '95.6%']);
    expect(html).toContain('aria-label="Schedule from 1 Feb 2026 to 15 Dec 2026"');
  });

  test('the line is filled as far as time has gone', () => {
    const past = (today: string | undefined) =>
      tags(renderPreview({ ...charter, today })).find((tag) => tag.attributes.class === 'timeline-past')?.attributes.x2;
    expect([undefined, '2026-01-31', '2026-05-20', '2027-01-01'].map(past)).toEqual([
      undefined,
      undefined,
      '34.1%',
      '100%',
    ]);
  });

  test('budget and effort are summed', () => {
    expect(section(html, 'Budget')).toContain(
      'EUR 418,000 Approved incl. 10% contingency CapEx 71% EUR 296,000 OpEx 29% EUR 122,000',
    );
    expect(section(html, 'Resource plan')).toContain('Resource plan 265 person-days');
  });

  test('dependencies name the project, also one that does not exist', () => {
    const text = section(html, 'Dependencies');
    expect(text).toContain(
      'Kafka cluster with room for 5,000 events/s Requires · Technical PRJ-009 Streaming ingestion for order events Active 30 Apr 2026 Agreed',
    );
    expect(text).toContain('PRJ-099 not found 30 Apr 2026 overdue Open');
  });

  test('a risk of a register has the title it has there', () => {
    expect(section(html, 'Risks')).toContain('Consumers read columns that lineage says are unused RISK-021');
  });
});

describe('links', () => {
  test('outside the editor only those that can be followed there', () => {
    expect(links(html)).toEqual([
      ['../docs/adr/0007-openlineage.md', 'the decision'],
      ['https://boards.example.com/lineage', 'Board'],
    ]);
    expect(section(html, 'Connections')).toContain('A trap');
  });

  test('in a report, records that lie beside it', () => {
    const reference = { id: 'ADR-0007', known: true, title: 'Events', uri: 'adr-0007.html' };
    const report = renderPreview({
      ...empty,
      data: { decisions: ['ADR-0007'] },
      references: { 'ADR-0007': reference },
    });
    expect(links(report)).toEqual([['adr-0007.html', 'ADR-0007 Events']]);
  });

  test('in the editor, titles lead to the file and ids to their records', () => {
    const all = new Map(links(interactive(charter)));
    expect(all.get('#/title')).toBe('Column-level lineage across the warehouse');
    expect(all.get('#/businessCase/benefits/1')).toBe(
      'Audit evidence without handwork Compliance · Person-days a quarter',
    );
    expect(all.get('#/schedule/milestones/2')).toBe('Finance marts complete');
    expect(all.get('#/scoring/ratings/technical-uncertainty')).toBe('Technical uncertainty');
    expect(all.get('#/approvals/0')).toBe('Business sponsor');
    expect(all.get('file:///workspace/docs/adr/0007-openlineage.md')).toBe(
      'ADR-0007 Collect lineage with OpenLineage events',
    );
    expect(all.has('#/approvals/2')).toBe(false);
  });

  test('an item that says where it stands is found there', () => {
    const model: CharterModel = {
      ...empty,
      data: { successCriteria: [{ description: 'Fast', source: '/successCriteria/4' }] },
    };
    expect(links(interactive(model))).toContainEqual(['#/successCriteria/4', 'Fast']);
  });

  test('never stand inside one another', () => {
    const model: CharterModel = {
      ...empty,
      data: { successCriteria: [{ description: 'See [this](https://example.com)' }] },
    };
    expect(links(interactive(model))).toContainEqual(['#/successCriteria/0', 'See this']);
    expect(links(renderPreview(model))).toEqual([['https://example.com', 'this']]);
  });
});

describe('a charter that has just been begun', () => {
  const page = renderPreview(empty);

  test('says calmly what is missing', () => {
    expect(headings(page, 1)).toEqual(['Untitled']);
    expect(textOf(page)).toContain('Status unknown new.charter.yaml');
    expect(headings(page, 2)).toEqual(['Business case', 'Success criteria', 'Technical approach', 'Resource plan']);
    expect(section(page, 'Business case')).toBe('Business case Not written yet: why this project is worth doing.');
  });

  test('says nothing of what is not known', () => {
    expect(textOf(page)).not.toMatch(/undefined|null|NaN|\[object/);
    expect(textOf(page)).not.toContain('finding');
  });

  test('a provisional score is grey, and says what it rests on and what it can become', () => {
    const score = { score: 100, provisional: true, range: { low: 5, high: 100 }, completeness: 0.05, of: 3 };
    const scored = renderPreview({ ...empty, score });
    expect(section(scored, 'Score')).toBe(
      'Score 100.0 of 100 Provisional 5% of the weight is rated; what is missing can make of it anything from 5.0 to 100.0',
    );
    expect(scored).toContain('class="score score-provisional"');
  });

  test('a project that must be done says so in the place of a priority; one that is over is not ranked', () => {
    const must = renderPreview({ ...empty, score: { score: 20, rank: 3, of: 4, mandatory: true, completeness: 1 } });
    expect(section(must, 'Score')).toBe('Score 20.0 of 100 Mandatory Rank 3 of 4 100% of the weight is rated');
    const over = renderPreview({ ...empty, score: { score: 20, of: 4, apart: 'completed', completeness: 1 } });
    expect(section(over, 'Score')).toBe('Score 20.0 of 100 Not ranked: completed 100% of the weight is rated');
  });

  test('a score without ratings is unknown, not zero', () => {
    const scored = renderPreview({ ...empty, score: { dimensions: [{ id: 'business-value' }], completeness: 0 } });
    expect(section(scored, 'Score')).toBe('Score Not rated yet Business value unknown 0% of the weight is rated');
    expect(scored).not.toContain('bar-fill');
    expect(scored).toContain('aria-label="Business value: unknown"');
  });

  test('no findings are said so once validation has run', () => {
    expect(textOf(renderPreview({ ...empty, findings: { errors: 0, warnings: 0 } }))).toContain('No findings');
  });

  test('parts without content are as good as missing', () => {
    const hollow = renderPreview({
      ...empty,
      data: { businessCase: { benefits: [] }, budget: {}, schedule: { milestones: [] } },
    });
    expect(hollow).toBe(page);
  });
});

function section_(page: string, heading: string): string {
  const found = page.split('<section ').find((part) => headings(`<section ${part}`, 2)[0] === heading);
  return `<section ${found?.split('</section>')[0]}`;
}

describe('numbers that are computed', () => {
  const eur = (amount: number) => ({ amount, currency: 'EUR' });
  const data = {
    businessCase: {
      summary: 'Worth it.',
      netPresentValue: eur(9000),
      benefits: [{ description: 'Less rework', value: eur(200), perYear: true, by: '2027-06-30' }],
      cashFlow: [
        { year: 2027, cost: 100_000 },
        { year: 2028, benefit: eur(121_000) },
      ],
    },
    budget: { total: eur(240_000) },
    tolerances: { costPercent: { over: 10, under: 20 }, days: { late: 28 }, note: 'Without licences' },
    resourcePlan: { skills: [{ skill: 'data-engineering', effort: 2200 }] },
    outcome: { benefitsRealized: [{ description: 'Less rework', value: eur(150), perYear: true, result: '6 hours' }] },
  };
  const computed: CharterModel = {
    ...empty,
    data,
    appraisal: {
      currency: 'EUR',
      terms: '10 % a year, by the charter; the first year is not discounted',
      figures: {
        ...{ discountRatePercent: 10, firstFlowYear: 0, firstYear: 2027, years: 2, cost: 100_000, benefit: 121_000 },
        netPresentValue: { value: 10_000 },
        internalRatePercent: { value: null, unknown: 'No rate makes it worth 0.' },
        paybackMonths: { value: 9.917 },
        returnPercent: { value: 21 },
      },
    },
    benefits: {
      currency: 'EUR',
      pairs: [
        {
          description: 'Less rework',
          promised: { description: 'Less rework', amount: 200, perYear: true },
          realized: { description: 'Less rework', amount: 150, perYear: true },
          share: 0.75,
        },
        {
          description: 'Trust',
          promised: { description: 'Trust', amount: undefined, perYear: false },
          realized: undefined,
          share: undefined,
        },
      ],
      promised: { total: undefined, perYear: 200 },
      realized: { total: undefined, perYear: 150 },
    },
    actual: {
      ...{ currency: 'EUR', actual: 270_000, on: '2026-11-30', pointer: '/budget/actual' },
      ...{ total: 240_000, limit: 264_000 },
    },
    counted: [{ source: '/resourcePlan/skills/0', days: 2750, because: '20 % mentoring' }],
  };
  const page = renderPreview(computed);

  test('stand beside those that are typed, with their terms; unknown ones say why', () => {
    expect(section(page, 'Business case')).toBe(
      'Business case Worth it. Net present value EUR 9,000 Computed from the cash flow All benefits EUR 121,000 ' +
        'All costs EUR 100,000 Net present value, computed EUR 10,000 ' +
        'Internal rate of return Unknown: No rate makes it worth 0. Payback, computed 9.9 months Return, computed 21% ' +
        '10 % a year, by the charter; the first year is not discounted. ' +
        'Cash flow Year Cost Benefit 2027 EUR 100,000 2028 EUR 121,000 ' +
        'Benefits Benefits Benefit Value By Less rework EUR 200 a year 30 Jun 2027',
    );
  });

  test('promised and realised, and what nothing is said of', () => {
    expect(section(page, 'Outcome')).toBe(
      'Outcome Benefits realized Benefit realized Promised Value Share Less rework EUR 200 a year ' +
        'EUR 150 a year 6 hours 75% Promised, and nothing is said of it Trust',
    );
  });

  test('money spent, beside the total and the tolerance', () => {
    expect(section(page, 'Budget')).toBe(
      'Budget EUR 240,000 Actual cost on 30 Nov 2026 EUR 270,000 113% of the total; tolerance allows EUR 264,000 Beyond tolerance',
    );
    expect(section(page, 'Assumptions and limits')).toBe(
      'Assumptions and limits Tolerances Cost +10% / −20% Time 28 days late Note Without licences',
    );
  });

  test('days as estimated and as counted', () => {
    expect(section(page, 'Resource plan')).toBe(
      'Resource plan 2,200 person-days, counted as 2,750 Skills Skills needed Skill Person-days Counted as Because ' +
        'Data engineering 2,200 2,750 20 % mentoring',
    );
  });

  test('something outside is named with who answers for it and what was promised', () => {
    const dependencies = [
      { target: { external: 'SAP upgrade', owner: 'Ada' }, promised: '2026-08-15', confirmedOn: '2026-03-04' },
    ];
    expect(section(renderPreview({ ...empty, data: { dependencies } }), 'Dependencies')).toBe(
      'Dependencies Dependencies What is needed From Promised Not described Requires SAP upgrade Ada 15 Aug 2026 confirmed 4 Mar 2026',
    );
  });
});
