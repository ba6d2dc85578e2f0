import { describe, expect, test } from 'vitest';
import { FIRST_STATE } from '../../../../src/reports/model/portfolio/what-if.ts';
import type { ToPortfolio } from '../../../../src/webview/portfolio/messages.ts';
import { type PageState, received, solving, wantsSelection } from '../../../../src/webview/portfolio/page-state.ts';
import { portfolio } from './sample.ts';
import { selection } from './selection.ts';

const project = 'file:///sample';
const scenarios = [{ id: 'lean', title: 'Lean' }];
const opened = {
  type: 'portfolio',
  project,
  portfolio: { ...portfolio, selection: { ...portfolio.selection, scenarios } },
} as const satisfies ToPortfolio;

function pageAfter(...messages: readonly ToPortfolio[]): PageState {
  const page = messages.reduce<PageState | undefined>(received, undefined);
  if (page === undefined) throw new Error('There is no page.');
  return page;
}

function onSelection(page: PageState): PageState {
  return { ...page, state: { ...page.state, tab: 'selection' } };
}

const selected: ToPortfolio = { type: 'selected', project, scenario: null, result: selection };

describe('a selection', () => {
  test('is wanted when its tab is in view and there is none', () => {
    expect(wantsSelection(pageAfter(opened))).toBe(false);
    expect(wantsSelection(onSelection(pageAfter(opened)))).toBe(true);
    expect(wantsSelection(onSelection(pageAfter(opened, selected)))).toBe(false);
  });

  test('is not asked for twice, nor again after it was cancelled', () => {
    const page = onSelection(pageAfter(opened));
    expect(wantsSelection(solving(page, null))).toBe(false);
    const stopped = received(solving(page, null), { type: 'stopped', project, reason: 'Cancelled.' });
    expect(stopped?.selections.solving).toBeUndefined();
    expect(stopped !== undefined && wantsSelection(stopped)).toBe(false);
  });

  test('stays in view when files change, and is wanted anew', () => {
    const page = pageAfter(opened, selected, opened);
    expect(page.selections).toEqual({ results: { '': selection }, outdated: true });
    expect(wantsSelection(onSelection(page))).toBe(true);
  });

  test('stays true when nothing that it reads has changed, and what is computed goes on', () => {
    const first = { ...opened, portfolio: { ...opened.portfolio, basis: 'a' } };
    const page = pageAfter(first, selected, first);
    expect(page.selections).toEqual({ results: { '': selection }, outdated: false });
    expect(received(solving(page, 'lean'), first)?.selections.solving).toEqual({ scenario: 'lean' });
    const changed = received(page, { ...first, portfolio: { ...first.portfolio, basis: 'b' } });
    expect(changed?.selections.outdated).toBe(true);
    // What is computed for another file of the project would be dropped when it comes.
    const asked = received(solving(page, 'lean'), { ...first, project: 'file:///sample/a.yaml' });
    expect(asked?.selections).toEqual({ results: { '': selection }, outdated: false });
  });

  test('of newer files drops those of other scenarios that were computed before', () => {
    const lean: ToPortfolio = { type: 'selected', project, scenario: 'lean', result: selection };
    expect(Object.keys(pageAfter(opened, selected, lean).selections.results)).toEqual(['', 'lean']);
    expect(Object.keys(pageAfter(opened, selected, opened, lean).selections.results)).toEqual(['lean']);
  });
});

test('what was chosen stays when files change, but for a scenario that is gone', () => {
  const page = pageAfter(opened);
  const chosen = { ...page, state: { ...FIRST_STATE, scenario: 'lean', unfolded: ['a.yaml'] } };
  expect(received(chosen, opened)?.state).toEqual(chosen.state);
  expect(received(chosen, { type: 'portfolio', project, portfolio })?.state).toEqual({
    ...chosen.state,
    scenario: null,
  });
});

test('any file may stand for a project', () => {
  const page = pageAfter(opened, selected);
  const asked = received(page, { ...opened, project: 'file:///sample/a.yaml' });
  expect([asked?.project, Object.keys(asked?.selections.results ?? {})]).toEqual(['file:///sample/a.yaml', ['']]);
});

test('another project begins anew, in the same tab', () => {
  const page = onSelection(pageAfter(opened, selected));
  const other = received(page, {
    type: 'portfolio',
    project: 'file:///other',
    portfolio: { ...portfolio, root: 'file:///other' },
  });
  expect(other?.selections.results).toEqual({});
  expect(other?.state).toEqual({ ...FIRST_STATE, tab: 'selection' });
});
