import { isInFlow } from '../../documents/edit/ancestors.ts';
import { styleOf } from '../../documents/edit/style.ts';
import { nearest, pathAt, splitPointer } from '../../documents/pointer.ts';
import { placeAt } from '../../schema/walk.ts';
import type { Position, TextEdit } from '../../text/position.ts';
import type { LanguageFile } from '../file.ts';

/**
 * What a new line starts with when Enter was pressed: the next item of a list of single values, one step more behind
 * `key:` (with a dash where the schema asks for a list), the column of the keys otherwise. An item that was left empty
 * ends its list.
 * @param position where the cursor is, on the new line
 */
export function formatOnEnter({ document, schema }: LanguageFile, position: Position): TextEdit[] {
  const { lines, text, yaml, root } = document;
  const span = lines.lineSpan(position.line);
  if (position.line === 0 || !yaml || span.start < yaml.start || span.start > yaml.end) return [];
  const above = lines.lineSpan(position.line - 1);
  const previous = text.slice(above.start, above.end);
  const pointer = pathAt(root, above.end)?.pointer ?? '';
  const around = pathAt(root, Math.max(above.start, above.end - 1))?.node;
  const isText =
    around?.kind === 'scalar' && (around.style === 'block' || around.end > above.end || around.start < above.start);
  if (isText || isInFlow(root, pointer)) return [];
  const present = /^[ \t]*/.exec(text.slice(span.start, span.end))?.[0] ?? '';
  const style = styleOf(document);
  const [, blanks = '', dashes = '', rest = ''] = LINE.exec(previous) ?? [];
  const column = blanks.length + dashes.length;
  const range = {
    start: { line: position.line, character: 0 },
    end: { line: position.line, character: present.length },
  };
  if (dashes !== '' && rest === '') {
    const emptied = { start: { line: position.line - 1, character: 0 }, end: lines.positionAt(above.end) };
    return [
      { range: emptied, newText: '' },
      { range, newText: '' },
    ];
  }
  let indent = ' '.repeat(column);
  const key = KEY.exec(rest);
  if (key && (key[2] ?? '') === '') {
    const listIndent = ' '.repeat(column + style.listIndent);
    indent = wantsList(key[1] ?? '') ? `${listIndent}- ` : ' '.repeat(column + style.step);
  } else if (!key && dashes !== '') indent = `${blanks}${dashes}`;
  return indent === present ? [] : [{ range, newText: indent }];

  function wantsList(name: string): boolean {
    if (!schema) return false;
    const holder = nearest(root, pathAt(root, above.start + column)?.pointer ?? '')?.pointer ?? '';
    const tokens = splitPointer(holder);
    const types = [placeAt(schema, tokens.at(-1) === name ? tokens : [...tokens, name])?.schema.type ?? []].flat();
    return types.length === 1 && types[0] === 'array';
  }
}

/** Blanks, dashes, and what stands behind them without blanks and comments at its end. */
const LINE = /^([ ]*)((?:- *)*)(.*?)(?:[ \t]+#.*|[ \t]*)$/;
const KEY = /^([\w-]+|"[^"]*"|'[^']*'):(?:$|\s+(.*))/;
