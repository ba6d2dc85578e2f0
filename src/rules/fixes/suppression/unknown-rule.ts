import { lineStartAt, nextLineAt, startsLine } from '../../../documents/edit/lines.ts';
import { RULES } from '../../registry.ts';
import { ownChange } from '../context.ts';
import type { Fix, Fixer } from '../fix.ts';
import { nearestWords } from '../nearest-words.ts';

/** Offers the codes that are most like the unknown one, or to remove the comment. */
export const fixUnknownSuppression: Fixer = function* (context): Generator<Fix> {
  const { document, finding } = context;
  const { text, lines, suppressions } = document;
  if (!('span' in finding.place)) return;
  const { span } = finding.place;
  const word = text.slice(span.start, span.end);
  const codes = RULES.map(({ code }) => code);
  for (const { word: code, meant } of word.includes('portolan-ignore') ? [] : nearestWords(word, codes)) {
    const edit = { range: lines.rangeOf(span), newText: code };
    yield { title: `Change it to "${code}"`, preferred: meant, changes: () => ownChange(context, edit) };
  }
  const comment = suppressions.find(({ start, end }) => start <= span.start && end >= span.end);
  if (!comment || !startsLine(text, comment.start)) return;
  const range = lines.rangeOf({ start: lineStartAt(text, comment.start), end: nextLineAt(text, comment.end) });
  yield { title: 'Remove this comment', changes: () => ownChange(context, { range, newText: '' }) };
};
