import type { Section, SourceDocument } from '../../../documents/document.ts';
import type { TreeNode } from '../../../documents/tree.ts';
import type { Span } from '../../../text/position.ts';

/** A piece of the text, with its place. */
export interface Found extends Span {
  readonly text: string;
}

/** What people say in a few words is short; what is longer is prose, in which nothing is looked for. */
const LONGEST = 2000;

/**
 * Looks up what a record says about itself: in the front matter, in the lines under its title (`Date: …`,
 * `* **Status**: …`, `| Status | … |`), in sections of their own (`## Status`). Names of fields are compared without
 * case, spaces, dashes and underscores.
 */
export class RecordFields {
  readonly #document: SourceDocument;
  readonly #lines: readonly Field[];

  /** @param title the heading under which the lines stand; those at the start of the text when there is none */
  constructor(document: SourceDocument, title: Section | undefined) {
    this.#document = document;
    this.#lines = fieldLines(document, title);
  }

  /** What stands behind the first of some names that says something. */
  text(...names: readonly string[]): Found | undefined {
    return this.items(...names)[0];
  }

  /** The same; the items, where it is a list of the front matter. */
  items(...names: readonly string[]): readonly Found[] {
    const written = this.#frontMatter(names);
    if (written.length > 0) return written;
    const line = this.#lines.find(({ name, text }) => names.includes(name) && text !== '');
    const found = line ?? this.#section(names);
    return found ? [found] : [];
  }

  #frontMatter(names: readonly string[]): readonly Found[] {
    const { root } = this.#document;
    const entries = root?.kind === 'mapping' ? root.entries : [];
    const value = entries.find(
      ({ key, value: { start, end } }) => names.includes(fold(key.value)) && end > start,
    )?.value;
    if (!value) return [];
    const nodes = value.kind === 'sequence' ? value.items : [value];
    return nodes.map((node) => this.#written(node)).filter(({ text }) => text !== '');
  }

  /** As written: people leave the template's braces in place, and `{ accepted }` is a mapping to YAML. */
  #written({ start, end }: TreeNode): Found {
    return trimmed(this.#document.text, start, Math.min(end, start + LONGEST), /["'{}\s]/);
  }

  #section(names: readonly string[]): Found | undefined {
    const section = this.#document.body?.sections.find(({ heading }) => names.includes(fold(heading)));
    if (!section) return undefined;
    const { start, end } = section.content;
    const found = trimmed(this.#document.text, start, Math.min(end, start + LONGEST), /\s/);
    return found.text === '' ? undefined : found;
  }
}

interface Field extends Found {
  /** Folded. */
  readonly name: string;
}

function fold(name: unknown): string {
  return String(name)
    .toLowerCase()
    .replace(/[\s_-]/g, '');
}

const LINE = /^[ \t]*(?:[*+-][ \t]+)?[*_]{0,3}([A-Za-z][A-Za-z _-]{0,29}?)[*_]{0,3}[ \t]*:[*_]{0,3}(?=\s|$)/;
const ROW = /^[ \t]*\|[ \t]*[*_]{0,3}([A-Za-z][A-Za-z _-]{0,29}?)[*_]{0,3}[ \t]*\|(?=[^|]*\|)/;

function fieldLines({ text, body }: SourceDocument, title: Section | undefined): readonly Field[] {
  const start = title?.headingSpan.end ?? body?.start ?? 0;
  const next = body?.sections.find((section) => section.headingSpan.start >= start)?.headingSpan.start;
  const end = Math.min(next ?? body?.end ?? 0, start + 10 * LONGEST);
  const fields: Field[] = [];
  let offset = start;
  for (const line of text.slice(start, end).split('\n')) {
    const row = ROW.exec(line);
    const match = row ?? LINE.exec(line);
    if (match) {
      const from = offset + match[0].length;
      const until = row ? offset + line.indexOf('|', match[0].length) : offset + line.length;
      fields.push({ name: fold(match[1]), ...trimmed(text, from, until, /\s/) });
    }
    offset += line.length + 1;
  }
  return fields;
}

/** A span without some characters at its ends. */
function trimmed(text: string, from: number, until: number, stripped: RegExp): Found {
  let start = from;
  let end = until;
  while (start < end && stripped.test(text.charAt(start))) start++;
  while (end > start && stripped.test(text.charAt(end - 1))) end--;
  return { text: text.slice(start, end), start, end };
}
