import type { TreeNode } from '../documents/tree.ts';
import type { SchemaName } from '../schema/registry.ts';
import { type NamedThing, namedThings } from '../schema/visit.ts';
import { memo } from '../text/memo.ts';
import type { CatalogWord, Link, MatrixRating } from './artifact.ts';

/** Every string of a tree that names another artifact, as the schema says (`x-portolan-ref`). */
export function linksOf(name: SchemaName, tree: TreeNode): Link[] {
  const links: Link[] = [];
  for (const things of namedThings(name, tree)) {
    for (const link of linksIn(things)) links.push(link);
  }
  return links;
}

const linksIn = memo((things: readonly NamedThing[]): readonly Link[] => {
  const links: Link[] = [];
  for (const { node, pointer, schema, property } of things) {
    const kinds = schema['x-portolan-ref'];
    if (!kinds || kinds.includes('person') || node.kind !== 'scalar' || typeof node.value !== 'string') continue;
    links.push({ type: schema['x-portolan-link'] ?? property, target: node.value, pointer, kinds });
  }
  return links;
});

/**
 * Every string of a tree that names an entry of the catalogue, as the schema says (`x-portolan-catalog`), in the pieces
 * of `namedThings`.
 */
export function wordsOf(name: SchemaName, tree: TreeNode): readonly (readonly CatalogWord[])[] {
  return namedThings(name, tree).map((things) => wordsIn(things));
}

const wordsIn = memo((things: readonly NamedThing[]): readonly CatalogWord[] => {
  const words: CatalogWord[] = [];
  for (const { node, pointer, schema, isKey } of things) {
    const table = schema['x-portolan-catalog'];
    if (table === undefined || node.kind !== 'scalar' || typeof node.value !== 'string') continue;
    words.push({ table, text: node.value, pointer, part: isKey ? 'key' : 'value' });
  }
  return words;
});

/** Every number of a tree that is on a scale of the risk matrix (`x-portolan-steps`), in the same pieces. */
export function ratingsOf(name: SchemaName, tree: TreeNode): readonly (readonly MatrixRating[])[] {
  return namedThings(name, tree)
    .map((things) => ratingsIn(things))
    .filter((ratings) => ratings.length > 0);
}

const ratingsIn = memo((things: readonly NamedThing[]): readonly MatrixRating[] => {
  const ratings: MatrixRating[] = [];
  for (const { node, pointer, schema } of things) {
    const scale = schema['x-portolan-steps'];
    if (scale === undefined || node.kind !== 'scalar' || typeof node.value !== 'number') continue;
    ratings.push({ scale, value: node.value, pointer });
  }
  return ratings;
});
