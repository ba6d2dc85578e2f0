import type { SourceDocument } from '../../documents/document.ts';
import { type EditStep, editInTurn } from '../../documents/edit/in-turn.ts';
import { renameKey } from '../../documents/edit/replace-scalar.ts';
import { replaceAt, setValue } from '../../documents/edit/set-value.ts';
import { flowText, type PlainValue } from '../../documents/edit/value-text.ts';
import { nodeAt } from '../../documents/pointer.ts';
import { olderForms } from '../../facts/older-forms.ts';
import type { TextEdit } from '../../text/position.ts';
import { charter } from '../example.ts';
import { orderIn, ownChange, pointerOf } from '../fix.ts';
import { artifactRule, atKey } from '../rule.ts';

export const olderForm = artifactRule({
  code: 'charter/older-form',
  title: 'Words for what can be computed with',
  severity: 'hint',
  kinds: ['charter'],
  documentation: {
    why: 'Tolerances, and benefits that were promised and realised, were plain words before they could be computed with. The older forms are still read where they have one meaning; the newer ones say the same to people and to Portolan.',
    mend: 'Take the fix: it writes the newer form and keeps comments. Words with several meanings are left as they are.',
  },
  example: {
    bad: { 'orders.charter.yaml': charter('tolerances: { cost: +10 %, time: +4 weeks }\n') },
    good: { 'orders.charter.yaml': charter('tolerances: { costPercent: { over: 10 }, days: { late: 28 } }\n') },
  },
  *check({ artifact: { data }, project: { configuration } }) {
    for (const { pointer, key, value } of olderForms(configuration, data)) {
      const name = pointer.slice(pointer.lastIndexOf('/') + 1);
      const now = value === undefined ? `"${key}"` : `${key}: ${shown(value)}`;
      yield { place: atKey(pointer), message: `"${name}" is an older form. It is written ${now} today.` };
    }
  },
  *fixes(context) {
    const { artifact, project, finding, document, record } = context;
    const found = olderForms(project.configuration, artifact.data);
    const form = found.find(({ pointer }) => pointer === pointerOf(finding.place));
    if (!form) return;
    const { pointer, key, value, perYear = false } = form;
    const holder = pointer.slice(0, pointer.lastIndexOf('/'));
    const order = orderIn(record, project);
    yield {
      title: value === undefined ? `Rename it to "${key}"` : `Write ${key}: ${shown(value)}`,
      preferred: true,
      safe: true,
      changes: () => {
        const name = nodeAt(document.root, pointer)?.key;
        if (!name) return undefined;
        const steps: EditStep[] = [
          ...(perYear ? [(now: SourceDocument) => setValue(now, `${holder}/perYear`, true, order)] : []),
          ...(value === undefined ? [] : [(now: SourceDocument) => replaceAt(now, pointer, value)]),
          ...(name.value === key ? [] : [(now: SourceDocument) => renamed(now, pointer, key)]),
        ];
        return ownChange(context, editInTurn(document, steps));
      },
    };
  },
});

/** As it is written in braces: `{ over: 10 }`. */
function shown(value: PlainValue): string {
  return flowText(value, { eol: '\n', step: 2, listIndent: 2, quote: 'double-quoted', padded: true, flowLists: true });
}

function renamed(document: SourceDocument, pointer: string, name: string): TextEdit[] | undefined {
  const key = nodeAt(document.root, pointer)?.key;
  return key && [renameKey(document, key, name)];
}
