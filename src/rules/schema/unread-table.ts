import type { SourceDocument } from '../../documents/document.ts';
import { type EditStep, editInTurn } from '../../documents/edit/in-turn.ts';
import { nextLineAt } from '../../documents/edit/lines.ts';
import { setValue } from '../../documents/edit/set-value.ts';
import type { PlainValue } from '../../documents/edit/value-text.ts';
import { type MarkdownTable, tablesIn } from '../../documents/markdown-table.ts';
import { nodeAt } from '../../documents/pointer.ts';
import { type Kind, kindNoun } from '../../kinds/kinds.ts';
import { propertyPlace, rootPlace, type SchemaPlace } from '../../schema/walk.ts';
import { memo } from '../../text/memo.ts';
import type { FileRecord } from '../../workspace/file-input.ts';
import { register } from '../example.ts';
import { orderOf, ownChange } from '../fix.ts';
import type { FixContext, Rule } from '../rule.ts';
import { skeletonOf } from '../skeleton.ts';
import { typesOf } from './bare.ts';
import { columnsOf, itemOf } from './table-items.ts';

/** A table in the body of a Markdown record that says what its list should. */
interface UnreadTable {
  /** The property that the list belongs to. */
  readonly list: string;
  readonly place: SchemaPlace;
  readonly table: MarkdownTable;
}

const TABLE = `# Risks of the platform

| ID | Risk | Category | Likelihood | Impact | Status | Owner |
| --- | --- | --- | --- | --- | --- | --- |
| RISK-021 | The queue fills up | Scalability | Medium | High | Open | Maya Lindqvist |
`;

export const unreadTableRule: Rule = {
  code: 'schema/unread-table',
  title: 'A table that is not read',
  severity: 'error',
  documentation: {
    why: 'A register is read from its front matter; what stands only in a table of the body is neither rated nor counted.',
    mend: 'Let the fix move the rows into the front matter, or write them there.',
  },
  example: {
    bad: { 'platform.risks.md': TABLE },
    good: { 'platform.risks.md': `---\n${register()}---\n\n# Risks of the platform\n` },
  },
  *check({ record }) {
    const found = unreadTable(record);
    if (!found) return;
    const { table, list } = found;
    const isOne = table.rows.length === 1;
    const rows = isOne ? 'row of this table is' : `${table.rows.length} rows of this table are`;
    const noun = kindNoun(record.artifact?.kind ?? '');
    const message = `The ${rows} not read: a ${noun} has its ${list} in the front matter. Move ${isOne ? 'it' : 'them'} there.`;
    yield { place: { span: table.headerSpan }, message };
  },
  /** Writes the rows into the front matter, and takes the table out of the body: nothing of it is lost. */
  *fixes(context) {
    const found = unreadTable(context.record);
    if (!found) return;
    const number = found.table.rows.length;
    yield {
      title: number === 1 ? 'Move the row into the front matter' : `Move the ${number} rows into the front matter`,
      preferred: true,
      changes: () => ownChange(context, moveRows(context, found)),
    };
  },
};

/** The first table whose columns are called as the properties of the list are, while the record has no such list. */
export const unreadTable = memo(({ artifact, document }: FileRecord): UnreadTable | undefined => {
  if (!artifact || !document || artifact.origin === 'adopted' || document.format !== 'markdown') return undefined;
  const root = rootPlace(artifact.kind);
  for (const list of root.schema['x-portolan-bare'] ?? []) {
    const place = propertyPlace(root, list);
    if (!place || !typesOf(place.schema).includes('array') || Object.hasOwn(artifact.data, list)) continue;
    // Only now: of a file that rests, text and tree would be read anew.
    if (!document.body || nodeAt(document.root, `/${list}`)) continue;
    const table = tablesIn(document.text, document.body).find((each) => each.rows.length > 0 && columnsOf(each, place));
    if (table) return { list, place, table };
  }
  return undefined;
});

function moveRows(context: FixContext, { list, place, table }: UnreadTable) {
  const { document, record, project, today } = context;
  const { artifact } = record;
  const columns = columnsOf(table, place);
  if (!artifact || !columns) return undefined;
  const { kind } = artifact;
  const items = table.rows.map((row) => itemOf(row, columns, place, project.configuration));
  const without: EditStep = ({ lines, text }) => {
    const range = lines.rangeOf({ start: table.start, end: behind(text, table.end) });
    return [{ range, newText: '' }];
  };
  const head = missingHead(document, kind).map((name): EditStep => {
    const property = propertyPlace(rootPlace(kind), name);
    const value = skeletonOf(property, name, { project, record, today, owner: kind });
    const heading = name === 'title' ? headingOf(document) : undefined;
    return (current) => setValue(current, `/${name}`, heading ?? value, orderOf(kind));
  });
  const rows: EditStep = (current) => setValue(current, `/${list}`, items as PlainValue, orderOf(kind));
  // The table goes first, while its place is known.
  return editInTurn(document, [without, ...head, rows]);
}

/** With one of the blank lines around a table. */
function behind(text: string, end: number): number {
  const next = nextLineAt(text, end);
  return /^[ \t]*\r?\n/.test(text.slice(next)) ? nextLineAt(text, next) : next;
}

/** The required properties of which nothing stands there yet, without lists. */
function missingHead({ root }: SourceDocument, kind: Kind): readonly string[] {
  const { schema } = rootPlace(kind);
  const bare = schema['x-portolan-bare'] ?? [];
  return (schema.required ?? []).filter((name) => !bare.includes(name) && !nodeAt(root, `/${name}`));
}

/** The title that the body gives to the whole record. */
function headingOf({ body }: SourceDocument): string | undefined {
  const first = body?.sections.find(({ level }) => level === 1);
  return first?.heading || undefined;
}
