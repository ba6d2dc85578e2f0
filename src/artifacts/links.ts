import type { TreeNode } from '../documents/tree.ts';
import type { SchemaName } from '../schema/registry.ts';
import { visitTree } from '../schema/visit.ts';
import type { Link } from './artifact.ts';

/** Every string of a tree that names another artifact, as the schema says (`x-portolan-ref`). */
export function linksOf(name: SchemaName, tree: TreeNode): Link[] {
  const links: Link[] = [];
  visitTree(name, tree, ({ node, pointer, place, property }) => {
    const kinds = place.schema['x-portolan-ref'];
    if (!kinds || kinds.includes('person') || node.kind !== 'scalar' || typeof node.value !== 'string') return;
    const type = place.schema['x-portolan-link'] ?? property;
    links.push({ type, target: node.value, pointer, kinds });
  });
  return links;
}
