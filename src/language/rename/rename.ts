import type { Position, Range } from '../../text/position.ts';
import { type Entity, splitId } from '../../workspace/entity.ts';
import { type CancellationToken, NEVER_CANCELLED } from '../../workspace/host.ts';
import type { LanguageFile } from '../file.ts';
import type { Move } from '../file-rename/moves.ts';
import { otherEdits } from '../file-rename/others/edits.ts';
import type { CurrentFiles } from '../file-rename/others/files.ts';
import { linkEdits } from '../file-rename/record-links.ts';
import { readDestination } from '../links/paths.ts';
import { mentionAt, mentionsOf } from '../mentions/find.ts';
import { namedBy } from '../mentions/meaning.ts';
import type { FileMentions, Mention } from '../mentions/mention.ts';
import { scan } from '../mentions/scan.ts';
import { isAdopted, objection } from './new-id.ts';
import { certain, keptApart, labels, writtenAs } from './scoped.ts';
import { renamedFile, respelled } from './spelling.ts';
import { type EditSupport, mergeEdits, type WorkspaceEdit, workspaceEdit } from './workspace-edit.ts';

/** Why something cannot be renamed, in words for the user. */
export interface Refusal {
  readonly refusal: string;
}

/** What is about to be renamed: its place in the text, and the id to start from. */
export interface Renamable {
  readonly range: Range;
  readonly placeholder: string;
}

/** Whether there is an id to rename at a position. */
export function prepareRename(file: LanguageFile, position: Position): Renamable | Refusal {
  const subject = subjectAt(file, position);
  if ('refusal' in subject) return subject;
  const { mention } = subject;
  return { range: file.document.lines.rangeOf(mention), placeholder: splitId(mention.id).id };
}

/**
 * The edits that give what is named at a position another id: in every field, text and link of the project, in the
 * name of its file, and in the links to that file. A decision record whose id is the number in its file's name gets
 * another number there, in its title and in the texts of links. Where two things share the id, only the one whose
 * definition is at the position is renamed, with the links to its file: what the other mentions mean, nobody knows.
 * An id of a register is renamed where it means the risk of that register, and nowhere else; what is named by the id of
 * a register in front keeps it, or gets its new one.
 * In Markdown files that are no records, links to the file follow it.
 */
export async function rename(
  file: LanguageFile,
  position: Position,
  given: string,
  support: EditSupport,
  files: CurrentFiles,
  token: CancellationToken = NEVER_CANCELLED,
): Promise<{ readonly edit: WorkspaceEdit } | Refusal> {
  const subject = subjectAt(file, position);
  if ('refusal' in subject) return subject;
  const { mention, entities, isShared } = subject;
  const newId = given.trim();
  const { id } = splitId(mention.id);
  const refusal = objection(file.project, entities, id, newId);
  if (refusal !== undefined) return { refusal };
  if (newId === id) return { edit: workspaceEdit([], [], support) };

  const moves = entities.flatMap((entity) => moveOf(entity, newId));
  const problem = moveProblem(file, entities, moves, support);
  if (problem !== undefined) return { refusal: problem };
  const moved = support.renameFiles ? moves : [];
  const named = mentionsOf(file.workspace, file.project, { id: mention.id, entities });
  const meant = isShared ? named.map((each) => attributed(file, each)) : named.map((each) => certain(file, each));
  // Taken before the wait: a text that is read anew meanwhile uses up the reading that is held here.
  const own = mergeEdits(
    respelled(meant, writtenAs(file, entities, newId)),
    keptApart(file, entities, newId),
    linkEdits(file.workspace, moved),
  );
  const homes = [...new Set(entities.map(({ artifact }) => artifact.uri))];
  const renames = homes.length > 0 ? labels(entities, id, newId).map((label) => ({ ...label, homes })) : [];
  const others = await otherEdits([file.workspace], files, { moves: moved, renames }, token);
  return { edit: workspaceEdit(mergeEdits(own, others), moved, support) };
}

interface Subject {
  readonly mention: Mention;
  /** What is renamed; nothing when the id names nothing, and only its mentions change. */
  readonly entities: readonly Entity[];
  /** Whether something else has the same id. */
  readonly isShared: boolean;
}

function subjectAt(file: LanguageFile, position: Position): Subject | Refusal {
  const mention = mentionAt(file, position);
  if (!mention) return { refusal: 'There is no id here. Place the cursor on one, such as PRJ-014 or ADR-0007.' };
  const entities = namedBy(file.project, file.record, mention.id);
  if (entities.length < 2) return { mention, entities, isShared: false };
  const own = entities.filter(({ artifact }) => artifact.uri === file.record.uri);
  const [entity] = own;
  if (mention.role === 'definition' && entity && own.length === 1) return { mention, entities: own, isShared: true };
  const places = entities.map(({ artifact }) => artifact.file).join(' and ');
  return {
    refusal: `${mention.id} is the id of several things, in ${places}. Rename one of them where it is defined.`,
  };
}

function moveOf(entity: Entity, newId: string): Move[] {
  const to = renamedFile(entity, newId);
  return to === undefined ? [] : [{ from: entity.artifact.uri, to }];
}

function moveProblem(
  { workspace }: LanguageFile,
  entities: readonly Entity[],
  moves: readonly Move[],
  { renameFiles }: EditSupport,
): string | undefined {
  for (const { to } of moves) {
    if (workspace.projectOf(to).record(to)) {
      return `There is already a file ${workspace.fileOf(to)}, which the record’s file would become. Choose another id.`;
    }
  }
  const dependsOnName = moves.length > 0 && entities.some(({ artifact }) => isAdopted(artifact));
  if (renameFiles || !dependsOnName) return undefined;
  return 'The id of this decision record is the number in its file name, and this editor cannot rename files.';
}

/** Of the mentions of a shared id those that mean what this file defines: the definition itself, and links to the file. */
function attributed({ workspace, record: own }: LanguageFile, { record, mentions }: FileMentions): FileMentions {
  const { document } = record;
  const destinations = document ? scan(document).destinations : [];
  const leadsHere = ({ link }: Mention): boolean => {
    const destination = link && destinations.find((each) => each.link.start === link.start);
    const written = destination && document?.text.slice(destination.start, destination.end);
    return written !== undefined && readDestination(workspace.folder, record.uri, written)?.uri === own.uri;
  };
  const isMeant = (mention: Mention): boolean =>
    (record === own && mention.role === 'definition') || leadsHere(mention);
  return { record, mentions: mentions.filter(isMeant) };
}
