import { decision } from '../example.ts';
import { ownChange } from '../fix.ts';
import type { Rule } from '../rule.ts';

const silenced = (comment: string): string => decision().replace('status: accepted', `${comment}\nstatus: agreed`);

export const suppressionReason: Rule = {
  code: 'suppression/missing-reason',
  title: 'A finding is silenced without a reason',
  severity: 'warning',
  documentation: {
    why: 'Whoever reads the file next cannot tell whether the exception still holds.',
    mend: 'Write the reason behind two dashes: `# portolan-ignore-next-line CODE -- reason`.',
  },
  example: {
    bad: { 'one-queue.adr.yaml': silenced('# portolan-ignore-next-line schema/enum') },
    good: { 'one-queue.adr.yaml': silenced('# portolan-ignore-next-line schema/enum -- The board says so.') },
  },
  *check({ record }) {
    for (const suppression of record.document?.suppressions ?? []) {
      if (suppression.reason !== undefined) continue;
      yield { place: { span: suppression }, message: 'Say why the finding is silenced: add " -- " and the reason.' };
    }
  },
  /** Makes room for the reason; the author still has to write it. */
  *fixes(context) {
    const { document, finding } = context;
    if (!('span' in finding.place)) return;
    const { span } = finding.place;
    const comment = document.text.slice(span.start, span.end);
    const body = comment.replace(/\s*(?:-->)?$/, '').replace(/\s+--$/, '');
    const closing = comment.endsWith('-->') ? ' -->' : '';
    yield {
      title: 'Add a reason',
      preferred: true,
      changes: () =>
        ownChange(context, { range: document.lines.rangeOf(span), newText: `${body} -- reason${closing}` }),
    };
  },
};
