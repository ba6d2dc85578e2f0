import type { SourceDocument } from '../../documents/document.ts';
import { isInFlow } from '../../documents/edit/ancestors.ts';
import { editInTurn } from '../../documents/edit/in-turn.ts';
import { insertProperty } from '../../documents/edit/insert-property.ts';
import { ownLines } from '../../documents/edit/own-lines.ts';
import { removeAt } from '../../documents/edit/remove.ts';
import { renameKey } from '../../documents/edit/replace-scalar.ts';
import { styleOf } from '../../documents/edit/style.ts';
import type { PlainValue } from '../../documents/edit/value-text.ts';
import { joinPointer, nodeAt, splitPointer } from '../../documents/pointer.ts';
import { toValue } from '../../documents/value.ts';
import type { TextEdit } from '../../text/position.ts';
import { charter } from '../example.ts';
import { orderOf, ownChange, pointerOf } from '../fix.ts';
import { atKey } from '../rule.ts';
import { type SchemaFile, schemaFile } from '../schema-file.ts';
import { sameWord, shorten } from '../words.ts';
import { schemaIssues } from './issues.ts';
import { schemaRule } from './rule.ts';

export const unknownProperty = schemaRule({
  code: 'schema/unknown-property',
  title: 'A field that Portolan does not know',
  documentation: {
    why: 'A misspelt name would be ignored silently, and what stands under it would be lost.',
    mend: 'Correct the name, or move your own data under `custom:`.',
  },
  example: {
    bad: { 'orders.charter.yaml': charter('sponser: Jonas Weber\n') },
    good: { 'orders.charter.yaml': charter('sponsor: Jonas Weber\n') },
  },
  keywords: ['additionalProperties'],
  place: ({ issue }) => atKey(joinPointer(issue.pointer, String(issue.params.additionalProperty))),
  message: ({ issue }) => {
    const name = shorten(String(issue.params.additionalProperty));
    if (issue.meant !== undefined) return `There is no field "${name}" here. Did you mean "${issue.meant}"?`;
    return `There is no field "${name}" here. Remove it, or keep your own data under "custom".`;
  },
  /** Renames the field to the one that was meant, moves it under `custom`, or removes it. */
  *fixes(context) {
    const { record, project, document, finding, index } = context;
    const pointer = pointerOf(finding.place);
    const file = schemaFile(record, project);
    const issue = schemaIssues(record, project).issues.filter(({ keyword }) => keyword === 'additionalProperties')[
      index
    ];
    const key = nodeAt(document.root, pointer)?.key;
    if (!file || !issue || !key) return;
    const name = String(key.value);
    const { meant } = issue;
    if (meant !== undefined) {
      yield {
        title: `Rename "${name}" to "${meant}"`,
        preferred: true,
        safe: sameWord(name, [meant]) !== undefined,
        changes: () => ownChange(context, renameKey(document, key, meant)),
      };
    }
    const holder = customHolder(file, issue.pointer);
    if (holder !== undefined) {
      yield {
        title: `Move "${name}" under "custom"`,
        preferred: meant === undefined,
        changes: () => ownChange(context, moveUnderCustom(document, pointer, holder, file)),
      };
    }
    yield { title: `Remove "${name}"`, changes: () => ownChange(context, removeAt(document, pointer)) };
  },
});

/** The nearest mapping around a place that may hold data of its author's own. */
function customHolder(file: SchemaFile, pointer: string): string | undefined {
  const tokens = splitPointer(pointer);
  for (let depth = tokens.length; depth >= 0; depth--) {
    const holder = joinPointer('', ...tokens.slice(0, depth));
    if (file.schemaAt(holder).properties?.custom) return holder;
  }
  return undefined;
}

function moveUnderCustom(
  document: SourceDocument,
  pointer: string,
  holder: string,
  { schema }: SchemaFile,
): TextEdit[] | undefined {
  const key = splitPointer(pointer).at(-1) ?? '';
  const custom = joinPointer(holder, 'custom');
  const present = nodeAt(document.root, custom)?.value;
  const value = toValue(nodeAt(document.root, pointer)?.value) as PlainValue;
  const isFilled = present?.kind === 'mapping' && present.entries.length > 0;
  const isFlow = isInFlow(document.root, isFilled ? `${custom}/x` : custom);
  const lines = isFlow ? undefined : ownLines(document, pointer);
  const order = orderOf(schema)(holder);
  const indent = ' '.repeat(styleOf(document).step);
  const below = lines && ['custom:', ...lines.map((line) => (line === '' ? '' : indent + line))];
  return editInTurn(document, [
    (current) => {
      const removal = removeAt(current, pointer);
      return removal && [removal];
    },
    (current) =>
      present
        ? insertProperty(current, custom, { key, value, ...(lines && { lines }) })
        : insertProperty(current, holder, {
            key: 'custom',
            value: { [key]: value },
            ...(below && { lines: below }),
            order,
          }),
  ]);
}
