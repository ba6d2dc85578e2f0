import { DEFAULT_LIMITS } from '../../documents/document.ts';
import { charter, decision } from '../example.ts';
import { syntaxRule } from './rule.ts';

// What the parser does not read, and only the author can mend.

const bracketed = (depth: number): string => `custom:\n  points: ${'['.repeat(depth)}${']'.repeat(depth)}\n`;

/** Each line stands for ten of the line before it. */
const aliases = (lines: number): string => {
  const ten = (name: string): string => Array(10).fill(name).join(', ');
  const more = Array.from({ length: lines }, (_, index) => `  l${index + 1}: &l${index + 1} [${ten(`*l${index}`)}]\n`);
  return `custom:\n  l0: &l0 [${ten('0')}]\n${more.join('')}`;
};

export const multipleDocuments = syntaxRule({
  code: 'syntax/multiple-documents',
  title: 'The file holds more than one YAML document',
  documentation: {
    why: 'One file is one artifact; what follows the second `---` would be ignored silently.',
    mend: 'Move the second document to a file of its own.',
  },
  example: {
    bad: {
      'decisions.adr.yaml': `${decision()}---\n${decision('', { id: 'ADR-0008', title: 'Events keep their order' })}`,
    },
    good: {
      'one-queue.adr.yaml': decision(),
      'order.adr.yaml': decision('', { id: 'ADR-0008', title: 'Events keep their order' }),
    },
  },
});

export const tooDeep = syntaxRule({
  code: 'syntax/too-deep',
  title: 'The file nests too deeply',
  documentation: {
    why: 'No artifact needs more than a few levels; such depth is an accident or an attack on the reader.',
    mend: 'Flatten the structure.',
  },
  example: {
    bad: { 'orders.charter.yaml': charter(bracketed(DEFAULT_LIMITS.depth)) },
    good: { 'orders.charter.yaml': charter('custom:\n  points: [1, 2]\n') },
  },
});

export const aliasExpansion = syntaxRule({
  code: 'syntax/alias-expansion',
  title: 'The aliases expand to too much',
  documentation: {
    why: 'A few lines of aliases can stand for billions of values. Portolan does not follow them that far.',
    mend: 'Write the values out instead of nesting aliases.',
  },
  example: {
    bad: { 'orders.charter.yaml': charter(aliases(5)) },
    good: { 'orders.charter.yaml': charter(aliases(1)) },
  },
});

export const invalidUtf8 = syntaxRule({
  code: 'syntax/invalid-utf8',
  title: 'The file is not valid UTF-8',
  documentation: {
    why: 'Characters that cannot be decoded are lost in every tool that reads the file.',
    mend: 'Save the file as UTF-8.',
  },
  example: {
    bad: { 'one-queue.adr.yaml': decision('owner: Maya Lindqvist-M\uFFFDller\n') },
    good: { 'one-queue.adr.yaml': decision('owner: Maya Lindqvist-Müller\n') },
  },
});
