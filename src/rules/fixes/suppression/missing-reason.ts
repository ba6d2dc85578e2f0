import { ownChange } from '../context.ts';
import type { Fix, Fixer } from '../fix.ts';

/** Makes room for the reason; the author still has to write it. */
export const fixMissingReason: Fixer = function* (context): Generator<Fix> {
  const { document, finding } = context;
  if (!('span' in finding.place)) return;
  const { span } = finding.place;
  const comment = document.text.slice(span.start, span.end);
  const body = comment.replace(/\s*(?:-->)?$/, '').replace(/\s+--$/, '');
  const closing = comment.endsWith('-->') ? ' -->' : '';
  yield {
    title: 'Add a reason',
    preferred: true,
    changes: () => ownChange(context, { range: document.lines.rangeOf(span), newText: `${body} -- reason${closing}` }),
  };
};
