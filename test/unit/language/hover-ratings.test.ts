import { describe, expect, test } from 'vitest';
import { hovered, paragraphs } from './hovering.ts';

/** Two dimensions of equal weight, one criterion of cost in the second. */
const MODEL = `scoring: { model: small }
catalog:
  evaluation:
    models:
      small:
        title: Small
        scale: { min: 1, max: 5 }
        dimensions:
          value:
            title: Value
            weight: 0.5
            groups:
              all:
                title: All
                criteria:
                  gain:
                    title: Gain
                    question: How much is gained?
                    direction: benefit
                    anchors: { 1: Nothing, 5: All }
                    weight: 3
                  reach:
                    title: Reach
                    question: Who gains?
                    direction: benefit
                    anchors: { 1: Nobody, 5: Everybody }
          effort:
            title: Effort
            weight: 0.5
            groups:
              all:
                title: All
                criteria:
                  work:
                    title: Work
                    question: How much work is it?
                    direction: cost
                    anchors: { 1: A day, 5: A decade }
`;
const OTHERS = { 'portolan.yaml': MODEL };

const charter = (ratings: string): string => `id: PRJ-001\nscoring:\n  ratings:\n${ratings}`;

describe('a criterion', () => {
  test('has its question, its weight, and the score with every other rating', async () => {
    const marked = charter('    ⟦ga|in⟧: 3\n    reach: 5\n    work: 2\n');
    const { text, range, marked: expected } = await hovered('a.charter.yaml', marked, OTHERS);
    expect(range).toEqual(expected);
    expect(text).toBe(
      paragraphs(
        '**Gain** · Value',
        'How much is gained?',
        '- **1**: Nothing\n- **5**: All',
        'A benefit: more is better. It is 75 % of the dimension, which is 50 % of the score.',
        'Rated 3: 18.8 of the 68.8 points of the score.',
        [
          '| Rating | 1 | 2 | **3** | 4 | 5 |',
          '| --- | --- | --- | --- | --- | --- |',
          '| Score | 50.0 | 59.4 | **68.8** | 78.1 | 87.5 |',
        ].join('\n'),
      ),
    );
  });

  test('is explained at its rating too, also between the steps of the scale', async () => {
    const marked = charter('    gain: 3\n    work: { rating: ⟦2.|5⟧, rationale: Guess }\n');
    const { text, range, marked: expected } = await hovered('a.charter.yaml', marked, OTHERS);
    expect(range).toEqual(expected);
    expect(text).toContain('A cost: a high rating counts against the project. It is 100 % of the dimension');
    expect(text).toContain('Rated 2.5: 31.3 of the 56.3 points of the score (87.5 % rated).');
    expect(text).toContain('| Rating | 1 | 2 | **2.5** | 3 | 4 | 5 |');
    expect(text).toContain('| Score | 75.0 | 62.5 | **56.3** | 50.0 | 37.5 | 25.0 |');
  });

  test('that is not rated yet says so, and what the ratings would do', async () => {
    const { text } = await hovered('a.charter.yaml', charter('    ga|in:\n'), OTHERS);
    expect(text).toContain('Not rated yet.');
    expect(text).toContain('| Score | 0.0 | 25.0 | 50.0 | 75.0 | 100.0 |');
  });

  test('of no model is said to be none; a rationale is a property like any other', async () => {
    expect((await hovered('a.charter.yaml', charter('    lu|ck: 3\n'), OTHERS)).text).toBe(
      '`luck` is no criterion of the catalogue.',
    );
    const rationale = await hovered('a.charter.yaml', charter('    gain: { ration|ale: x }\n'), OTHERS);
    expect(rationale.text).toMatch(/^\*\*Rationale\*\* · `rationale`/);
  });
});

describe('a probability or an impact', () => {
  test('has its meaning, the level, and the levels beside it', async () => {
    const marked = 'risks:\n  - inherent: { probability: ⟦2|⟧, impact: 5 }\n';
    const { text, range, marked: expected } = await hovered('a.risks.yaml', marked);
    expect(range).toEqual(expected);
    expect(text).toBe(
      paragraphs(
        '**Probability 2** · Low: Unlikely but possible · value 0.3',
        'With impact 5: **High 0.24**',
        'Needs priority action; report it to the body that governs the project.',
        [
          '| Probability | 1 | **2** | 3 | 4 | 5 |',
          '| --- | --- | --- | --- | --- | --- |',
          '| Level | Moderate 0.08 | **High 0.24** | High 0.4 | High 0.56 | High 0.72 |',
        ].join('\n'),
      ),
    );
  });

  test('has no level without the other', async () => {
    const { text } = await hovered('a.charter.yaml', 'risks: [{ title: x, impact: |4 }]\n');
    expect(text).toBe(
      paragraphs(
        '**Impact 4** · High: An objective is missed unacceptably for the sponsor · value 0.4',
        'No level yet: the probability is not rated.',
      ),
    );
  });

  test('outside of the matrix, or of no risk, says nothing of levels', async () => {
    expect((await hovered('a.risks.yaml', 'risks: [{ inherent: { impact: |9 } }]\n')).text).toMatch(
      /^\*\*Impact\*\* · `impact`\n/,
    );
    expect((await hovered('a.risks.yaml', 'custom: { impact: |3 }\n')).text).toBeUndefined();
  });
});

const BREAKING = [
  '- **Approvals**: Stakeholder committee review, Migration plan approval',
  '- **Process**: Impact assessment',
  '- **Communication**: Stakeholder notification',
  '- **Deployment**: Coordinated release, Consumer migration support',
  '- **Monitoring**: Comprehensive impact monitoring, Rollback readiness',
].join('\n');

describe('the class of a change', () => {
  test('obliges to approvals and steps, and has reasons', async () => {
    const marked = 'kind: change-request\nlevel: ⟦brea|king⟧\nitems: [{ type: drop-column, item: orders.name }]\n';
    const { text, range, marked: expected } = await hovered('a.change.yaml', marked);
    expect(range).toEqual(expected);
    expect(text).toContain('**Breaking** · Data model change, level 2 of 2\n\nAt least one consumer');
    expect(text).toContain(`\n\n${BREAKING}\n\nThis change: **Data model change · Breaking** · 2 approvals missing · `);
    expect(text).toMatch(
      /\n- Drop column: Drop column \(orders\.name\) is of the class "Data model change: Breaking"\./,
    );
  });

  test('is explained at its category', async () => {
    const { text } = await hovered('a.change.yaml', 'category: infra|structure\n');
    expect(text).toMatch(/^\*\*Infrastructure change\*\* · category of changes\n/);
    expect(text).toContain(
      '\n- **Low risk**: Routine, easy to undo, felt by nobody outside the team.\n- **Medium risk**: ',
    );
  });

  test('follows from the type of an item', async () => {
    const { text } = await hovered('a.change.yaml', 'items: [{ type: contract-|change, item: x }]\n');
    expect(text).toMatch(/^\*\*Breaking data contract change\*\* · type of change\n/);
    expect(text).toContain(BREAKING);
  });

  test('that does not exist is said to be none', async () => {
    expect((await hovered('a.change.yaml', 'level: gian|t\n')).text).toBe(
      '`giant` is no level of changes of the catalogue.',
    );
  });
});
