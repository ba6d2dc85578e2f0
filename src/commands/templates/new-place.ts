import { type Kind, kindOf } from '../../kinds/kinds.ts';
import type { Configuration } from '../../workspace/configuration.ts';
import type { Project } from '../../workspace/project.ts';
import { fileUri } from '../../workspace/uri.ts';
import { formOf, type NameForm, nameOf, wordsOf } from './file-name.ts';
import { wordOfId } from './new-id.ts';

export type TemplateFormat = 'yaml' | 'markdown';

/** What the path of a new record is made from. */
export interface Naming {
  readonly kind: Kind;
  readonly format: TemplateFormat;
  readonly id: string;
  readonly title: string | undefined;
  /** Four digits. */
  readonly year: string;
}

/**
 * The path of a new record in its project, beside the other records of its kind and with a name like theirs. Never
 * the path of a file that the project knows.
 */
export function newPlace(project: Project, naming: Naming): string {
  return newPlaces(project, naming)(naming.id, naming.title);
}

/**
 * The same for many records: how the others are named is looked at once, and no path is given twice.
 * @param folder instead of the usual one; ends in `/`, or is empty for the project's own folder
 * @param isTaken whether there is a file that the project does not know
 */
export function newPlaces(
  project: Project,
  naming: Omit<Naming, 'id' | 'title'>,
  folder: string = newFolder(project, naming.kind, naming.year),
  isTaken: (path: string) => boolean = () => false,
): (id: string, title: string | undefined) => string {
  const form = newForm(project, naming);
  const ids = project.configuration.ids[naming.kind];
  const given = new Set<string>();
  return (id, title) => {
    const word = wordOfId(ids, id);
    // A bare number says nothing: then the whole id has to serve as the name.
    const about = word === undefined || /^\d+$/.test(word) ? (title ?? '') : word;
    const path = `${folder}${nameOf(form, id, wordsOf(about))}`;
    const stem = path.slice(0, path.length - form.suffix.length);
    for (let count = 1; ; count++) {
      const free = count === 1 ? path : `${stem}-${count}${form.suffix}`;
      // Not every file system tells capitals from small letters.
      const name = free.toLowerCase();
      if (given.has(name) || isTaken(free) || project.record(fileUri(project.root, free))) continue;
      given.add(name);
      return free;
    }
  };
}

/** The form of most names of the kind, those of the same format first; the usual ending when only others are there. */
function newForm(project: Project, { kind, format }: Pick<Naming, 'kind' | 'format'>): NameForm {
  const {
    newFile: { lead, separator, format: usual },
    suffixes: [word],
  } = kindOf(kind);
  // A decision record is Markdown to everybody; its place and number say what it is.
  const suffix = format === 'yaml' ? `.${word}.yaml` : `${usual === 'markdown' ? '' : `.${word}`}.md`;
  const present = project.artifacts().filter((artifact) => artifact.kind === kind);
  const alike = present.filter(({ document }) => document.format === format);
  const forms = (alike.length > 0 ? alike : present).map(({ file, id }): NameForm => {
    const form = formOf(file.slice(folderOf(file).length), id);
    return alike.length > 0 ? form : { ...form, suffix };
  });
  return mostCommon(forms, JSON.stringify, (form) => form.suffix === suffix) ?? { lead, separator, suffix };
}

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
function folderOf(file: string): string {
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
function mostCommon<Item>(
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
