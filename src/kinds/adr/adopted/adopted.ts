import type { Section, SourceDocument } from '../../../documents/document.ts';
import { withSections } from '../../../documents/prose.ts';
import type { MappingEntry, MappingNode, ScalarNode, TreeNode } from '../../../documents/tree.ts';
import type { Span } from '../../../text/position.ts';
import { wantedSections } from '../../sections.ts';
import { readDate } from './date.ts';
import { type Found, RecordFields } from './fields.ts';
import { type Mention, mentionsIn } from './mention.ts';
import { type AdrRelation, readStatus, type StatusReading } from './status.ts';
import { numberOfFile, splitTitle } from './title.ts';

/** Fields of their own that people use for what MADR says in the status. */
const RELATIONS: Readonly<Record<AdrRelation, readonly string[]>> = {
  supersedes: ['supersedes', 'supercedes', 'replaces'],
  supersededBy: ['supersededby', 'supercededby', 'replacedby'],
  amends: ['amends'],
  amendedBy: ['amendedby'],
};

/**
 * Reads a decision record that knows nothing of Portolan (MADR 2–4, Nygard) as the tree of an `adr` artifact, with
 * the span of each thing read. What is not there or not understood is left out: unknown stays unknown.
 * @param formatId turns a record's number into an id, such as 7 into `ADR-0007`
 */
export function readAdoptedAdr(document: SourceDocument, file: string, formatId: (number: number) => string): TreeNode {
  const fileNumber = numberOfFile(file);
  const heading = titleSection(document, fileNumber);
  const fields = new RecordFields(document, heading);
  const start = document.body?.start ?? 0;
  const titled = heading
    ? { text: heading.heading, start: heading.headingSpan.start, end: heading.headingSpan.end }
    : fields.text('title');
  const title = titled && splitTitle(titled.text, fileNumber);
  const place: Span = titled ?? { start, end: start };
  const number = fileNumber ?? title?.number;
  const status = fields.text('status');
  const reading: StatusReading = status ? readStatus(status) : { status: undefined, relations: [] };
  const date = fields.text('date') ?? status;

  const entries = [
    ...entry('id', number === undefined ? undefined : prose(formatId(number), place)),
    ...entry('title', title?.text === undefined ? undefined : prose(title.text, place)),
    ...entry('status', status && reading.status && prose(reading.status, firstLine(status))),
    ...entry('date', date && dateNode(date)),
    ...people(fields, 'decisionMakers', 'decisionmakers', 'deciders'),
    ...people(fields, 'consulted', 'consulted'),
    ...people(fields, 'informed', 'informed'),
    ...relations(fields, reading, formatId),
  ];
  const root: MappingNode = { kind: 'mapping', entries, flow: false, start: place.start, end: document.text.length };
  return withSections({ text: document.text, root, body: document.body }, wantedSections('adr')) ?? root;
}

/**
 * The heading that is the title: the first of level 1 that is not one of the parts every record has (`# Context`),
 * or one of level 2 that comes first and bears the record's number.
 */
function titleSection({ body }: SourceDocument, fileNumber: number | undefined): Section | undefined {
  const parts = new Set(wantedSections('adr').flatMap(({ headings }) => headings.map((each) => each.toLowerCase())));
  const sections = (body?.sections ?? []).filter(({ heading }) => !PARTS.has(heading.toLowerCase()));
  const [first] = body?.sections ?? [];
  const main = sections.find(({ heading, level }) => level === 1 && !parts.has(heading.toLowerCase()));
  return main ?? (first && splitTitle(first.heading, fileNumber).number !== undefined ? first : undefined);
}

const PARTS = new Set(['status', 'date']);

function firstLine({ text, start }: Found): Span {
  return { start, end: start + (text.split(/\r?\n/, 1)[0] ?? '').length };
}

function dateNode(found: Found): ScalarNode | undefined {
  const date = readDate(found.text);
  return date === undefined ? undefined : prose(date, firstLine(found));
}

function people(fields: RecordFields, name: string, ...spellings: readonly string[]): MappingEntry[] {
  const found = fields.items(...spellings).flatMap(readPeople);
  return list(
    name,
    found.map((person) => prose(person.name, person)),
  );
}

function relations(
  fields: RecordFields,
  reading: StatusReading,
  formatId: (number: number) => string,
): readonly MappingEntry[] {
  return Object.entries(RELATIONS).flatMap(([type, spellings]) => {
    const inStatus = reading.relations.flatMap((relation) => (relation.type === type ? relation.mentions : []));
    const inFields = fields.items(...spellings).flatMap(({ text, start }) => mentionsIn(text, start));
    const byNumber = new Map<number, Mention>();
    for (const mention of [...inFields, ...inStatus]) {
      if (!byNumber.has(mention.number)) byNumber.set(mention.number, mention);
    }
    return list(
      type,
      [...byNumber.values()].map((mention) => prose(formatId(mention.number), mention)),
    );
  });
}

function list(name: string, items: readonly ScalarNode[]): MappingEntry[] {
  const first = items[0];
  const last = items.at(-1);
  return first && last ? entry(name, { kind: 'sequence', items, flow: true, start: first.start, end: last.end }) : [];
}

function entry(name: string, value: TreeNode | undefined): MappingEntry[] {
  return value ? [{ key: prose(name, value), value, start: value.start, end: value.end }] : [];
}

function prose(value: string, { start, end }: Span): ScalarNode {
  return { kind: 'scalar', value, raw: value, style: 'prose', start, end };
}

/** A person named in a list. */
export interface Person extends Span {
  readonly name: string;
}

/** Words of the templates, which nobody replaced by names. */
const TEMPLATE = /^list everyone\b/i;

/** The people of a list such as `Anna Berg, Ben Cole` or `[anna, ben] <!-- optional -->`. */
function readPeople({ text, start }: Found): readonly Person[] {
  const spoken = text.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length));
  return [...spoken.matchAll(/[^,;[\]{}\n]+/g)].flatMap((match) => {
    const name = match[0].replace(/^[\s"'*-]+|[\s"'*]+$/g, '');
    if (name === '' || TEMPLATE.test(name)) return [];
    const from = start + match.index + match[0].indexOf(name);
    return [{ name, start: from, end: from + name.length }];
  });
}
