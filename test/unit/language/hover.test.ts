import { describe, expect, test } from 'vitest';
import { hovered, paragraphs } from './hovering.ts';

describe('a property', () => {
  test('says what it means, what it may be, and whether it has to be there', async () => {
    const { text, range, marked } = await hovered(
      'a.charter.yaml',
      'kind: charter\nschedule:\n  ⟦st|art⟧: 2026-01-05\n',
    );
    expect(range).toEqual(marked);
    expect(text).toBe(
      paragraphs(
        '**Start** · `start` · date (YYYY-MM-DD) · optional',
        'First day of work, planned or actual.',
        'Example: `2026-04-01`',
      ),
    );
  });

  test('lists the words that are allowed, with their meanings', async () => {
    const { text } = await hovered('a.charter.yaml', 'dependencies:\n  - target: PRJ-002\n    relat|ion: requires\n');
    expect(text).toMatch(/^\*\*Relation\*\* · `relation` · one of 3 words · optional\n\n/);
    expect(text).toContain('\n- `requires`: ');
    expect(text).toContain('Default: `requires`');
  });

  test('names what a mapping holds, the required properties first', async () => {
    const { text } = await hovered('a.charter.yaml', 'bud|get:\n  approved: true\n');
    expect(text).toContain('Holds total, items');
    const risks = await hovered('a.risks.yaml', 'ris|ks: []\n');
    expect(risks.text).toContain('list of mappings · required');
    expect(risks.text).toContain('Holds **id**, **title**, **category**');
  });

  test('lists the table of the catalogue that it names an entry of', async () => {
    const { text } = await hovered('a.risks.yaml', 'risks:\n  - categ|ory: scalability\n');
    expect(text).toContain('id of the catalogue · required');
    expect(text).toContain('In the catalogue: scalability, data-quality');
  });

  test('in the front matter of a Markdown file is explained as in YAML', async () => {
    const { text, range, marked } = await hovered(
      'docs/adr/0001-x.adr.md',
      '---\nkind: adr\n⟦review|By⟧: 2027-01-01\n---\n# X\n',
    );
    expect(range).toEqual(marked);
    expect(text).toMatch(/^\*\*Review by\*\* · `reviewBy` · date \(YYYY-MM-DD\) · optional\n/);
  });

  test('that a section supplies is explained at its heading', async () => {
    const { text, range, marked } = await hovered(
      'x.adr.md',
      '---\nkind: adr\n---\n# X\n\n⟦## Decision Dri|vers⟧\n\n- Cost\n',
    );
    expect(range).toEqual(marked);
    expect(text).toMatch(/^\*\*Decision drivers\*\* · `decisionDrivers` · list of texts · optional\n/);
    expect(text).toMatch(/The section supplies `decisionDrivers` where the front matter does not\.$/);
  });

  test('says in which section of a Markdown file it can stand', async () => {
    const { text } = await hovered('x.adr.md', '---\nkind: adr\ndecision|Drivers: [Cost]\n---\n');
    expect(text).toMatch(/In Markdown, a section "Decision Drivers" says the same\.$/);
  });
});

describe('a value', () => {
  test('of a list of words is explained', async () => {
    const { text, range, marked } = await hovered('a.charter.yaml', 'kind: charter\nstatus: ⟦on-|hold⟧\n');
    expect(range).toEqual(marked);
    expect(text).toBe(paragraphs('**on-hold** · Status', 'Stopped for now; it may go on later.'));
  });

  test('that is a response to a risk has the words of the catalogue', async () => {
    const { text } = await hovered('a.risks.yaml', 'risks:\n  - response: { strategy: acc|ept }\n', {
      'portolan.yaml': 'catalog: { risks: { responses: { accept: { description: Live with it. } } } }\n',
    });
    expect(text).toMatch(/^\*\*accept\*\* · Strategy\n/);
    expect(text).toMatch(/\n\nLive with it\.$/);
  });

  test('that is an ITIL type says when approvals are due', async () => {
    const { text } = await hovered('a.change.yaml', 'kind: change-request\ntype: "emer|gency"\n');
    expect(text).toContain('Approvals may follow the change.\n\nIt also owes: Post-implementation review.');
  });

  test('that is a date has its weekday and its distance from today', async () => {
    const overdue = await hovered('a.risks.yaml', 'nextReview: ⟦2026-11-0|8⟧\n');
    expect(overdue.range).toEqual(overdue.marked);
    expect(overdue.text).toBe(
      paragraphs(
        '**Next review** · Sunday · 12 days ago',
        'Day by which the register is to be reviewed again; after it the review is overdue.',
      ),
    );
    expect((await hovered('a.risks.yaml', 'nextReview: 2026-11-2|0\n')).text).toContain('· Friday · today');
    expect((await hovered('a.risks.yaml', 'nextReview: 1969-12-3|1\n')).text).toContain('· Wednesday · 20778 days ago');
    // A day that does not exist.
    expect((await hovered('a.risks.yaml', 'nextReview: 2026-11-3|1\n')).text).toMatch(
      /^\*\*Next review\*\* · `nextReview`\n/,
    );
  });

  test.each([
    [
      'title: ⟦Order ev|ents⟧\n',
      '**Title** · `title`',
      'One line that says what the record is about, as it should appear in lists, previews and reports.',
    ],
    ['budget: { contingencyPercent: ⟦1|0⟧ }\n', '**Contingency** · `contingencyPercent`', undefined],
    [
      'businessCase:\n  summary: ⟦>-\n    Orders reach the|\n    warehouse late.⟧\n',
      '**Summary** · `summary`',
      undefined,
    ],
    ['tags: [a, ⟦"b|c"⟧]\n', '**Tags** · `tags`', undefined],
  ])('without more to say has what its field means, in short: %j', async (text, head, words) => {
    const found = await hovered('a.charter.yaml', text);
    expect(found.range).toEqual(found.marked);
    expect(found.text?.split('\n\n')).toEqual([head, words ?? expect.any(String)]);
  });

  test('that is not there, and data of one’s own, say nothing', async () => {
    expect((await hovered('a.charter.yaml', 'title:| \n')).text).toBeUndefined();
    expect((await hovered('a.charter.yaml', 'title: x\n\n|\nstatus: draft\n')).text).toBeUndefined();
    expect((await hovered('a.charter.yaml', 'custom: { a: |3 }\n')).text).toBeUndefined();
    expect((await hovered('a.charter.yaml', 'colour: |red\n')).text).toBeUndefined();
  });
});
