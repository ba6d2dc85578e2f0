import { describe, expect, test } from 'vitest';
import { type Measured, measure, rankingOf } from '../../../src/reports/model/portfolio/what-if.ts';
import { rankingCsv, selectionCsv } from '../../../src/reports/writers/portfolio/csv.ts';
import { portfolioMarkdown } from '../../../src/reports/writers/portfolio/markdown.ts';
import { portfolio } from '../reports/portfolio/sample.ts';
import { selection } from '../reports/portfolio/selection.ts';

const score = rankingOf(measure(portfolio) as Measured);

describe('CSV', () => {
  test('of a ranking has a row a project; what is not known is empty', () => {
    expect(rankingCsv(score).split('\n')).toEqual([
      'rank,id,title,score,priority,completeness,value,ease,missing,file,provisional,mandatory,status,low,high',
      '1,PRJ-2,Second,81.25,critical,1,75,100,0,b.yaml,false,false,,81.25,81.25',
      '1,PRJ-3,Third,81.25,critical,1,75,100,0,c.yaml,false,false,,81.25,81.25',
      '3,PRJ-1,First,75,high,1,100,0,0,a.yaml,false,false,,75,75',
      ',PRJ-4,Fourth,,,0,,,2,d.yaml,true,false,,,',
      '',
    ]);
  });

  test('of a selection has those in, then those out; no text becomes a formula', () => {
    expect(selectionCsv(selection).split('\n').slice(1)).toEqual([
      'true,PRJ-1,First,1200,1,false,,,It is worth most.,a.yaml,',
      'false,PRJ-2,"\'=1+1 | *Second*",900,,false,50 EUR budget,PRJ-1,It would need EUR 50 more.,b.yaml,',
      '',
    ]);
  });
});

describe('Markdown', () => {
  test('has the ranking and the selection; nothing in a text is Markdown', () => {
    const text = portfolioMarkdown({ title: 'Sample', currency: 'EUR', score, selection });
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      '# Sample',
      '## Ranking',
      'By Plain, from 0 to 100.',
      '| Rank | Project | Id | Score | Value | Ease | Rated | Priority |',
      '| ---: | --- | --- | ---: | ---: | ---: | ---: | --- |',
      '| 1 | Second | PRJ-2 | 81.3 | 75.0 | 100.0 | 100% | Critical |',
      '| 1 | Third | PRJ-3 | 81.3 | 75.0 | 100.0 | 100% | Critical |',
      '| 3 | First | PRJ-1 | 75.0 | 100.0 | 0.0 | 100% | High |',
      '### Provisional',
      'Provisional: no rank and no priority until 50% of the weight is rated and each dimension has a rating.',
      '| Rank | Project | Id | Score | Value | Ease | Rated | Priority |',
      '| ---: | --- | --- | ---: | ---: | ---: | ---: | --- |',
      '| – | Fourth | PRJ-4 | – | – | – | 0% | – |',
      '## Selection',
      'Value EUR\u00a01,200 (proven optimal). Taking projects in the order of their worth reaches EUR\u00a0900.',
      '| Project | Id | Worth | Start | Why |',
      '| --- | --- | ---: | --- | --- |',
      '| First | PRJ-1 | EUR\u00a01,200 | 1 month later | It is worth most. |',
      '### Left out',
      '| Project | Id | Worth | Why |',
      '| --- | --- | ---: | --- |',
      '| =1+1 \\| \\*Second\\* | PRJ-2 | EUR\u00a0900 | It would need EUR 50 more. |',
    ]);
  });

  test('of what cannot be names the limits', () => {
    const conflict = [{ kind: 'budget' as const, id: 'budget', title: 'the budget' }];
    const text = portfolioMarkdown({
      title: 'Sample',
      score,
      selection: { ...selection, status: 'infeasible', objective: null, conflict },
    });
    expect(text.split('## Selection\n\n')[1]).toBe(
      'No selection keeps all limits. These cannot all hold:\n\n- the budget\n',
    );
  });
});
