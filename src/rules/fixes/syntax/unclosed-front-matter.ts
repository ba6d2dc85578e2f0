import { styleOf } from '../../../documents/edit/style.ts';
import { ownChange } from '../context.ts';
import type { Fix, Fixer } from '../fix.ts';

/** Closes the front matter where reading it ended. */
export const fixUnclosedFrontMatter: Fixer = function* (context): Generator<Fix> {
  const { text, yaml, lines } = context.document;
  if (!yaml) return;
  const { eol } = styleOf(context.document);
  const end = yaml.start + text.slice(yaml.start, yaml.end).trimEnd().length;
  const at = lines.positionAt(end);
  yield {
    title: 'Close the front matter with a line "---"',
    preferred: true,
    safe: true,
    changes: () => ownChange(context, { range: { start: at, end: at }, newText: `${eol}---` }),
  };
};
