import { shippedCatalog } from '../../catalog/generated/catalog.ts';
import { catalogIds, isCatalogTable } from '../../catalog/tables.ts';
import type { ScalarNode, TreeNode } from '../../documents/tree.ts';
import { isCatalogWord } from '../../facts/catalog-words.ts';
import { itemPlace, propertyPlace, rootPlace, type SchemaPlace } from '../../schema/walk.ts';
import { isCalendarDate } from '../../text/dates.ts';
import type { Span } from '../../text/position.ts';
import type { LanguageFile } from '../file.ts';
import type { Token } from './semantic-tokens.ts';

/** Values that the schema takes from a closed list or from the catalogue, and dates. Looks only into what lies within. */
export function wordTokens({ document, schema, project }: LanguageFile, within: Span): Token[] {
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
