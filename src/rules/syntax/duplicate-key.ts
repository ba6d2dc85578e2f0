import type { SourceDocument } from '../../documents/document.ts';
import { columnAt, firstInkAt, lineKind, lineStartAt, nextLineAt } from '../../documents/edit/lines.ts';
import { parseDocument } from '../../documents/parse.ts';
import { pathAt } from '../../documents/pointer.ts';
import { toValue } from '../../documents/value.ts';
import type { Span } from '../../text/position.ts';
import { decision } from '../example.ts';
import { ownChange } from '../fix.ts';
import { syntaxRule } from './rule.ts';

export const duplicateKey = syntaxRule({
  code: 'syntax/duplicate-key',
  title: 'A key stands twice in one mapping',
  documentation: {
    why: 'YAML allows a key once. Which of two values counts differs from reader to reader.',
    mend: 'Keep one of the two, or make a list of their values.',
  },
  example: {
    bad: { 'one-queue.adr.yaml': decision('tags: [queue]\ntags: [events]\n') },
    good: { 'one-queue.adr.yaml': decision('tags: [queue, events]\n') },
  },
  /** Removes the second of two equal keys with all that stands under it; unasked only where both say the same. */
  *fixes(context) {
    const { document, finding } = context;
    if (!('span' in finding.place)) return;
    const span = entrySpan(document, finding.place.span.start);
    if (!span) return;
    const isSame = saysTheSame(document, finding.place.span, span);
    yield {
      title: 'Remove this second entry',
      preferred: isSame,
      safe: isSame,
      changes: () => ownChange(context, { range: document.lines.rangeOf(span), newText: '' }),
    };
  },
});

/** The lines of a block entry whose key starts its line; undefined for others. */
function entrySpan({ text }: SourceDocument, key: number): Span | undefined {
  const start = lineStartAt(text, key);
  if (firstInkAt(text, key) !== key || text[key] === '{') return undefined;
  const column = columnAt(text, key);
  let end = nextLineAt(text, key);
  for (let line = end; line < text.length; line = nextLineAt(text, line)) {
    const ink = firstInkAt(text, line);
    const kind = lineKind(text, line);
    const deeper = ink - line > column || (ink - line === column && /^-(?:\s|$)/.test(text.slice(ink, ink + 2)));
    if (kind === 'content' && !deeper) break;
    if (kind !== 'blank' && deeper) end = nextLineAt(text, line);
  }
  return { start, end };
}

function saysTheSame({ text, root, uri }: SourceDocument, key: Span, span: Span): boolean {
  const indent = new RegExp(`^ {0,${columnAt(text, key.start)}}`, 'gm');
  const source = text.slice(span.start, span.end).replace(indent, '');
  const second = parseDocument({ uri: uri.replace(/\.\w+$/, '.yaml'), version: 0, text: source }).root;
  if (second?.kind !== 'mapping') return false;
  const [entry] = second.entries;
  const holder = mappingAround(root, key.start);
  const first = holder?.entries.find((each) => each.key.value === entry?.key.value);
  return JSON.stringify(toValue(first?.value)) === JSON.stringify(toValue(entry?.value));
}

function mappingAround(root: SourceDocument['root'], offset: number) {
  const found = pathAt(root, offset);
  return found?.at === 'gap' && found.node.kind === 'mapping' ? found.node : undefined;
}
