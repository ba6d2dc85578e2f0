import { type Kind, kindOf } from '../../kinds/kinds.ts';
import type { Configuration } from '../../workspace/configuration.ts';
import type { Project } from '../../workspace/project.ts';

/**
 * The folder for a new record: that of most records of its kind (folders by year count as one), else the one that
 * `portolan.yaml` names under `paths:`, else the usual one. Ends in `/`; empty for the project's own folder.
 * @param year four digits
 */
export function newFolder(project: Project, kind: Kind, year: string): string {
  const present = project.artifacts().filter((artifact) => artifact.kind === kind);
  const folders = present.map(({ file }) => folderOf(file).replace(/(?<=^|\/)\d{4}(?=\/)/g, 'YYYY'));
  const folder = mostCommon(folders) ?? configuredFolder(project.configuration, kind);
  return folder.replaceAll('YYYY', year);
}

/** The folder part of a path, with its `/`. */
export function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

function configuredFolder({ settings, covers }: Configuration, kind: Kind): string {
  const placed = settings.paths?.[kind]?.map(fixedFolder).find((folder) => folder !== '');
  if (placed !== undefined) return placed;
  const usual = `${kindOf(kind).newFile.folder}/`;
  if (covers(`${usual}x.yaml`)) return usual;
  const included = settings.include?.map(fixedFolder).find((folder) => covers(`${folder}${usual}x.yaml`));
  return `${included ?? ''}${usual}`;
}

/** The folders of a glob before the first that is a pattern: `changes/**` → `changes/`. */
function fixedFolder(glob = ''): string {
  return folderOf(glob.split(/[*?[\]{}()!]/, 1)[0] ?? '');
}

/** The item that occurs most often, by a key; among equals a preferred one, then the first. Undefined for no items. */
export function mostCommon<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string = String,
  isPreferred: (item: Item) => boolean = () => false,
): Item | undefined {
  const counts = new Map<string, { readonly item: Item; count: number }>();
  for (const item of items) {
    const key = keyOf(item);
    const entry = counts.get(key) ?? { item, count: 0 };
    entry.count++;
    counts.set(key, entry);
  }
  const rank = ({ item, count }: { item: Item; count: number }): number => 2 * count + (isPreferred(item) ? 1 : 0);
  return [...counts.values()].sort((a, b) => rank(b) - rank(a))[0]?.item;
}
