import type { SourceDocument } from '../documents/document.ts';
import type { TreeNode } from '../documents/tree.ts';
import type { SchemaName } from '../schema/registry.ts';
import type { FileRecord } from '../workspace/file-input.ts';
import type { Project } from '../workspace/project.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A file as the language features see it: its text, its tree, the schema it is held to, and the project around it. */
export interface LanguageFile {
  readonly workspace: Workspace;
  readonly project: Project;
  readonly record: FileRecord;
  readonly document: SourceDocument;
  /** The artifact's tree (with what sections of a Markdown body supply) or the configuration's; undefined when empty. */
  readonly tree: TreeNode | undefined;
  /** Undefined where no schema holds: in adopted decision records and behind an unknown `kind`. */
  readonly schema: SchemaName | undefined;
  /** ISO date. */
  readonly today: string;
}

/** Undefined for files that are not Portolan's, or too large to be read. @param today ISO date */
export function languageFile(workspace: Workspace, uri: string, today: string): LanguageFile | undefined {
  const project = workspace.projectOf(uri);
  const record = project.record(uri);
  const document = record?.document;
  if (!record || !document) return undefined;
  const { artifact, recognition } = record;
  const schema = recognition.type === 'configuration' ? 'portolan' : artifact?.kind;
  const tree = artifact?.tree ?? document.root;
  return {
    workspace,
    project,
    record,
    document,
    tree,
    schema: artifact?.origin === 'adopted' ? undefined : schema,
    today,
  };
}
