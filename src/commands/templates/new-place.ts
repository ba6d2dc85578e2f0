import { type Kind, kindOf } from '../../kinds/kinds.ts';
import type { Project } from '../../workspace/project.ts';
import { fileUri } from '../../workspace/uri.ts';
import { formOf, type NameForm, nameOf } from './file-name.ts';
import { folderOf, mostCommon, newFolder } from './new-folder.ts';
import { wordOfId } from './new-id.ts';
import { wordsOf } from './slug.ts';

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
