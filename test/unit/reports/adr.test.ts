import { describe, expect, test } from 'vitest';
import type { AdrModel } from '../../../src/kinds/adr/model.ts';
import { renderPreview } from '../../../src/reports/html.ts';
import { headings, interactive, links, section, tags, textOf } from './reading.ts';
import { adr } from './samples.ts';

const html = renderPreview(adr);
const empty: AdrModel = { kind: 'adr', header: {}, data: {} };

describe('a decision record', () => {
  test('keeps the order of MADR and ends with other sections and connections', () => {
    expect(headings(html, 2)).toEqual([
      ...['Context', 'Decision drivers', 'Considered options', 'Decision', 'Consequences', 'Confirmation'],
      ...['Glossary', 'Connections'],
    ]);
  });

  test('says first that it no longer holds, and what does', () => {
    expect(textOf(html)).toContain(
      'This decision no longer holds. It was replaced by ADR-0012 Keep lineage in the catalogue’s graph store Accepted .',
    );
    const orphan = { ...adr, data: { ...adr.data, supersededBy: [] } };
    expect(textOf(renderPreview(orphan))).toContain('The record does not say what replaced it.');
    const accepted = { ...adr, header: { ...adr.header, status: 'accepted' } };
    expect(textOf(renderPreview(accepted))).not.toContain('no longer holds');
  });

  test('shows the chain of decisions with itself in it, without a link to itself', () => {
    const chain = interactive(adr).split('<nav ')[1]?.split('</nav>')[0] ?? '';
    expect(textOf(`<nav ${chain}`)).toBe(
      'ADR-0003 Nightly lineage from query logs Superseded ADR-0007 Collect lineage with OpenLineage events Superseded ' +
        'ADR-0012 Keep lineage in the catalogue’s graph store Accepted',
    );
    expect(links(chain).map(([, text]) => text.slice(0, 8))).toEqual(['ADR-0003', 'ADR-0012']);
    expect(tags(chain).filter((tag) => 'aria-current' in tag.attributes)).toHaveLength(1);
  });

  test('options have their arguments and the chosen one is marked', () => {
    expect(section(html, 'Considered options')).toBe(
      'Considered options Parse query logs more often Nothing to install in jobs Streaming stays invisible Costs rise with every run ' +
        'OpenLineage events Chosen Every job says what it read and wrote, in an open format. ' +
        'Covers batch and streaming Emitters exist for dbt, Spark and Flink Each job gains a dependency on the collector',
    );
  });

  test('options without arguments are a list of names', () => {
    const page = renderPreview({ ...empty, data: { consideredOptions: [{ title: 'Poll' }, { title: 'Push' }] } });
    expect(section(page, 'Considered options')).toBe('Considered options Poll Push');
    expect(page).not.toContain('class="option');
  });

  test('prose is drawn as Markdown', () => {
    expect(html).toContain('<p>We emit <strong>OpenLineage</strong> events from every job');
    expect(html).toContain('<a href="0003-query-logs.md">ADR-0003</a>');
  });

  test('a review that has passed is overdue only while the decision holds', () => {
    expect(textOf(html)).toContain('Review by 1 Apr 2026 Context');
    const accepted = { ...adr, header: { ...adr.header, status: 'accepted' } };
    expect(textOf(renderPreview(accepted))).toContain('Review by 1 Apr 2026 overdue Context');
  });
});

describe('a record of which little is known', () => {
  test('has an unknown status, which is never called accepted', () => {
    const page = renderPreview({ ...empty, header: { title: 'Use queues' }, data: { context: 'Load rises.' } });
    expect(textOf(page)).toBe(
      'Decision record Use queues Status unknown Context Load rises. Decision Not written yet: what was decided, and why.',
    );
  });

  test('a status that no record has is shown as it is', () => {
    expect(textOf(renderPreview({ ...empty, header: { status: 'Pending legal' } }))).toContain('Pending legal');
    expect(textOf(renderPreview({ ...empty, header: { status: 'constructor' } }))).toContain('Constructor');
  });

  test('ids that nothing is known of are shown without a link', () => {
    const page = interactive({ ...empty, data: { relatesTo: ['ADR-0001', 'toString'] } });
    expect(section(page, 'Connections')).toBe('Connections Related decisions ADR-0001 toString');
    expect(links(page)).toEqual([['#/relatesTo', 'Related decisions']]);
  });
});
