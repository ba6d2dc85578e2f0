import { numberOfFile } from '../../kinds/adr/adopted/title.ts';
import { type CancellationToken, NEVER_CANCELLED } from '../../workspace/host.ts';
import type { Project } from '../../workspace/project.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { mentionsOf } from '../mentions/find.ts';
import { isAdopted } from '../rename/new-id.ts';
import { respelled } from '../rename/spelling.ts';
import { type EditSupport, mergeEdits, type WorkspaceEdit, workspaceEdit } from '../rename/workspace-edit.ts';
import { type Move, movedUri } from './moves.ts';
import { otherEdits } from './others/edits.ts';
import type { CurrentFiles } from './others/files.ts';
import type { Renamed } from './others/labels.ts';
import { linkEdits } from './record-links.ts';

/**
 * The edits to make before files or folders are moved or renamed: relative links and `url` fields that lead to them,
 * those inside of them, and the mentions of decision records whose id is the number in the name; where records are
 * concerned also in Markdown files that are none. Undefined when nothing has to change.
 */
export async function fileRenameEdits(
  workspaces: readonly Workspace[],
  moves: readonly Move[],
  support: EditSupport,
  files: CurrentFiles,
  token: CancellationToken = NEVER_CANCELLED,
): Promise<WorkspaceEdit | undefined> {
  const renames: Renamed[] = [];
  // All that is taken from records is taken before the first wait: it belongs together, and to versions of their texts.
  const own = workspaces.flatMap((workspace) => [
    linkEdits(workspace, moves),
    ...workspace.projects().flatMap((project) => {
      const renumbered = renumberedIn(project, moves);
      renames.push(...renumbered);
      return renumbered.map(({ id, newId }) =>
        respelled(mentionsOf(workspace, project, { id, entities: project.graph.find(id) }), newId),
      );
    }),
  ]);
  const others = await otherEdits(workspaces, files, { moves, renames }, token);
  const edits = mergeEdits(...own, others);
  return edits.length === 0 ? undefined : workspaceEdit(edits, [], support);
}

/** The decision records that get another id by the new number in the names of their files. */
function renumberedIn(project: Project, moves: readonly Move[]): Renamed[] {
  return moves.flatMap(({ from }): Renamed[] => {
    const artifact = project.record(from)?.artifact;
    const id = artifact?.id;
    if (!artifact || id === undefined || !isAdopted(artifact) || project.graph.find(id).length > 1) return [];
    const number = numberOfFile(movedUri(moves, from));
    if (number === undefined || numberOfFile(from) === undefined) return [];
    const newId = project.configuration.ids.adr.format(number);
    const isFree = project.graph.find(newId).every(({ artifact: { uri } }) => movedUri(moves, uri) !== uri);
    return newId === id || !isFree ? [] : [{ id, newId, homes: [from] }];
  });
}
