import type { Suppression } from '../../documents/document.ts';
import { lineStartAt, nextLineAt, startsLine } from '../../documents/edit/lines.ts';
import type { Span } from '../../text/position.ts';
import { decision } from '../example.ts';
import { ownChange } from '../fix.ts';
import { CODES } from '../generated/codes.ts';
import type { Finding, Rule } from '../rule.ts';
import { nearestWords, unknownCode } from '../words.ts';

const silenced = (comment: string): string => decision().replace('status: accepted', `${comment}\nstatus: agreed`);

export const unknownSuppression: Rule = {
  code: 'suppression/unknown-rule',
  title: 'A comment that silences no rule',
  severity: 'warning',
  documentation: {
    why: 'A misspelt code silences nothing; the comment only looks as if it did.',
    mend: 'Name the code of the finding: `# portolan-ignore-next-line CODE -- reason`.',
  },
  example: {
    bad: {
      'one-queue.adr.yaml': decision().replace(
        'status:',
        '# portolan-ignore-next-line schema/enmu -- The board says so.\nstatus:',
      ),
    },
    good: { 'one-queue.adr.yaml': silenced('# portolan-ignore-next-line schema/enum -- The board says so.') },
  },
  *check({ record }): Generator<Finding> {
    const { text = '', suppressions = [] } = record.document ?? {};
    for (const suppression of suppressions) {
      if (suppression.codes.length === 0) {
        const message = 'Name the rule to silence: "portolan-ignore-next-line CODE -- reason".';
        yield { place: { span: suppression }, message };
      }
      for (const code of suppression.codes) {
        if (!CODES.includes(code))
          yield { place: { span: placeOf(code, suppression, text) }, message: unknownCode(code, CODES) };
      }
    }
  },
  /** Offers the codes that are most like the unknown one, or to remove the comment. */
  *fixes(context) {
    const { document, finding } = context;
    const { text, lines, suppressions } = document;
    if (!('span' in finding.place)) return;
    const { span } = finding.place;
    const word = text.slice(span.start, span.end);
    for (const { word: code, meant } of word.includes('portolan-ignore') ? [] : nearestWords(word, CODES)) {
      const edit = { range: lines.rangeOf(span), newText: code };
      yield { title: `Change it to "${code}"`, preferred: meant, changes: () => ownChange(context, edit) };
    }
    const comment = suppressions.find(({ start, end }) => start <= span.start && end >= span.end);
    if (!comment || !startsLine(text, comment.start)) return;
    const range = lines.rangeOf({ start: lineStartAt(text, comment.start), end: nextLineAt(text, comment.end) });
    yield { title: 'Remove this comment', changes: () => ownChange(context, { range, newText: '' }) };
  },
};

function placeOf(code: string, { start }: Suppression, text: string): Span {
  const from = text.indexOf(code, start + 'portolan-ignore-next-line'.length);
  return { start: from, end: from + code.length };
}
