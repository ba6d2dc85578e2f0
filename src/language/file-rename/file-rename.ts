import { numberOfFile } from '../../artifacts/adr/title.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { mentionsOf } from '../mentions/find.ts';
import { respelled } from '../rename/mention-edits.ts';
import { isAdopted } from '../rename/new-id.ts';
import {
  type EditSupport,
  mergeEdits,
  type ProposedEdits,
  type WorkspaceEdit,
  workspaceEdit,
} from '../rename/workspace-edit.ts';
import { linkEdits, type Move, movedUri } from './moves.ts';

/**
 * The edits to make before files or folders are moved or renamed: relative links and `url` fields that lead to them,
 * those inside of them, and the mentions of decision records whose id is the number in the name. Undefined when
 * nothing has to change.
 */
export function fileRenameEdits(
  workspaces: readonly Workspace[],
  moves: readonly Move[],
  support: EditSupport,
): WorkspaceEdit | undefined {
  const edits = mergeEdits(
    ...workspaces.flatMap((workspace) => [linkEdits(workspace, moves), ...renumbered(workspace, moves)]),
  );
  return edits.size === 0 ? undefined : workspaceEdit(edits, [], support);
}

function renumbered(workspace: Workspace, moves: readonly Move[]): ProposedEdits[] {
  return workspace.projects().flatMap((project) =>
    moves.flatMap(({ from }): ProposedEdits[] => {
      const artifact = project.record(from)?.artifact;
      const id = artifact?.id;
      if (!artifact || id === undefined || !isAdopted(artifact) || project.graph.find(id).length > 1) return [];
      const number = numberOfFile(movedUri(moves, from));
      if (number === undefined || numberOfFile(from) === undefined) return [];
      const newId = project.configuration.ids.adr.format(number);
      const isFree = project.graph.find(newId).every(({ artifact: { uri } }) => movedUri(moves, uri) !== uri);
      return newId === id || !isFree ? [] : [respelled(mentionsOf(workspace, project, id), newId)];
    }),
  );
}
