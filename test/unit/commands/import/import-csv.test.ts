import { describe, expect, test } from 'vitest';
import { charters, findings, importing, unclear } from './importing.ts';

const EURO = { 'portolan.yaml': 'currency: EUR\n' };
const charter = (id: string, title: string): string =>
  `apiVersion: portolan/v1\nkind: charter\nid: ${id}\ntitle: ${title}\nstatus: draft\nbusinessCase:\n  summary: x\nsuccessCriteria:\n  - description: y\n`;

describe('a list becomes charters', () => {
  test('with everything that its columns say', async () => {
    const result = await importing(
      [
        'Project ID;Projektname;Status;Sponsor;PM;Start;Ende;Budget (T€);Thema;Ziele;Cost reduction;Technical complexity;Kostenstelle;Tags',
        'PRJ-7;Lager neu;In Arbeit;Eva Lang;Ben Ott;01.02.2027;Q4 2027;1.250,5;Logistik;"- weniger Wege\n- weniger Fehler";4;hoch;0012;a, b',
      ].join('\n'),
      EURO,
    );
    expect(charters(result)).toEqual([
      {
        id: 'PRJ-7',
        title: 'Lager neu',
        status: 'active',
        tags: ['a', 'b'],
        sponsor: 'Eva Lang',
        projectManager: 'Ben Ott',
        objectives: [{ description: 'weniger Wege' }, { description: 'weniger Fehler' }],
        businessCase: { summary: 'Not written yet: imported from list.csv, row 2.' },
        successCriteria: [{ description: 'Not written yet: imported from list.csv, row 2.' }],
        budget: { total: { amount: 1250500, currency: 'EUR' } },
        characteristics: { technicalComplexity: 'high' },
        scoring: { ratings: { 'cost-reduction': 4 } },
        schedule: { start: '2027-02-01', end: '2027-12-31' },
        portfolio: { theme: 'Logistik' },
        custom: { Kostenstelle: '0012', importedFrom: { file: 'list.csv', row: 2 } },
      },
    ]);
    expect(result.problems).toEqual([]);
    expect(result.charters.map(({ file }) => file)).toEqual(['portfolio/charters/prj-7-lager-neu.charter.yaml']);
    expect((await findings(result, EURO)).map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'charter/missing-approval warning',
      'charter/missing-approval warning',
      'charter/missing-approval warning',
      'template/placeholder warning',
      'template/placeholder warning',
      'schedule/started-too-early warning',
    ]);
  });

  test('and says what became of each column', async () => {
    const { columns } = await importing('Name,Cost,Total cost,Colour\nA,5,6,red\n', {}, { map: ['summary=colour'] });
    expect(columns).toEqual([
      { column: 'Name', field: 'title', because: 'heading', filled: 1 },
      { column: 'Cost', field: 'budget.total', because: 'heading', filled: 1 },
      { column: 'Total cost', field: 'custom.Total cost', because: 'unknown', filled: 1 },
      { column: 'Colour', field: 'summary', because: 'mapping', filled: 1 },
    ]);
  });

  test.each([
    ['Project Name', 'title'],
    ['startDate', 'schedule.start'],
    ['planned_end', 'schedule.end'],
    ['Kosten in EUR', 'budget.total'],
    ['Chef de projet', 'projectManager'],
    ['Début', 'schedule.start'],
    ['Abhängigkeiten', 'dependencies'],
    ['goal-alignment', 'scoring.ratings.goal-alignment'],
    ['Goal alignment', 'scoring.ratings.goal-alignment'],
    ['Annual benefit', 'businessCase.benefits.perYear'],
    ['Jährliche Einsparung', 'businessCase.benefits.perYear'],
    ['Expected benefit (EUR/year)', 'businessCase.benefits.perYear'],
    ['Expected benefit (EUR p.a.)', 'businessCase.benefits.perYear'],
    ['Total benefit', 'businessCase.value'],
    ['Expected benefit (EUR)', 'businessCase.value'],
    // What it costs a year is not what it costs.
    ['Cost (EUR p.a.)', 'custom.Cost (EUR p.a.)'],
    ['Value', 'custom.Value'],
    ['Number', 'custom.Number'],
  ])('the heading %s is %s', async (heading, field) => {
    const list = field === 'title' ? `${heading},X\nA,1\n` : `${heading},Title\n,A\n`;
    expect((await importing(list)).columns[0]?.field).toBe(field);
  });

  test('the criteria are those of the scoring model', async () => {
    const { columns } = await importing('Title,Time criticality\nA,8\n', {
      'portolan.yaml': 'scoring: { model: wsjf }\n',
    });
    expect(columns[1]?.field).toBe('scoring.ratings.time-criticality');
  });
});

describe('benefits', () => {
  test('of every year are told apart from those of the whole appraisal period', async () => {
    const result = await importing(
      'Title,Annual benefit (EUR p.a.),Total benefit\nA,100000,250000 EUR\nB,5000 USD/year,\n',
    );
    expect(charters(result).map(({ businessCase }) => businessCase)).toEqual([
      {
        summary: 'Not written yet: imported from list.csv, row 2.',
        benefits: [
          {
            description: 'Annual benefit (EUR p.a.)',
            value: { amount: 100000, currency: 'EUR' },
            perYear: true,
          },
        ],
        value: { amount: 250000, currency: 'EUR' },
      },
      {
        summary: 'Not written yet: imported from list.csv, row 3.',
        benefits: [
          { description: 'Annual benefit (EUR p.a.)', value: { amount: 5000, currency: 'USD' }, perYear: true },
        ],
      },
    ]);
    expect(await findings(result)).toEqual([]);
  });
});

describe('what is unclear is kept and named, never guessed', () => {
  test('cells that their column cannot take', async () => {
    const result = await importing(
      [
        'Title,Status,Start,End,Budget,Cost reduction,Mandatory,Phase,NPV',
        'A,planned,05/02/2027,soon,about 5,9,perhaps,later,-5',
        'B,draft,2027-05-01,2027-04-01,-5,3,yes,discovery,(5)',
      ].join('\n'),
    );
    expect(unclear(result)).toEqual([
      '2 Status unknown-status',
      '2 Start ambiguous-date',
      '2 End not-a-date',
      '2 Budget not-a-number',
      '2 Cost reduction not-a-rating',
      '2 Mandatory not-a-choice',
      '2 Phase not-a-choice',
      '3 Budget outside-range',
      '3 End end-before-start',
    ]);
    expect(charters(result)).toMatchObject([
      {
        status: 'draft',
        businessCase: { netPresentValue: { amount: -5 } },
        custom: {
          Status: 'planned',
          Start: '05/02/2027',
          End: 'soon',
          Budget: 'about 5',
          'Cost reduction': '9',
          Mandatory: 'perhaps',
          Phase: 'later',
        },
      },
      {
        status: 'draft',
        scoring: { ratings: { 'cost-reduction': 3 } },
        schedule: { start: '2027-05-01', phase: 'discovery' },
        portfolio: { mandatory: true },
        custom: { Budget: '-5', End: '2027-04-01' },
      },
    ]);
    expect(await findings(result)).toEqual([]);
    expect(result.problems[1]?.message).toBe(
      '"05/02/2027" can be read in two ways: give --date-format dmy or mdy. It is kept under custom.',
    );
  });

  test('settings make it clear', async () => {
    const list = 'Title,Start,Budget\nA,05/02/2027,"1,234"\n';
    expect(unclear(await importing(list))).toEqual(['2 Start ambiguous-date', '2 Budget ambiguous-number']);
    const told = await importing(list, {}, { dateFormat: 'mdy', decimal: 'point', currency: 'USD' });
    expect(charters(told)).toMatchObject([
      { schedule: { start: '2027-05-02' }, budget: { total: { amount: 1234, currency: 'USD' } } },
    ]);
  });

  test('one certain number tells the decimal sign of the list', async () => {
    const result = await importing('Title;Budget;NPV\nA;1.234;12,50\n');
    expect(charters(result)).toMatchObject([
      { budget: { total: { amount: 1234 } }, businessCase: { netPresentValue: { amount: 12.5 } } },
    ]);
  });

  test('unknown is nothing, in the words of each language', async () => {
    const result = await importing('Title,Start,Budget,Cost reduction\nA,TBD,n/a,-\nB,offen,k. A.,?\n');
    expect(result.problems).toEqual([]);
    for (const data of charters(result)) expect(Object.keys(data)).not.toContain('schedule');
  });

  test('currencies: the cell, then the column, then the heading; two of them are named', async () => {
    const result = await importing('Title,Cost,Currency,NPV (GBP)\nA,5,USD,1\nB,€5,USD,\nC,£5,,\nD,5,,2\n', EURO);
    expect(unclear(result)).toEqual(['2 NPV (GBP) two-currencies', '3 Cost two-currencies']);
    expect(charters(result).map(({ budget }) => budget)).toEqual([
      { total: { amount: 5, currency: 'USD' } },
      undefined,
      { total: { amount: 5, currency: 'GBP' } },
      { total: { amount: 5 } },
    ]);
  });
});

describe('ids and titles', () => {
  test('an id of the list is kept, others get the next free one', async () => {
    const files = { 'a.charter.yaml': charter('PRJ-004', 'Old') };
    const result = await importing('ID,Title\nPRJ-006,A\n,B\n,C\n17,D\n', files);
    expect(result.charters.map(({ id }) => id)).toEqual(['PRJ-006', 'PRJ-007', 'PRJ-008', 'PRJ-009']);
    expect(unclear(result)).toEqual(['5 ID id-not-usable']);
    expect(charters(result)[3]).toMatchObject({ custom: { ID: '17' } });
  });

  test('the form of portolan.yaml holds, with years and with words', async () => {
    const year = await importing('ID,Title\nX-1,A\n', { 'portolan.yaml': 'ids: { charter: P-YYYY-## }\n' });
    expect(year.charters.map(({ id }) => id)).toEqual(['P-2026-01']);
    const words = await importing('Title\nNew feed\nNew feed\n', { 'portolan.yaml': "ids: { charter: 'PRJ-*' }\n" });
    expect(words.charters.map(({ id, file }) => [id, file])).toEqual([
      ['PRJ-NEW-FEED', 'portfolio/charters/prj-new-feed-new-feed.charter.yaml'],
      ['PRJ-NEW-FEED-2', 'portfolio/charters/prj-new-feed-2-new-feed-2.charter.yaml'],
    ]);
  });

  test('no id is written twice, and what is there is left alone', async () => {
    const files = { 'a.charter.yaml': charter('PRJ-004', 'Old') };
    const result = await importing('ID,Title\nprj-004,New\nPRJ-5,A\nPRJ-5,B\n,OLD\n,\nPRJ-8,\n', files);
    expect(result.charters.map(({ id }) => id)).toEqual(['PRJ-5']);
    expect(result.skipped).toEqual([
      { code: 'id-taken', row: 2, title: 'New', reason: 'The id "prj-004" is taken by a.charter.yaml.' },
      { code: 'id-twice', row: 4, title: 'B', reason: 'The id "PRJ-5" stands in row 3 already.' },
      {
        code: 'already-there',
        row: 5,
        title: 'OLD',
        reason: 'A project with this title is there already: a.charter.yaml.',
      },
      { code: 'no-title', row: 7, title: null, reason: 'The row has no title.' },
    ]);
  });

  test('a list can be imported again', async () => {
    const list = 'Key,Title\n1,A\n2,B\n';
    const first = await importing(list);
    const files = Object.fromEntries(first.charters.map(({ file, text }) => [file, text]));
    expect((await importing(`${list}3,C\n`, files)).charters.map(({ id, title }) => [id, title])).toEqual([
      ['PRJ-003', 'C'],
    ]);
  });

  test('files lie beside the others, with names like theirs, and never on a file that is there', async () => {
    const files = { 'charters/PRJ-004-old-one.yaml': charter('PRJ-004', 'Old one') };
    const isTaken = (path: string): boolean => path === 'charters/PRJ-005-new-one.yaml';
    const result = await importing('Title\nNew one\n', files, { isTaken });
    expect(result.charters.map(({ file }) => file)).toEqual(['charters/PRJ-005-new-one-2.yaml']);
    const chosen = await importing('Title\nNew one\n', files, { folder: 'x/' });
    expect(chosen.charters.map(({ file }) => file)).toEqual(['x/PRJ-005-new-one.yaml']);
  });

  test('a folder that portolan.yaml leaves out is unusable', async () => {
    const files = { 'portolan.yaml': 'exclude: [old/**]\n' };
    await expect(importing('Title\nA\n', files, { folder: 'old/' })).rejects.toThrow(
      'portolan.yaml leaves the folder old/ out (include, exclude). Give another with --folder.',
    );
  });
});

describe('dependencies', () => {
  test('name projects of the list or the workspace by id, by the id in the list, or by title', async () => {
    const files = { 'a.charter.yaml': charter('PRJ-004', 'Old') };
    const list = 'ID,Title,Depends on\n1,A,"2, old"\n2,B,PRJ-004\nPRJ-9,C,a; nobody\n,D,D\n';
    const result = await importing(list, files);
    const byTitle = Object.fromEntries(charters(result).map(({ title, dependencies }) => [title, dependencies]));
    expect(byTitle).toEqual({
      A: [{ target: 'PRJ-011' }, { target: 'PRJ-004' }],
      B: [{ target: 'PRJ-004' }],
      C: [{ target: 'PRJ-010' }],
      D: undefined,
    });
    expect(unclear(result).filter((line) => line.includes('unknown-project'))).toEqual([
      '4 Depends on unknown-project',
      '5 Depends on unknown-project',
    ]);
    expect(await findings(result, files)).toEqual([]);
  });
});
