import type { SourceDocument } from '../../documents/document.ts';
import { moveProperty } from '../../documents/edit/move.ts';
import { removeAt } from '../../documents/edit/remove.ts';
import { renameKey } from '../../documents/edit/replace-scalar.ts';
import { joinPointer, nodeAt, splitPointer } from '../../documents/pointer.ts';
import type { TextEdit } from '../../text/position.ts';
import { charter } from '../example.ts';
import { orderOf, ownChange, pointerOf } from '../fix.ts';
import { atKey } from '../rule.ts';
import { type SchemaFile, schemaFile } from '../schema-file.ts';
import { choice, sameWord, shorten } from '../words.ts';
import { schemaIssues } from './issues.ts';
import { moveEdits, moveMessage } from './moves.ts';
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
    if (issue.moves) return moveMessage(issue.moves);
    if (issue.twin !== undefined)
      return `There is no field "${name}" here: it says the same as "${issue.twin}", which is there. Keep one of them.`;
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
    const { meant, moves } = issue;
    if (moves && !moves.isBlocked) {
      const names = moves.properties.map((property) => property.name);
      yield {
        title: `Move ${choice(names, 'and')} into "${moves.group}"`,
        preferred: true,
        changes: () => ownChange(context, moveEdits(document, file, issue.pointer, moves)),
      };
    }
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
        preferred: meant === undefined && moves === undefined,
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
  return moveProperty(document, pointer, joinPointer(holder, 'custom', key), orderOf(schema));
}
