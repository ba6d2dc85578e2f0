import type { SyntaxCode } from '../../documents/document.ts';
import { DEFAULT_LIMITS } from '../../documents/document.ts';
import type { RuleExamples } from './example.ts';
import { charter, decision } from './records.ts';

const bracketed = (depth: number): string => `custom:\n  points: ${'['.repeat(depth)}${']'.repeat(depth)}\n`;

/** Each line stands for ten of the line before it. */
const aliases = (lines: number): string => {
  const ten = (name: string): string => Array(10).fill(name).join(', ');
  const more = Array.from({ length: lines }, (_, index) => `  l${index + 1}: &l${index + 1} [${ten(`*l${index}`)}]\n`);
  return `custom:\n  l0: &l0 [${ten('0')}]\n${more.join('')}`;
};

const markdown = (closing: string): string => `---
id: ADR-0007
title: One queue for all events
status: accepted
${closing}
## Context

Every team runs a queue of its own.

## Decision

There is one queue.
`;

export const syntaxExamples = {
  'syntax/yaml': {
    bad: { 'one-queue.adr.yaml': decision('owner: @maya\n') },
    good: { 'one-queue.adr.yaml': decision('owner: "@maya"\n') },
  },
  'syntax/duplicate-key': {
    bad: { 'one-queue.adr.yaml': decision('tags: [queue]\ntags: [events]\n') },
    good: { 'one-queue.adr.yaml': decision('tags: [queue, events]\n') },
  },
  'syntax/multiple-documents': {
    bad: {
      'decisions.adr.yaml': `${decision()}---\n${decision('', { id: 'ADR-0008', title: 'Events keep their order' })}`,
    },
    good: {
      'one-queue.adr.yaml': decision(),
      'order.adr.yaml': decision('', { id: 'ADR-0008', title: 'Events keep their order' }),
    },
  },
  'syntax/unclosed-front-matter': {
    bad: {
      'one-queue.adr.md':
        '---\nid: ADR-0007\ntitle: One queue for all events\nstatus: accepted\ncontext: Every team runs a queue of its own.\ndecision: There is one queue.\n',
    },
    good: { 'one-queue.adr.md': markdown('---\n') },
  },
  'syntax/too-deep': {
    bad: { 'orders.charter.yaml': charter(bracketed(DEFAULT_LIMITS.depth)) },
    good: { 'orders.charter.yaml': charter('custom:\n  points: [1, 2]\n') },
  },
  'syntax/alias-expansion': {
    bad: { 'orders.charter.yaml': charter(aliases(5)) },
    good: { 'orders.charter.yaml': charter(aliases(1)) },
  },
  'syntax/invalid-utf8': {
    bad: { 'one-queue.adr.yaml': decision('owner: Maya Lindqvist-M\uFFFDller\n') },
    good: { 'one-queue.adr.yaml': decision('owner: Maya Lindqvist-Müller\n') },
  },
  'syntax/tab-indentation': {
    bad: { 'orders.charter.yaml': charter('scope:\n\tincluded: [orders]\n') },
    good: { 'orders.charter.yaml': charter('scope:\n  included: [orders]\n') },
  },
  'syntax/flow-comma': {
    bad: { 'orders.charter.yaml': charter('scope: { included: [412 tables, 1,870 jobs] }\n') },
    good: { 'orders.charter.yaml': charter('scope: { included: [412 tables, "1,870 jobs"] }\n') },
  },
} satisfies RuleExamples<SyntaxCode | 'syntax/flow-comma'>;
