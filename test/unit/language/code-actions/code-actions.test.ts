import { describe, expect, test } from 'vitest';
import { codeActions, resolveCodeAction, uriOfAction } from '../../../../src/language/code-actions/code-actions.ts';
import type { Abilities } from '../../../../src/language/code-actions/protocol.ts';
import { ABLE, afterwards, diagnosticsOf, fixesFor, open } from './actions.ts';

const NAME = 'orders.charter.yaml';
const TEXT = `id: PRJ-001
title: Orders
status: aproved
businessCase: { summary: Late }
successCriteria: [{ description: Fast }]
technicalApproach:
  summary: Capture
  decisions: [ADR-0009]
`;
const LAZY: Abilities = { ...ABLE, resolvesEdits: true };
const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

describe('quick fixes', () => {
  test('come with their diagnostic, the one that is meant first and preferred', async () => {
    const file = await open({ [NAME]: TEXT }, NAME);
    const fixes = fixesFor(file, 'schema/enum');
    expect(fixes.map(({ title, isPreferred }) => [title, isPreferred ?? false])).toEqual([
      ['Change it to "approved"', true],
      ['Change it to "proposed"', false],
      ['Suppress schema/enum here with a reason', false],
      ['Open the documentation of schema/enum', false],
    ]);
    expect(fixes[0]).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'schema/enum' }] });
    expect(fixes[3]?.command).toEqual({
      title: 'Open the documentation of schema/enum',
      command: 'open',
      arguments: [expect.stringMatching(/^https:\/\/.*#schema-enum$/)],
    });
  });

  test('are not offered for diagnostics that are no longer true, or are somebody else’s', async () => {
    const file = await open({ [NAME]: TEXT }, NAME);
    const [found] = diagnosticsOf(file).filter(({ code }) => code === 'schema/enum');
    const titles = (diagnostics: readonly object[]): string[] => {
      return codeActions(file, { range: START, diagnostics: diagnostics as never, only: ['quickfix'] }, ABLE).map(
        ({ title }) => title,
      );
    };
    expect(titles([{ ...found, range: START }])).toEqual([]);
    expect(titles([{ ...found, message: 'Another one.' }])).toEqual([]);
    expect(titles([{ ...found, source: 'yaml' }])).toEqual([]);
    expect(titles([{ ...found, code: 'no/rule' }])).toEqual([]);
  });

  test('need a client that creates files to create one', async () => {
    const file = await open({ [NAME]: TEXT }, NAME);
    const titles = (abilities: Abilities): string[] =>
      fixesFor(file, 'reference/unknown-id', abilities).map(({ title }) => title);
    expect(titles(ABLE)).toContain('Create the decision record "ADR-0009"');
    expect(titles({ ...ABLE, createsFiles: false })).not.toContain('Create the decision record "ADR-0009"');
    expect(titles({ ...ABLE, versionedEdits: false })).not.toContain('Create the decision record "ADR-0009"');
  });

  test('are plain changes for clients without versions', async () => {
    const file = await open({ [NAME]: TEXT }, NAME);
    const [fix] = fixesFor(file, 'schema/enum', { ...ABLE, versionedEdits: false });
    expect(fix?.edit).toEqual({
      changes: {
        'file:///workspace/orders.charter.yaml': [
          { range: { start: { line: 2, character: 8 }, end: { line: 2, character: 15 } }, newText: 'approved' },
        ],
      },
    });
  });

  test('get their edit when they are chosen, and none when the text has changed', async () => {
    const file = await open({ [NAME]: TEXT }, NAME);
    const [offered] = fixesFor(file, 'schema/enum', LAZY);
    if (!offered) throw new Error('There is a fix');
    expect(offered.edit).toBeUndefined();
    expect(uriOfAction(offered)).toBe('file:///workspace/orders.charter.yaml');
    const sent = JSON.parse(JSON.stringify(offered));
    const resolved = resolveCodeAction(file, sent, LAZY);
    expect(afterwards({ [NAME]: TEXT }, resolved)[NAME]).toBe(TEXT.replace('aproved', 'approved'));
    const later = { ...file, document: { ...file.document, version: 7 } };
    expect(resolveCodeAction(later, sent, LAZY).edit).toBeUndefined();
    expect(uriOfAction({ title: 'Other', kind: 'quickfix' })).toBeUndefined();
  });
});

describe('kinds', () => {
  test('source actions come when they are named, the others when their kind or nothing is asked for', async () => {
    const file = await open({ [NAME]: TEXT }, NAME);
    const diagnostics = diagnosticsOf(file);
    const kinds = (only: readonly string[] | undefined, abilities = LAZY): string[] => {
      return [...new Set(codeActions(file, { range: START, diagnostics, only }, abilities).map(({ kind }) => kind))];
    };
    expect(kinds(undefined)).toEqual(['quickfix', 'refactor.rewrite']);
    expect(kinds(undefined, ABLE)).toEqual(['quickfix']);
    expect(kinds(['quickfix'])).toEqual(['quickfix']);
    expect(kinds(['refactor'])).toEqual(['refactor.rewrite']);
    expect(kinds(['source.fixAll'])).toEqual(['source.fixAll.portolan']);
    expect(kinds(['source.fixAll.eslint'])).toEqual([]);
  });
});

describe('suppressing', () => {
  test('is not offered inside a text of several lines, nor above the fence of a front matter', async () => {
    const text = '---\napiVersion: portolan/v1\nkind: adr\nid: ADR-0001\ntitle: Old\nstatus: draft\n\n# Old\n';
    const file = await open({ 'docs/adr/0001-old.md': text }, 'docs/adr/0001-old.md');
    const titles = fixesFor(file, 'syntax/unclosed-front-matter').map(({ title }) => title);
    expect(titles).toEqual([
      'Close the front matter with a line "---"',
      'Open the documentation of syntax/unclosed-front-matter',
    ]);
  });

  test('silences the finding, and asks for the reason', async () => {
    const file = await open({ [NAME]: TEXT }, NAME);
    const action = fixesFor(file, 'schema/enum').find(({ title }) => title.startsWith('Suppress'));
    const files = afterwards({ [NAME]: TEXT }, action ?? { title: '', kind: '' });
    const codes = diagnosticsOf(await open(files, NAME)).map(({ code }) => code);
    expect(codes).toEqual(['suppression/missing-reason', 'reference/unknown-id']);
  });
});
