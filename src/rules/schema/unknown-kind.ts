import { nodeAt } from '../../documents/pointer.ts';
import { KINDS } from '../../kinds/kinds.ts';
import { decision } from '../example.ts';
import { treeOf, wordFixes } from '../fix.ts';
import { atValue, type Rule } from '../rule.ts';
import { didYouMean } from '../words.ts';

const header = (kind: string): string => `apiVersion: portolan/v1\nkind: ${kind}\n${decision()}`;

export const unknownKind: Rule = {
  code: 'schema/unknown-kind',
  title: 'A header that names no kind of record',
  severity: 'error',
  documentation: {
    why: 'The file says that it is Portolan’s, but without a known kind nothing in it can be checked.',
    mend: 'Set `kind` to one of the kinds that the message lists.',
  },
  example: {
    bad: { 'one-queue.yaml': header('decision') },
    good: { 'one-queue.yaml': header('adr') },
  },
  *check({ record }) {
    if (record.recognition.type !== 'unknown-header') return;
    const root = record.document?.root;
    const kind = root && nodeAt(root, '/kind')?.value;
    const word = kind?.kind === 'scalar' ? String(kind.value ?? '') : '';
    const known = [...KINDS, 'portolan'];
    const message =
      word === ''
        ? `"kind" is missing. It is one of ${known.join(', ')}.`
        : `There is no kind "${word}".${didYouMean(word, known) || ` It is one of ${known.join(', ')}.`}`;
    yield { place: atValue(kind ? '/kind' : '/apiVersion'), message };
  },
  /** Offers the kinds. */
  *fixes(context) {
    const node = nodeAt(treeOf(context.record), '/kind')?.value;
    const word = node?.kind === 'scalar' ? String(node.value ?? '') : '';
    if (node) yield* wordFixes(context, '/kind', word, [...KINDS, 'portolan']);
  },
};
