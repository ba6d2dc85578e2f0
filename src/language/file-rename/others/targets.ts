import { isBelow, parentOf } from '../../../workspace/uri.ts';
import { readDestination } from '../../links/paths.ts';
import type { Written } from '../rewrite.ts';

/** What a destination may lead to. */
export type Target = Pick<Written, 'target' | 'root' | 'ending'>;

/** Endings that the links of web sites and wikis leave off. */
const ENDINGS = ['', '.md', '.markdown'] as const;

/**
 * What a destination may lead to, the likeliest first: the file that it names; the Markdown file whose ending it leaves
 * off; and, behind a leading `/`, the same below the folders around the file, any of which may be the root of a web site.
 * @param folder URI of the workspace's folder, beyond which nothing is looked for
 */
export function targetsOf(folder: string, from: string, written: string): readonly Target[] {
  return rootsOf(folder, from, written).flatMap((root) => {
    const uri = readDestination(root, from, written)?.uri;
    if (uri === undefined || !isBelow(folder, uri)) return [];
    return ENDINGS.map((ending) => ({ target: uri + ending, root, ending }));
  });
}

function rootsOf(folder: string, from: string, written: string): string[] {
  const roots = [folder];
  if (!written.startsWith('/')) return roots;
  for (let around = parentOf(from); isBelow(folder, around); around = parentOf(around)) roots.push(around);
  return roots;
}

/**
 * The one that is meant: what is named from the workspace's folder as it is, else the only one that exists. Undefined
 * when there is none, as the link is broken, or several, as nobody knows.
 */
export async function meantOf(
  targets: readonly Target[],
  exists: (uri: string) => Promise<boolean>,
): Promise<Target | undefined> {
  const [named] = targets;
  if (named && (await exists(named.target))) return named;
  const found: Target[] = [];
  for (const target of targets.slice(1)) if (await exists(target.target)) found.push(target);
  return found.length === 1 ? found[0] : undefined;
}
