import { parseDocument } from '../../documents/parse.ts';
import type { FileChange } from '../../rules/rule.ts';
import { applyEdits } from '../../text/edits.ts';
import type { Project } from '../../workspace/project.ts';

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
