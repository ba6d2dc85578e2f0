import { nodeAt, pathAt } from '../../documents/pointer.ts';
import { memoOn } from '../../text/memo.ts';
import type { Position } from '../../text/position.ts';
import { splitId } from '../../workspace/entity.ts';
import type { FileRecord } from '../../workspace/file-input.ts';
import type { Project } from '../../workspace/project.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { LanguageFile } from '../file.ts';
import { collectMentions } from './collect.ts';
import { isAbout, type Sought } from './meaning.ts';
import type { FileMentions, Mention } from './mention.ts';

/** Every place of a file that names an id, in the order of the text, without overlaps. */
export function mentionsIn({ workspace, project, record }: LanguageFile): readonly Mention[] {
  return mentionsAt(record, project.revision, project, workspace.folder);
}

const mentionsAt = memoOn((record: FileRecord, _revision: number, project: Project, folder: string) =>
  collectMentions(project, folder, record),
);

/**
 * Every place of a project that names something, in the order of files and of their text. Reads closely only the files
 * that hold the id's characters, or those of its file's name, and those which the graph knows to name it.
 */
export function mentionsOf(workspace: Workspace, project: Project, sought: Sought): FileMentions[] {
  const { graph } = project;
  const { id } = splitId(sought.id);
  const naming =
    sought.entities.length > 0 ? sought.entities.flatMap((each) => graph.naming(each)) : graph.incoming(id);
  const tied = new Set([...sought.entities, ...naming].map(({ artifact }) => artifact.uri));
  const paths = sought.entities.flatMap(({ pointer, artifact }) => (pointer === '' ? sign(artifact.uri) : []));
  return project.records().flatMap((record) => {
    const text = record.document?.text;
    if (
      text === undefined ||
      !(tied.has(record.uri) || mayName(record, text) || paths.some((path) => text.includes(path)))
    )
      return [];
    const mentions = collectMentions(project, workspace.folder, record, sought);
    return mentions.length === 0 ? [] : [{ record, mentions }];
  });

  /** Of a shared id most files mean another thing: they need not be read closely. */
  function mayName(record: FileRecord, text: string): boolean {
    if (!text.includes(id)) return false;
    return !graph.isShared(id) || text.includes(`/${id}`) || isAbout(project, record, sought, id);
  }
}

/** Characters of a file's name that stand in every path to it, however it is encoded. */
export function sign(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1).replace(/%[0-9A-F]{2}/gi, ' ');
  return (name.match(/[\w-]+/g) ?? []).reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

/**
 * The mention at a place of a file; both ends count as inside, as a cursor behind a word is at the word. The key `id`
 * stands for the id behind it, the heading of an adopted decision record for the id of the record.
 */
export function mentionAt(file: LanguageFile, position: Position): Mention | undefined {
  const { document } = file;
  const offset = document.lines.offsetAt(position);
  const mentions = mentionsIn(file);
  const found = mentions.find(({ start, end }) => start <= offset && offset <= end);
  if (found) return found;
  const at = pathAt(document.root, offset);
  const definition = at?.at === 'key' ? mentions.find(({ start }) => start > offset) : undefined;
  if (definition?.role === 'definition' && /^id["'\s:]*$/.test(document.text.slice(at?.node.start, definition.start))) {
    return { ...definition, start: offset };
  }
  return headingMention(file, offset);
}

function headingMention({ record }: LanguageFile, offset: number): Mention | undefined {
  const { artifact } = record;
  if (artifact?.id === undefined || artifact.origin !== 'adopted') return undefined;
  const title = nodeAt(artifact.tree, '/id')?.value;
  if (!title || offset < title.start || offset > title.end) return undefined;
  return { id: artifact.id, role: 'definition', spelling: 'indirect', start: title.start, end: title.end };
}
