import { explain } from '../../commands/explain/command.ts';
import type { LanguageFile } from '../file.ts';
import { type Block, facts, paragraph, sentence } from './content.ts';
import { type Spot, textOf, tokenAt } from './spot.ts';

/** A rule's code in `portolan.yaml`: as a key under `rules`, or in a waiver. */
export function ruleHover(spot: Spot): readonly Block[] | undefined {
  const code = textOf(spot);
  const { schema, pointer, isKey } = spot;
  const isCode = isKey ? /^\/rules\/[^/]+$/.test(pointer) : /^\/waivers\/\d+\/code$/.test(pointer);
  return schema === 'portolan' && isCode && code !== undefined ? ruleBlocks(code) : undefined;
}

/** A rule's code in a comment that silences it. */
export function suppressedRule({ document }: LanguageFile, offset: number) {
  const comment = document.suppressions.find(({ start, end }) => offset >= start && offset <= end);
  const token = comment && tokenAt(document.text, offset, /[a-z0-9/-]/);
  const blocks = token && comment.codes.includes(token.text) ? ruleBlocks(token.text) : undefined;
  return token && blocks && { span: token, blocks };
}

function ruleBlocks(code: string): readonly Block[] | undefined {
  const rule = explain(code);
  return (
    rule && [
      paragraph(...facts([{ strong: rule.title }], [{ code }], `${rule.severity} by default`)),
      paragraph(...sentence(rule.why)),
      paragraph('To mend: ', ...sentence(rule.mend)),
    ]
  );
}
