import type { SourceDocument } from '../../documents/document.ts';
import type { TextEdit } from '../../text/position.ts';
import type { Mention } from '../mentions/mention.ts';
import { numberOfId } from '../mentions/numbers.ts';

/** A number in place of another, with as many digits where the other begins with 0: `0012` → `0013`, `12` → `13`. */
export function writeNumber(number: number, written: string): string {
  return String(number).padStart(written.startsWith('0') ? written.length : 0, '0');
}

/** The edit that lets a mention name another id, in its own spelling; undefined where nothing is written. */
export function respell({ text, lines }: SourceDocument, mention: Mention, newId: string): TextEdit | undefined {
  const range = lines.rangeOf(mention);
  if (mention.spelling === 'id') return { range, newText: newId };
  const number = numberOfId(newId);
  if (mention.spelling !== 'number' || number === undefined) return undefined;
  return { range, newText: writeNumber(number, text.slice(mention.start, mention.end)) };
}
