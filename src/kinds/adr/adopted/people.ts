import type { Span } from '../../../text/position.ts';
import type { Found } from './fields.ts';

/** A person named in a list. */
export interface Person extends Span {
  readonly name: string;
}

/** Words of the templates, which nobody replaced by names. */
const TEMPLATE = /^list everyone\b/i;

/** The people of a list such as `Anna Berg, Ben Cole` or `[anna, ben] <!-- optional -->`. */
export function readPeople({ text, start }: Found): readonly Person[] {
  const spoken = text.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length));
  return [...spoken.matchAll(/[^,;[\]{}\n]+/g)].flatMap((match) => {
    const name = match[0].replace(/^[\s"'*-]+|[\s"'*]+$/g, '');
    if (name === '' || TEMPLATE.test(name)) return [];
    const from = start + match.index + match[0].indexOf(name);
    return [{ name, start: from, end: from + name.length }];
  });
}
