import type { Kind } from '../../kinds/kinds.ts';
import type { IdFormat } from '../../workspace/id-format.ts';
import { nextId } from '../../workspace/id-format.ts';
import type { Project } from '../../workspace/project.ts';
import { slugOf, wordsOf } from './file-name.ts';

/** Words that an id does without, since its prefix or the reader supplies them. */
const FILLERS: ReadonlySet<string> = new Set(
  'a an and at for from in of on or the to with risk risks register team squad'.split(' '),
);

/** Longest word made for an id, in characters. */
const LONGEST = 30;

/**
 * The next free id of a kind: the next number, or a word from the title where ids are words (`REG-PLATFORM`).
 * @param year four digits, for formats that have one
 */
export function newId(project: Project, kind: Kind, title: string | undefined, year: string): string {
  const format = project.configuration.ids[kind];
  const word = hasWord(format) ? wordFrom(title ?? '') : '';
  if (word === '') return nextId(format, project.graph.ids(), year);
  const taken = new Set([...project.graph.ids()].map((id) => id.toLowerCase()));
  const cased = isLowerCase(project, kind, format) ? word : word.toUpperCase();
  for (let count = 1; ; count++) {
    const numbered = count === 1 ? cased : `${cased}-${count}`;
    const id = format.template.replace('YYYY', year).replace('*', () => numbered);
    if (!taken.has(id.toLowerCase())) return id;
  }
}

/** What an id says beside its format: `PLATFORM` of `REG-PLATFORM`; undefined where ids are numbers. */
export function wordOfId(format: IdFormat, id: string): string | undefined {
  const [before = '', after = ''] = format.template.split('*');
  if (!hasWord(format) || !format.matches(id)) return undefined;
  return id.slice(before.length, id.length - after.length);
}

function hasWord({ template }: IdFormat): boolean {
  return template.includes('*') && !template.includes('#');
}

function wordFrom(title: string): string {
  const words = wordsOf(title);
  const telling = words.filter((word) => !FILLERS.has(word));
  return slugOf(telling.length > 0 ? telling : words, '-', LONGEST);
}

/** Whether the words of the ids that people gave so far are in lower case. */
function isLowerCase(project: Project, kind: Kind, format: IdFormat): boolean {
  const words = project.artifacts().flatMap((artifact) => {
    const word = artifact.kind === kind && artifact.id !== undefined ? wordOfId(format, artifact.id) : undefined;
    return word ?? [];
  });
  return words.length > 0 && words.every((word) => word === word.toLowerCase());
}
