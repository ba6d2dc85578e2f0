import type { Artifact } from '../kinds/artifact.ts';

/** By a scope, the files in which an id means, or may mean, what that scope has; in their order. */
export type NamingFiles = (scope: string) => readonly string[];

/**
 * Finds out what an id that several scopes have means in each of the artifacts that name it.
 * @param nearest the scopes that it may mean in an artifact, by URI
 */
export function namingFiles(
  artifacts: Iterable<Artifact>,
  nearest: (artifact: Artifact) => readonly string[],
): NamingFiles {
  const certain = new Map<string, string[]>();
  // Where it is open, often thousands may be meant in thousands of files: these lists are not to be multiplied.
  const open = new Map<readonly string[], string[]>();
  for (const artifact of artifacts) {
    const scopes = nearest(artifact);
    const [only] = scopes;
    if (only !== undefined && scopes.length === 1) addTo(certain, only, artifact.uri);
    else addTo(open, scopes, artifact.uri);
  }
  return (scope) => {
    const maybe = [...open].flatMap(([scopes, files]) => (scopes.includes(scope) ? files : []));
    return [...(certain.get(scope) ?? []), ...maybe].sort();
  };
}

function addTo<Key>(lists: Map<Key, string[]>, key: Key, item: string): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
