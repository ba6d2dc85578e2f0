import type { CompletionContext } from './context.ts';
import { type Choice, type CompletionList, ItemKind } from './item.ts';
import { render } from './render.ts';
import { ruleChoices } from './values.ts';

const CODES = /#[ \t]*portolan-ignore-next-line[ \t]+(?:[\w/-]+[ \t]*,?[ \t]+)*([\w/-]*)$/;
const DIRECTIVE = /#[ \t]*([\w-]*)$/;

/** In a comment: the directive that silences rules, and their codes. Nothing behind `--`, where the reason stands. */
export function commentCompletions(context: CompletionContext, offset: number): CompletionList {
  const { lines, text } = context.file.document;
  const before = text.slice(lines.lineSpan(lines.positionAt(offset).line).start, offset);
  const codes = /(?:^|\s)--(?:\s|$)/.test(before) ? null : CODES.exec(before);
  if (codes) return at(context, ruleChoices(), codes[1] ?? '', offset);
  const directive = DIRECTIVE.exec(before);
  const name = 'portolan-ignore-next-line';
  if (!directive || !name.startsWith(directive[1] ?? '')) return { isIncomplete: false, items: [] };
  const { snippets } = context.options;
  const choice: Choice = {
    label: name,
    kind: ItemKind.snippet,
    detail: 'Silences a rule on the next line, with a reason',
    text: snippets ? `${name} $1 -- \${2:reason}` : `${name} `,
    snippet: snippets,
  };
  return at(context, [choice], directive[1] ?? '', offset);
}

function at(context: CompletionContext, choices: readonly Choice[], typed: string, offset: number): CompletionList {
  const word = { start: offset - typed.length, end: offset };
  return render({ ...context, cursor: { ...context.cursor, word, typed, lead: '' } }, choices);
}
