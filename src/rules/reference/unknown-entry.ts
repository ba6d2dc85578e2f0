import type { TreeNode } from '../../documents/tree.ts';
import { type CatalogWord, wordsOf } from '../../kinds/words.ts';
import type { Configuration } from '../../workspace/configuration.ts';
import { catalogWords, isCatalogWord } from '../catalog-words.ts';
import { atKey, atValue, type Finding, type Rule, type RuleContext } from '../rule.ts';
import { schemaIssues } from '../schema/issues.ts';
import { choice, didYouMean, shorten } from '../schema/words.ts';
import { schemaFile } from '../schema-file.ts';

export const unknownEntry: Rule = {
  code: 'catalog/unknown-entry',
  title: 'A word that the catalogue does not know',
  severity: 'error',
  documentation: {
    why: 'Skills, criteria, risk categories and change types come from the catalogue, so that records can be compared.',
    mend: 'Use an entry of the table, or add yours to it in `portolan.yaml` under `catalog:`.',
  },
  *check(context) {
    yield* findingsOf(context, (table) => table !== 'roles');
  },
};

export const unknownRole: Rule = {
  code: 'governance/unknown-role',
  title: 'A role that does not exist',
  severity: 'error',
  documentation: {
    why: 'An approval by a role that nobody holds binds nobody.',
    mend: 'Name a role of the catalogue, or define yours in `portolan.yaml` under `roles:`.',
  },
  *check(context) {
    yield* findingsOf(context, (table) => table === 'roles');
  },
};

/** Those of the configuration by its tree, as both rules ask for them. */
const known = new WeakMap<TreeNode, Pieces>();

type Pieces = readonly (readonly CatalogWord[])[];

function catalogWordsOf({ record, project }: RuleContext): Pieces {
  if (record.artifact) return record.artifact.words;
  const file = schemaFile(record, project);
  if (!file?.root) return [];
  const before = known.get(file.root);
  if (before) return before;
  const words = wordsOf(file.schema, file.root);
  known.set(file.root, words);
  return words;
}

/** Few enough to be listed in a message. */
const LISTED = 8;

function* findingsOf(context: RuleContext, isMeant: (table: string) => boolean): Generator<Finding> {
  const { configuration } = context.project;
  for (const piece of catalogWordsOf(context)) {
    if (isSound(piece, configuration)) continue;
    for (const word of piece) {
      if (isMeant(word.table) && !isCatalogWord(configuration, word.table, word.text)) yield* findingOf(word, context);
    }
  }
}

/** Pieces without an unknown word, each with the configuration that this is true of. */
const sound = new WeakMap<readonly CatalogWord[], Configuration>();

/** In a long list most items are the same as at the last look. */
function isSound(piece: readonly CatalogWord[], configuration: Configuration): boolean {
  if (sound.get(piece) === configuration) return true;
  if (!piece.every(({ table, text }) => isCatalogWord(configuration, table, text))) return false;
  sound.set(piece, configuration);
  return true;
}

function* findingOf({ table, text, pointer, part }: CatalogWord, { record, project }: RuleContext): Generator<Finding> {
  const { configuration } = project;
  const { keys, values } = schemaIssues(record, project);
  if ((part === 'key' ? keys : values).has(pointer)) return;
  const known = catalogWords(configuration, table);
  const advice =
    didYouMean(text, known) ||
    (known.length <= LISTED ? ` It is one of ${choice(known)}.` : ' Correct it, or add it in portolan.yaml.');
  const message = `There is no ${NOUNS[table] ?? 'entry'} "${shorten(text)}" in the catalogue.${advice}`;
  yield { place: part === 'key' ? atKey(pointer) : atValue(pointer), message };
}

const NOUNS: Readonly<Record<string, string>> = {
  roles: 'role',
  skills: 'skill',
  'skill-levels': 'skill level',
  'risk-categories': 'risk category',
  'change-categories': 'change category',
  'change-levels': 'change level',
  'change-types': 'type of change',
  'change-obligations': 'obligation',
  'lifecycle-phases': 'lifecycle phase',
  'governance-bodies': 'governance body',
  criteria: 'criterion',
  models: 'scoring model',
};
