import type { PlainValue } from '../../documents/edit/value-text.ts';
import { nodeAt } from '../../documents/pointer.ts';
import { kindNoun } from '../../kinds/kinds.ts';
import { decision } from '../example.ts';
import { pointerOf, replacement, treeOf, wordFixes } from '../fix.ts';
import { schemaFile } from '../schema-file.ts';
import { choice, description, didYouMean, synonymOf } from '../words.ts';
import { kindMeant } from './kind-meant.ts';
import { schemaRule } from './rule.ts';

export const enumRule = schemaRule({
  code: 'schema/enum',
  title: 'A word that is none of the allowed ones',
  documentation: {
    why: 'Reports and gates count on a closed set of words; a misspelt status drops out of all of them.',
    mend: 'Use one of the words that the message lists.',
  },
  example: {
    bad: { 'one-queue.adr.yaml': decision('', { status: 'acepted' }) },
    good: { 'one-queue.adr.yaml': decision('', { status: 'accepted' }) },
  },
  keywords: ['enum', 'const'],
  message: ({ subject, schema, value, issue }) => {
    if (issue.meant !== undefined)
      return `These are the fields of a ${kindNoun(issue.meant)}, but "kind" is "${value}". Set it to "${issue.meant}".`;
    const allowed = schema.enum ?? [issue.params.allowedValue];
    const synonym = synonymOf(value, schema);
    const hint =
      synonym !== undefined
        ? ` Did you mean "${synonym}"?`
        : allowed.length > 1
          ? didYouMean(value, allowed.map(String))
          : '';
    return `${subject} is ${description(value)}; it must be ${choice(allowed)}.${hint}`;
  },
  /** Offers the words that may stand there, the one that was meant first. */
  *fixes(context) {
    const pointer = pointerOf(context.finding.place);
    const file = schemaFile(context.record, context.project);
    const schema = file?.schemaAt(pointer);
    const node = nodeAt(treeOf(context.record), pointer)?.value;
    if (!file || !schema || node?.kind !== 'scalar') return;
    if (schema.const !== undefined) {
      const right = kindMeant(context.record, file) ?? schema.const;
      yield replacement(context, pointer, right as PlainValue, { preferred: true });
      return;
    }
    const synonym = synonymOf(node.value, schema);
    if (synonym !== undefined) yield replacement(context, pointer, synonym, { preferred: true });
    const allowed = (schema.enum ?? []).filter((each): each is string => typeof each === 'string');
    if (synonym === undefined) yield* wordFixes(context, pointer, String(node.value ?? ''), allowed);
  },
});
