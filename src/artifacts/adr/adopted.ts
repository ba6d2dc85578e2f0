import type { Section, SourceDocument } from '../../documents/document.ts';
import type { MappingEntry, ScalarNode, TreeNode } from '../../documents/tree.ts';
import type { Span } from '../../text/position.ts';
import { readDate } from './date.ts';
import { type Mention, readStatus } from './status.ts';

/**
 * Reads a decision record that knows nothing of Portolan (MADR 2–4, Nygard) as the tree of an `adr` artifact, with
 * the span of each thing read. What is not there or not understood is left out: unknown stays unknown.
 * @param formatId turns a record's number into an id, such as 7 into `ADR-0007`
 */
export function readAdoptedAdr(document: SourceDocument, file: string, formatId: (number: number) => string): TreeNode {
  const entries: MappingEntry[] = [];
  const add = (name: string, value: TreeNode | undefined): void => {
    if (value) entries.push({ key: prose(name, value), value, start: value.start, end: value.end });
  };
  const mentions = (name: string, found: readonly Mention[]): void => {
    const [first] = found;
    const last = found.at(-1);
    if (!first || !last) return;
    const items = found.map((mention) => prose(formatId(mention.number), mention));
    add(name, { kind: 'sequence', items, flow: true, start: first.start, end: last.end });
  };

  const heading = document.body?.sections.find(({ level }) => level === 1);
  const titleSpan = heading?.headingSpan ?? { start: document.body?.start ?? 0, end: document.body?.start ?? 0 };
  const title = heading ? splitTitle(heading.heading) : undefined;
  const number = numberOfFile(file) ?? title?.number;
  if (number !== undefined) add('id', prose(formatId(number), titleSpan));
  if (title?.text) add('title', prose(title.text, titleSpan));

  const field = fieldReader(document, heading);
  const status = field(['status']) ?? sectionText(document, ['status']);
  if (status) {
    const reading = readStatus(status.text, status.start);
    if (reading.status) add('status', prose(reading.status, status));
    mentions('supersededBy', reading.supersededBy);
    mentions('supersedes', reading.supersedes);
  }
  const dated = field(['date']) ?? sectionText(document, ['date']);
  const date = dated && readDate(dated.text);
  if (dated && date) add('date', prose(date, dated));
  addPeople(add, 'decisionMakers', field(['decision-makers', 'deciders']));
  addPeople(add, 'consulted', field(['consulted']));
  addPeople(add, 'informed', field(['informed']));
  return { kind: 'mapping', entries, flow: false, start: titleSpan.start, end: document.text.length };
}

interface Found extends Span {
  readonly text: string;
}

/** `# 3. Networking Outline`, `# ADR-0003: …`, `# ADR 3 - …`. */
function splitTitle(heading: string): { text: string; number: number | undefined } {
  const match = /^(?:ADR[-_ #]*(\d+)|(\d+)(?=[.:)\s]))[.:)]?\s*[-–—:]?\s*(.+)$/i.exec(heading.trim());
  if (!match) return { text: heading.trim(), number: undefined };
  return { text: (match[3] ?? '').trim(), number: Number(match[1] ?? match[2]) };
}

function numberOfFile(file: string): number | undefined {
  const digits = /(?:^|\/)(?:adr[-_ ]?)?(\d{1,5})[-_. ][^/]*$/i.exec(file)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Looks a field up in the front matter, then among the lines (`Date: …`, `* Status: …`) under the title. */
function fieldReader(document: SourceDocument, heading: Section | undefined) {
  const { root, text, body } = document;
  const preambleEnd = body?.sections.find((section) => section !== heading)?.headingSpan.start ?? body?.end ?? 0;
  const preambleStart = heading?.headingSpan.end ?? body?.start ?? 0;
  return (names: readonly string[]): Found | undefined => {
    for (const { key, value } of root?.kind === 'mapping' ? root.entries : []) {
      // As written: people leave the template's braces in place, and `{ accepted }` is a mapping to YAML.
      const raw = text.slice(value.start, value.end);
      if (names.includes(String(key.value).toLowerCase()) && raw.trim() !== '') return unquoted(raw, value.start);
    }
    const line = new RegExp(
      `^[ \\t]*(?:[*-][ \\t]+)?(?:\\*\\*)?(?:${names.join('|')})(?:\\*\\*)?[ \\t]*:(?:\\*\\*)?[ \\t]*(\\S.*?)[ \\t]*$`,
      'im',
    );
    const match = line.exec(text.slice(preambleStart, preambleEnd));
    if (!match?.[1]) return undefined;
    const start = preambleStart + match.index + match[0].lastIndexOf(match[1]);
    return { text: match[1], start, end: start + match[1].length };
  };
}

function unquoted(raw: string, offset: number): Found {
  const inner = /^["'{\s]*(.*?)["'}\s]*$/s.exec(raw)?.[1] ?? raw;
  const start = offset + raw.indexOf(inner);
  return { text: inner, start, end: start + inner.length };
}

/** The first line under a heading such as `## Status`. */
function sectionText(document: SourceDocument, headings: readonly string[]): Found | undefined {
  const section = document.body?.sections.find(({ heading }) => headings.includes(heading.toLowerCase()));
  if (!section) return undefined;
  const { start, end } = section.content;
  const text = document.text.slice(start, end).split(/\r?\n[ \t]*\r?\n/, 1)[0] ?? '';
  return text === '' ? undefined : { text, start, end: start + text.length };
}

function addPeople(add: (name: string, value: TreeNode) => void, name: string, found: Found | undefined): void {
  if (!found) return;
  const items: ScalarNode[] = [];
  for (const match of found.text.matchAll(/[^,;[\]{}]+/g)) {
    const person = match[0].trim().replace(/^["'-]\s*|["']$/g, '');
    if (person === '' || person.startsWith('list everyone')) continue;
    const start = found.start + match.index;
    items.push(prose(person, { start, end: start + match[0].length }));
  }
  if (items.length > 0) add(name, sequence(items, found));
}

function sequence(items: readonly TreeNode[], { start, end }: Span): TreeNode {
  return { kind: 'sequence', items, flow: true, start, end };
}

function prose(value: string, { start, end }: Span): ScalarNode {
  return { kind: 'scalar', value, raw: value, style: 'prose', start, end };
}
