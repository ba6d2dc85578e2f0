import { shippedCatalog } from '../catalog/generated/catalog.ts';
import { catalogIds, isCatalogTable } from '../catalog/tables.ts';
import type { ScalarNode, TreeNode } from '../documents/tree.ts';
import { isCatalogWord } from '../facts/catalog-words.ts';
import { kindOf } from '../kinds/kinds.ts';
import { itemPlace, propertyPlace, rootPlace, type SchemaPlace } from '../schema/walk.ts';
import { isCalendarDate } from '../text/dates.ts';
import type { Position, Range, Span } from '../text/position.ts';
import type { LanguageFile } from './file.ts';
import { mentionsIn } from './mentions/find.ts';
import { namedBy } from './mentions/meaning.ts';
import type { Mention } from './mentions/mention.ts';

/**
 * The token types used, all of them standard in LSP 3.17, so that every theme colours them: ids of artifacts and risks
 * (`type`), words of closed lists and of the catalogue (`enumMember`), dates (`number`).
 */
export const TOKEN_TYPES = ['type', 'enumMember', 'number'] as const;

/**
 * What is more to say than by colour: `declaration` an id where it is defined, `deprecated` a decision that no longer
 * holds, `defaultLibrary` a word of the shipped catalogue, `unresolved` an id that nothing has. All but the last are
 * standard.
 */
export const TOKEN_MODIFIERS = ['declaration', 'deprecated', 'defaultLibrary', 'unresolved'] as const;

type TokenType = (typeof TOKEN_TYPES)[number];

type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** A word with a meaning; it does not cross lines. */
interface Token extends Span {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** Above this length, in UTF-16 code units, editors are given the tokens of what they show only. */
const LARGE = 300_000;

/** Whether a file is so large that only the tokens of a range are worth asking for. */
export function isLarge({ document }: LanguageFile): boolean {
  return document.text.length > LARGE;
}

/**
 * The ids, closed words and dates of a file or of a range of it, in the order of the text. Only values of properties
 * and words of prose: names of properties, comments and marks are left to the editor's own colours.
 */
export function semanticTokens(file: LanguageFile, range?: Range): Token[] {
  const { lines, text } = file.document;
  const within = range
    ? { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) }
    : { start: 0, end: text.length };
  const tokens = [...idTokens(file, within), ...wordTokens(file, within)]
    .filter(({ start, end }) => end > start && lines.positionAt(start).line === lines.positionAt(end).line)
    .sort((a, b) => a.start - b.start);
  let free = 0;
  return tokens.filter(({ start, end }) => {
    if (start < free) return false;
    free = end;
    return true;
  });
}

/** Tokens in the form of LSP 3.17: five numbers for each, its place relative to the one before. */
export function encodeTokens({ document }: LanguageFile, tokens: readonly Token[]): number[] {
  let last: Position = { line: 0, character: 0 };
  return tokens.flatMap(({ start, end, type, modifiers }) => {
    const { line, character } = document.lines.positionAt(start);
    const lines = line - last.line;
    const characters = lines === 0 ? character - last.character : character;
    last = { line, character };
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
    return [lines, characters, end - start, TOKEN_TYPES.indexOf(type), bits];
  });
}

/** Ids in fields and prose; paths are left to the editor. */
function idTokens(file: LanguageFile, within: Span): Token[] {
  return mentionsIn(file).flatMap((mention): Token[] => {
    const { start, end, spelling } = mention;
    if (end < within.start || start > within.end || spelling === 'path' || spelling === 'indirect') return [];
    return [{ start, end, type: 'type', modifiers: modifiersOf(file, mention) }];
  });
}

function modifiersOf({ project, record }: LanguageFile, { role, id }: Mention): TokenModifier[] {
  if (role === 'definition') return ['declaration'];
  const [entity] = namedBy(project, record, id);
  if (!entity) return ['unresolved'];
  return entity.kind === 'adr' && kindOf('adr').statuses[entity.status ?? '']?.ended ? ['deprecated'] : [];
}

/** Values that the schema takes from a closed list or from the catalogue, and dates. Looks only into what lies within. */
function wordTokens({ document, schema, project }: LanguageFile, within: Span): Token[] {
  const { root, text } = document;
  if (!root || !schema) return [];
  const tokens: Token[] = [];
  const walk = (node: TreeNode, place: SchemaPlace): void => {
    if (node.end < within.start || node.start > within.end) return;
    if (node.kind === 'scalar') {
      const token = tokenOf(node, text);
      const meaning = token && meaningOf(node, place);
      if (token && meaning) tokens.push({ ...token, ...meaning });
    } else if (node.kind === 'sequence') {
      const items = itemPlace(place);
      for (const item of items ? node.items : []) if (items) walk(item, items);
    } else {
      for (const { key, value } of node.entries) {
        if (value.start < node.start || value.end > node.end) continue;
        const below = value.end < within.start ? undefined : propertyPlace(place, String(key.value));
        if (below) walk(value, below);
      }
    }
  };
  const meaningOf = ({ value }: ScalarNode, { schema }: SchemaPlace): Pick<Token, 'type' | 'modifiers'> | undefined => {
    if (typeof value !== 'string') return undefined;
    if (schema.enum?.includes(value)) return { type: 'enumMember', modifiers: [] };
    const table = schema['x-portolan-catalog'];
    if (table !== undefined && isCatalogTable(table)) {
      if (catalogIds(shippedCatalog, table).has(value)) return { type: 'enumMember', modifiers: ['defaultLibrary'] };
      const isOwn = isCatalogWord(project.configuration, table, value);
      return isOwn ? { type: 'enumMember', modifiers: [] } : undefined;
    }
    return schema.format === 'date' && isCalendarDate(value) ? { type: 'number', modifiers: [] } : undefined;
  };
  walk(root, rootPlace(schema));
  return tokens;
}

/** The characters of a value without its quotes; undefined for aliases and texts over several lines. */
function tokenOf({ start, end, style }: ScalarNode, text: string): Span | undefined {
  if (style === 'block' || style === 'prose' || text[start] === '*') return undefined;
  return style === 'plain' ? { start, end } : { start: start + 1, end: end - 1 };
}
