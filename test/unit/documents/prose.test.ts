import { describe, expect, test } from 'vitest';
import { nodeAt } from '../../../src/documents/pointer.ts';
import { type WantedSection, withSections } from '../../../src/documents/prose.ts';
import { toValue } from '../../../src/documents/value.ts';
import { cut, markdown, textAt, yaml } from './support.ts';

const WANTED: readonly WantedSection[] = [
  { pointer: '/context', headings: ['Context and Problem Statement', 'Context'], shape: 'text' },
  { pointer: '/decisionDrivers', headings: ['Decision Drivers'], shape: 'list' },
  { pointer: '/consideredOptions', headings: ['Considered Options'], shape: { itemsAs: 'title' } },
  { pointer: '/decision', headings: ['Decision Outcome', 'Decision'], shape: 'text' },
  { pointer: '/consequences', headings: ['Consequences'], shape: 'text' },
  { pointer: '/outcome/summary', headings: ['Outcome'], shape: 'text' },
];

const BODY = `# Use a queue

## Context and problem statement

Writers *wait*.

They must not.

## Decision Drivers

* cost
* latency
  under load

## Considered Options

1. Queue
2. Bigger database

## Decision Outcome

The queue.

### Consequences

Good, because it is quick.

## Outcome

<!-- to be filled in -->
`;

function read(text: string): unknown {
  return toValue(withSections(markdown(text), WANTED));
}

describe('sections of a body', () => {
  test('supply what there is no front matter for', () => {
    expect(read(BODY)).toEqual({
      context: 'Writers *wait*.\n\nThey must not.',
      decisionDrivers: ['cost', 'latency under load'],
      consideredOptions: [{ title: 'Queue' }, { title: 'Bigger database' }],
      decision: 'The queue.',
      consequences: 'Good, because it is quick.',
    });
  });

  test('supply only what the front matter lacks or leaves empty', () => {
    const value = read(`---\ncontext: from above\ndecision:\ndecisionDrivers: []\n---\n${BODY}`);
    expect(value).toMatchObject({ context: 'from above', decision: 'The queue.', decisionDrivers: [] });
  });

  test('have spans in the body', () => {
    const document = markdown(`---\nid: ADR-0001\n---\n${BODY}`);
    const tree = { ...document, root: withSections(document, WANTED) };
    expect(textAt(tree, '/context')).toBe('Writers *wait*.\n\nThey must not.');
    expect(textAt(tree, '/decisionDrivers/1')).toBe('latency\n  under load');
    expect(textAt(tree, '/consideredOptions/1/title')).toBe('Bigger database');
    expect(textAt(tree, '/consequences')).toBe('Good, because it is quick.');
    const context = nodeAt(tree.root, '/context');
    expect(context?.key && cut(document, context.key)).toBe('## Context and problem statement');
    expect(context?.key).toMatchObject({ value: 'context', style: 'prose' });
    expect(context?.value).toMatchObject({ style: 'prose' });
    expect(nodeAt(tree.root, '/id')?.value).toMatchObject({ value: 'ADR-0001', style: 'plain' });
  });

  test('lead into mappings, made where they are missing', () => {
    const body = '## Outcome\n\nDone.\n';
    expect(read(body)).toEqual({ outcome: { summary: 'Done.' } });
    expect(read(`---\noutcome: {closedOn: 2026-01-01}\n---\n${body}`)).toEqual({
      outcome: { closedOn: '2026-01-01', summary: 'Done.' },
    });
    expect(read(`---\noutcome: {summary: kept}\n---\n${body}`)).toEqual({ outcome: { summary: 'kept' } });
    expect(read(`---\noutcome: text\n---\n${body}`)).toEqual({ outcome: 'text' });
  });

  test('are found by the first heading that is there', () => {
    expect(read('## Context\n\nshort\n\n## Context and Problem Statement\n\nlong\n')).toEqual({ context: 'long' });
    expect(read('## context\n\nshort\n')).toEqual({ context: 'short' });
  });

  test('without list items give their subheadings, else their text', () => {
    expect(read('## Considered Options\n\n### Queue\n\nfast\n\n### Table\n\nslow\n')).toEqual({
      consideredOptions: [{ title: 'Queue' }, { title: 'Table' }],
    });
    expect(read('## Decision Drivers\n\nCost above all.\n')).toEqual({ decisionDrivers: ['Cost above all.'] });
  });

  test('line endings in prose are LF, the span keeps what is written', () => {
    const document = markdown('## Context\r\n\r\none\r\ntwo\r\n');
    const context = nodeAt(withSections(document, WANTED), '/context')?.value;
    expect(context).toMatchObject({ value: 'one\ntwo', raw: 'one\r\ntwo' });
  });
});

describe('documents without sections to take', () => {
  test('keep their tree', () => {
    const plain = yaml('a: 1');
    expect(withSections(plain, WANTED)).toBe(plain.root);
    const list = markdown(`---\n- a\n---\n${BODY}`);
    expect(toValue(withSections(list, WANTED))).toEqual(['a']);
  });

  test('have an empty mapping when there is nothing at all', () => {
    expect(withSections(markdown(''), WANTED)).toEqual({ kind: 'mapping', entries: [], flow: false, start: 0, end: 0 });
    expect(read('---\n---\ntext')).toEqual({});
  });
});
