import { ID_OWNERS } from '../../kinds/kinds.ts';
import type { Span } from '../../text/position.ts';
import type { LanguageFile } from '../file.ts';
import { mentionAt } from '../mentions/find.ts';
import { scopeBefore } from '../mentions/meaning.ts';
import type { Block } from './content.ts';
import { entityHover, unknownHover } from './entity.ts';
import { type Token, tokenAt } from './spot.ts';

/** What to show, and for which characters. */
export interface Found {
  readonly span: Span;
  readonly blocks: readonly Block[];
}

/** An id in running text, in a comment, or in what a Markdown link leads to. */
export function mentionHover(file: LanguageFile, offset: number): Found | undefined {
  const word = wordAt(file.document.text, offset);
  const scope = word && scopeBefore(file.project.graph, file.document.text, word.start);
  const known = word && found(file, word, scope === undefined ? word.text : `${scope}/${word.text}`);
  if (known) return known;
  // A search of the whole text for paths and numbers is for prose, which is never long.
  const mention =
    file.document.format === 'markdown' ? mentionAt(file, file.document.lines.positionAt(offset)) : undefined;
  return (mention && found(file, mention, mention.id)) ?? (word && unknown(file, word));
}

function found(file: LanguageFile, { start, end }: Span, id: string): Found | undefined {
  const blocks = entityHover(file, id);
  return blocks && { span: { start, end }, blocks };
}

/** The word at an offset that could be an id, without the full stop behind it. */
function wordAt(text: string, offset: number): Token | undefined {
  const run = tokenAt(text, offset, /[\w.-]/);
  const word = run && /^[^a-z]*([a-z][\w.-]*?)[.-]*$/i.exec(run.text)?.[1];
  if (!run || word === undefined) return undefined;
  const start = run.start + run.text.indexOf(word);
  const end = start + word.length;
  return offset >= start && offset <= end ? { start, end, text: word } : undefined;
}

/** A word that has the form of an id, and names nothing. Forms that fit any word, such as `REG-*`, tell nothing. */
function unknown({ project }: LanguageFile, word: Token): Found | undefined {
  const { ids } = project.configuration;
  const kinds = ID_OWNERS.filter((owner) => ids[owner].template.includes('#') && ids[owner].matches(word.text));
  return kinds.length > 0 ? { span: word, blocks: unknownHover(word.text, kinds) } : undefined;
}
