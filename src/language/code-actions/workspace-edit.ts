import { parseDocument } from '../../documents/parse.ts';
import type { FileChange } from '../../rules/rule.ts';
import { applyEdits } from '../../text/edits.ts';
import type { TextEdit } from '../../text/position.ts';
import type { Project } from '../../workspace/project.ts';
import type { Abilities, TextDocumentEdit, WorkspaceEdit } from './protocol.ts';

/** Changes of files in the form that a client takes them; undefined when it cannot do one of them. */
export function workspaceEdit(
  project: Project,
  changes: readonly FileChange[],
  { versionedEdits, createsFiles, deletesFiles }: Abilities,
): WorkspaceEdit | undefined {
  const needsMore = changes.some((change) => !('edits' in change));
  if (!versionedEdits && needsMore) return undefined;
  if (!versionedEdits) {
    const edits = changes.flatMap((change): [string, TextEdit[]][] => {
      return 'edits' in change ? [[change.uri, [...change.edits]]] : [];
    });
    return { changes: Object.fromEntries(edits) };
  }
  if (changes.some((change) => ('text' in change && !createsFiles) || ('removed' in change && !deletesFiles)))
    return undefined;
  return { documentChanges: changes.flatMap((change) => operations(project, change)) };
}

function operations(project: Project, change: FileChange): NonNullable<WorkspaceEdit['documentChanges']> {
  const { uri } = change;
  if ('removed' in change) return [{ kind: 'delete', uri }];
  if ('text' in change) {
    const start = { line: 0, character: 0 };
    return [{ kind: 'create', uri }, editOf(uri, null, [{ range: { start, end: start }, newText: change.text }])];
  }
  // Files that no editor has open have no version.
  const version = project.record(uri)?.document?.version;
  return [editOf(uri, version ? version : null, [...change.edits])];
}

function editOf(uri: string, version: number | null, edits: TextDocumentEdit['edits']): TextDocumentEdit {
  return { textDocument: { uri, version }, edits };
}

/**
 * Whether changes leave every file at least as readable as it was. In a text that is broken already nobody can tell
 * where something belongs: there an edit can do harm.
 */
export function areSound(project: Project, changes: readonly FileChange[]): boolean {
  return changes.every((change) => {
    const document = project.record(change.uri)?.document;
    if (!('edits' in change) || !document) return true;
    const { uri, version, text, problems } = document;
    const after = parseDocument({ uri, version, text: applyEdits(text, change.edits) });
    return after.problems.length <= problems.length;
  });
}
