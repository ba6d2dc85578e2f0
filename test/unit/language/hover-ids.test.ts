import { describe, expect, test } from 'vitest';
import { hovered, paragraphs } from './hovering.ts';
import { ADR, CHANGE, CHARTER, REGISTER } from './records.ts';

describe('an id', () => {
  const others = {
    'orders.charter.yaml': CHARTER,
    'docs/adr/0001-x.md': ADR,
    'platform.risks.yaml': REGISTER,
    'cr.change.yaml': CHANGE,
  };

  test('of a charter has its score, rank and a way to it', async () => {
    const { text, range, marked } = await hovered('b.charter.yaml', 'dependencies: [{ target: ⟦PRJ-0|01⟧ }]\n', others);
    expect(range).toEqual(marked);
    expect(text).toBe(
      paragraphs(
        '**PRJ-001** · Order events',
        'charter · proposed · 2026-03-02 · owner: Ada',
        '**Provisional score 75.0 (3.8–98.8)** · 5 % rated',
        'Orders reach the warehouse a day late.',
        '[orders.charter.yaml](file:///workspace/orders.charter.yaml)',
      ),
    );
    const settings = { 'portolan.yaml': 'scoring: { ranking: { completeness: 0, everyDimension: false } }\n' };
    const ranked = await hovered('b.charter.yaml', 'dependencies: [{ target: ⟦PRJ-0|01⟧ }]\n', {
      ...others,
      ...settings,
    });
    expect(ranked.text).toContain('\n\n**Score 75.0** · rank 1 of 1 · priority: High · 5 % rated\n\n');
  });

  test('of a decision says what it supersedes, and by what it is superseded', async () => {
    const next =
      '---\nkind: adr\nid: ADR-0002\ntitle: Y\nstatus: accepted\nsupersedes: [ADR-0001]\n---\n## Decision\n\nWe *stream*.\n\nMore.\n';
    const files = { ...others, 'docs/adr/0002-y.md': next };
    const old = await hovered('b.charter.yaml', 'decisions: [⟦"ADR-0|001"⟧]\n', files);
    expect(old.range).toEqual(old.marked);
    expect(old.text).toContain(
      'decision record · accepted · 2026-02-11\n\nSuperseded by **ADR-0002**\n\nWe capture changes.',
    );
    const fresh = await hovered('b.charter.yaml', 'decisions: [ADR-000|2]\n', files);
    expect(fresh.text).toContain('Supersedes **ADR-0001**\n\nWe stream.\n\n[');
  });

  test('of a risk has its level now and before, and leads to its line', async () => {
    const { text } = await hovered('b.charter.yaml', 'risks: [{ ref: RISK-|001 }]\n', others);
    expect(text).toBe(
      paragraphs(
        '**RISK-001** · Volume outgrows the cluster',
        'risk · treating · owner: Ada',
        '**Moderate 0.06** · inherent: Moderate 0.1',
        'Scalability · response: Mitigate',
        '[platform.risks.yaml](file:///workspace/platform.risks.yaml#L7)',
      ),
    );
  });

  test('of a change request has its class and what it owes', async () => {
    const { text } = await hovered('b.adr.yaml', 'kind: adr\nchanges: [CR-2026-|001]\n', others);
    expect(text).toContain('Data model change · Breaking · 2 approvals missing · ');
  });

  test('of the record itself is explained too', async () => {
    const { text } = await hovered('orders.charter.yaml', CHARTER.replace('PRJ-001', 'PRJ-|001'));
    expect(text).toMatch(/^\*\*PRJ-001\*\* · Order events\n/);
  });

  test('that names nothing says so', async () => {
    const { text, range, marked } = await hovered('b.charter.yaml', 'decisions: [⟦ADR-|0009⟧]\n', others);
    expect(range).toEqual(marked);
    expect(text).toBe('No decision record in this project has the id `ADR-0009`.');
  });

  test('in prose, comments and where links lead is found', async () => {
    const inText = await hovered('b.charter.yaml', 'summary: After (⟦ADR-000|1⟧).\n', others);
    expect(inText.range).toEqual(inText.marked);
    expect(inText.text).toMatch(/^\*\*ADR-0001\*\*/);
    const comment = await hovered('b.charter.yaml', 'title: x # see ⟦PRJ-00|1⟧, later\n', others);
    expect(comment.range).toEqual(comment.marked);
    const link = await hovered('docs/b.adr.md', '---\nkind: adr\n---\nSee [this](⟦adr/00|01-x.md⟧).\n', others);
    expect(link.range).toEqual(link.marked);
    expect(link.text).toMatch(/^\*\*ADR-0001\*\*/);
    const unknown = await hovered('docs/b.adr.md', '---\nkind: adr\n---\nSee ⟦PRJ-|777⟧.\n', others);
    expect(unknown.range).toEqual(unknown.marked);
    expect(unknown.text).toBe('No charter in this project has the id `PRJ-777`.');
  });

  test('is found in a text that is broken elsewhere', async () => {
    const broken = 'title: [x\nbudget: {\n  amount: 1\ndecisions: PRJ-0|01\n';
    expect((await hovered('b.charter.yaml', broken, others)).text).toMatch(/^\*\*PRJ-001\*\*/);
  });

  test('that is not unique says so', async () => {
    const { text } = await hovered('b.charter.yaml', 'dependencies: [{ target: PRJ-|001 }]\n', {
      ...others,
      'z.charter.yaml': CHARTER,
    });
    expect(text).toMatch(/\n\nThe id is not unique: 1 more has it\.$/);
  });
});
