import { renameKey } from '../../documents/edit/replace-scalar.ts';
import { nodeAt, splitPointer } from '../../documents/pointer.ts';
import type { ScalarNode, TreeNode } from '../../documents/tree.ts';
import { catalogWords, entriesOfGroup, entryMeant, isCatalogWord } from '../../facts/catalog-words.ts';
import type { CatalogWord } from '../../kinds/artifact.ts';
import { wordsOf } from '../../kinds/links.ts';
import type { JsonSchema } from '../../schema/json-schema.ts';
import type { SchemaName } from '../../schema/registry.ts';
import { placeAt, resolvePropertyNames } from '../../schema/walk.ts';
import { memo, memoOn } from '../../text/memo.ts';
import type { Configuration } from '../../workspace/configuration.ts';
import { change } from '../example.ts';
import { ownChange, pointerOf, replacement, shown } from '../fix.ts';
import { atKey, atValue, type Finding, type Fix, type FixContext, type Rule, type RuleContext } from '../rule.ts';
import { schemaIssues } from '../schema/issues.ts';
import { schemaFile } from '../schema-file.ts';
import { choice, didYouMean, nearestWords, sameWord, shorten } from '../words.ts';

export const unknownEntry: Rule = {
  code: 'catalog/unknown-entry',
  title: 'A word that the catalogue does not know',
  severity: 'error',
  documentation: {
    why: 'Skills, criteria, risk categories and change types come from the catalogue, so that records can be compared.',
    mend: 'Use an entry of the table, or add yours to it in `portolan.yaml` under `catalog:`.',
  },
  example: {
    bad: { 'CR-2026-014.change.yaml': change('items:\n  - { type: drop-colum, item: orders.vat }\n') },
    good: { 'CR-2026-014.change.yaml': change('items:\n  - { type: drop-column, item: orders.vat }\n') },
  },
  *check(context) {
    yield* unknownWords(context, (table) => table !== 'roles');
  },
  fixes: entryFixes,
};

function catalogWordsOf({ record, project }: RuleContext): readonly (readonly CatalogWord[])[] {
  if (record.artifact) return record.artifact.words;
  const file = schemaFile(record, project);
  return file?.root ? wordsOfConfiguration(file.root, file.schema) : [];
}

/** By its tree, as both rules ask for them. */
const wordsOfConfiguration = memo((root: TreeNode, schema: SchemaName) => wordsOf(schema, root));

/** Few enough to be listed in a message. */
const LISTED = 8;

/** Words of some tables that these do not have. */
export function* unknownWords(context: RuleContext, isMeant: (table: string) => boolean): Generator<Finding> {
  const { configuration } = context.project;
  for (const piece of catalogWordsOf(context)) {
    if (isSound(piece, configuration)) continue;
    for (const word of piece) {
      if (isMeant(word.table) && !isCatalogWord(configuration, word.table, word.text)) yield* findingOf(word, context);
    }
  }
}

/** Whether no word of a piece is unknown. In a long list most items are the same as at the last look. */
const isSound = memoOn((piece: readonly CatalogWord[], configuration: Configuration) =>
  piece.every(({ table, text }) => isCatalogWord(configuration, table, text)),
);

function* findingOf({ table, text, pointer, part }: CatalogWord, context: RuleContext): Generator<Finding> {
  const { record, project } = context;
  const { configuration } = project;
  const { keys, values } = schemaIssues(record, project);
  if ((part === 'key' ? keys : values).has(pointer)) return;
  const known = catalogWords(configuration, table);
  const members = entriesOfGroup(configuration, table, text);
  const meant = entryMeant(configuration, table, text);
  const advice =
    (members.length > 0 ? ` That is a group: choose ${choice(members)}.` : '') ||
    (meant === undefined ? didYouMean(text, known) : ` Did you mean "${meant}"?`) ||
    (known.length > 0 && known.length <= LISTED
      ? ` It is one of ${choice(known)}.`
      : ' Correct it, or add it in portolan.yaml.');
  const place = part === 'key' ? atKey(pointer) : atValue(pointer);
  const otherwise = schemaFor(context, pointer, part === 'key')?.['x-portolan-otherwise'];
  if (otherwise !== undefined && members.length === 0 && meant === undefined) {
    const message = `"${shorten(text)}" is no ${NOUNS[table] ?? 'entry'} of the catalogue, so nothing follows from it. It is one of ${choice(known)}; other words belong in "${otherwise}".`;
    yield { place, message, severity: 'info' };
    return;
  }
  const message = `There is no ${NOUNS[table] ?? 'entry'} "${shorten(text)}" in the catalogue.${advice}`;
  yield { place, message };
}

const NOUNS: Readonly<Record<string, string>> = {
  roles: 'role',
  skills: 'skill',
  'skill-levels': 'skill level',
  'risk-categories': 'risk category',
  'risk-levels': 'risk level',
  'risk-matrices': 'matrix',
  'probability-factors': 'factor of probability',
  'impact-factors': 'factor of impact',
  'change-categories': 'change category',
  'change-levels': 'change level',
  'change-types': 'type of change',
  'change-obligations': 'obligation',
  'change-strategies': 'way of deploying',
  'change-watches': 'thing to watch',
  'lifecycle-phases': 'lifecycle phase',
  'governance-bodies': 'governance body',
  criteria: 'criterion',
  models: 'scoring model',
};

/** Offers the entries of the table that are most like the word. */
export function* entryFixes(context: FixContext): Generator<Fix> {
  const { document, finding } = context;
  const pointer = pointerOf(finding.place);
  const isKey = 'at' in finding.place && finding.place.at === 'key';
  const located = nodeAt(document.root, pointer);
  const node = isKey ? located?.key : located?.value;
  if (node?.kind !== 'scalar') return;
  const schema = schemaFor(context, pointer, isKey);
  const otherwise = schema?.['x-portolan-otherwise'];
  if (otherwise !== undefined && located?.key) yield* asOtherWords(context, pointer, located.key, otherwise);
  const near = wordsNear(context, String(node.value), schema?.['x-portolan-catalog']);
  for (const { word, meant } of near) {
    const flags = { preferred: meant, safe: sameWord(String(node.value), [word]) !== undefined };
    if (!isKey) yield replacement(context, pointer, word, flags);
    else
      yield {
        title: `Change it to ${shown(word)}`,
        ...flags,
        changes: () => ownChange(context, renameKey(document, node, word)),
      };
  }
}

/** The entry of that name, or those of the group of that name, or else the nearest. */
function wordsNear(
  { project: { configuration } }: FixContext,
  word: string,
  table: string | undefined,
): ReturnType<typeof nearestWords> {
  if (table === undefined) return [];
  const meant = entryMeant(configuration, table, word);
  if (meant !== undefined) return [{ word: meant, meant: true }];
  const members = entriesOfGroup(configuration, table, word);
  if (members.length > 0) return members.map((each) => ({ word: each, meant: members.length === 1 }));
  return nearestWords(word, catalogWords(configuration, table));
}

/** Keeps words that are no entry, where the property for such words is still free. */
function* asOtherWords(context: FixContext, pointer: string, key: ScalarNode, otherwise: string): Generator<Fix> {
  const { document } = context;
  const beside = `${pointer.slice(0, pointer.lastIndexOf('/'))}/${otherwise}`;
  if (nodeAt(document.root, beside)) return;
  yield {
    title: `Keep the words under "${otherwise}"`,
    changes: () => ownChange(context, renameKey(document, key, otherwise)),
  };
}

/** What the schema says of a value, or of the keys of a mapping. */
function schemaFor({ record, project }: RuleContext, pointer: string, isKey: boolean): JsonSchema | undefined {
  const file = schemaFile(record, project);
  if (!file) return undefined;
  const tokens = splitPointer(pointer);
  const place = placeAt(file.schema, isKey ? tokens.slice(0, -1) : tokens);
  return isKey ? place && resolvePropertyNames(place)?.schema : place?.schema;
}
