import type { Span } from '../../../text/position.ts';
import { numberOfFile } from './title.ts';

/** A decision record named in a text, by its number, with the span of the mention. */
export interface Mention extends Span {
  readonly number: number;
}

const LINK = /\[([^[\]]{0,200})\]\(([^()\s]{1,300})\)/g;
const NAME = /(?<![\w-])ADR[-_ #]*0*(\d{1,5})(?!\d)/gi;

/**
 * The records that a text names: `ADR-0057`, `ADR 23`, `[019](019-y.md)`, `[ADR 23](/adr/23)`; where there is none of
 * these, the bare number or file name that the text begins with (`130`, `#12`, `0003-queue.md`).
 * @param offset of the text in its file
 */
export function mentionsIn(text: string, offset: number): readonly Mention[] {
  const links = [...text.matchAll(LINK)];
  const linked = links.flatMap((match) => {
    const number = numberOfLink(match[2] ?? '') ?? numberOf(match[1] ?? '');
    return number === undefined ? [] : [mention(number, offset + match.index, match[0])];
  });
  const outside = links.reduce((rest, match) => rest.replace(match[0], ' '.repeat(match[0].length)), text);
  const named = [...outside.matchAll(NAME)].map((match) => mention(Number(match[1]), offset + match.index, match[0]));
  const found = [...linked, ...named].sort((a, b) => a.start - b.start);
  return found.length > 0 ? found : bareMention(outside, offset);
}

/** The number of a record in what a link leads to; other pages of the web have numbers too, such as issues. */
function numberOfLink(target: string): number | undefined {
  const path = target.replace(/[?#].*$/, '').replace(/\/$/, '');
  const isRecord = !path.includes('://') || /\.(?:md|markdown)$|\/(?:adrs?|decisions)\//i.test(path);
  return isRecord ? numberOfFile(path) : undefined;
}

function numberOf(text: string): number | undefined {
  const digits = text.match(NAME)?.[0].match(/\d+/)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

function bareMention(text: string, offset: number): readonly Mention[] {
  const [whole, lead = '', digits = ''] = /^(\s*#?)(\d{1,5})(?=$|[\s,;.)]|-[a-z])/i.exec(text) ?? [];
  return whole === undefined ? [] : [mention(Number(digits), offset + lead.length, digits)];
}

function mention(number: number, start: number, text: string): Mention {
  return { number, start, end: start + text.length };
}
