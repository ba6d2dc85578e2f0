import type { TextEdit } from '../../text/position.ts';
import type { FileRecord } from '../../workspace/project.ts';
import type { Move } from '../file-rename/moves.ts';

/** What a client can do with edits. */
export interface EditSupport {
  /** Edits that belong to versions of documents. */
  readonly documentChanges: boolean;
  /** Renaming of files among the edits. */
  readonly renameFiles: boolean;
  /** Labels on edits, by which the user chooses among them. */
  readonly annotations: boolean;
}

/** An edit; `asks` when the user should look at it first. */
export interface ProposedEdit extends TextEdit {
  readonly asks?: boolean;
}

/** Edits by the file that they change. */
export type ProposedEdits = ReadonlyMap<FileRecord, readonly ProposedEdit[]>;

interface DocumentEdit {
  textDocument: { uri: string; version: number | null };
  edits: (TextEdit & { annotationId?: string })[];
}

interface FileMove {
  kind: 'rename';
  oldUri: string;
  newUri: string;
  options: { overwrite: false; ignoreIfExists: false };
}

/** `WorkspaceEdit` of LSP 3.17. */
export interface WorkspaceEdit {
  changes?: Record<string, TextEdit[]>;
  documentChanges?: (DocumentEdit | FileMove)[];
  changeAnnotations?: Record<string, { label: string; description: string; needsConfirmation: boolean }>;
}

const PROSE = 'portolan.prose';

/**
 * Edits in the form that a client understands: texts first, files last, so that all texts have the names that they
 * have now. A version is that of the open document, null for a file that no editor has open.
 */
export function workspaceEdit(edits: ProposedEdits, moves: readonly Move[], support: EditSupport): WorkspaceEdit {
  const files = [...edits].filter(([, list]) => list.length > 0);
  if (!support.documentChanges) {
    return { changes: Object.fromEntries(files.map(([{ uri }, list]) => [uri, list.map(plain)])) };
  }
  const annotate = (edit: ProposedEdit): DocumentEdit['edits'][number] =>
    support.annotations && edit.asks ? { ...plain(edit), annotationId: PROSE } : plain(edit);
  const documents = files.map(([{ uri, document }, list]): DocumentEdit => {
    return { textDocument: { uri, version: document?.version || null }, edits: list.map(annotate) };
  });
  const renames = moves.map(({ from, to }): FileMove => {
    return { kind: 'rename', oldUri: from, newUri: to, options: { overwrite: false, ignoreIfExists: false } };
  });
  const asks = support.annotations && files.some(([, list]) => list.some((edit) => edit.asks));
  return {
    documentChanges: [...documents, ...(support.renameFiles ? renames : [])],
    ...(asks && { changeAnnotations: ANNOTATIONS }),
  };
}

const ANNOTATIONS = {
  [PROSE]: {
    label: 'Mentions in text',
    description: 'The id occurs in running text, where it may mean something else.',
    needsConfirmation: true,
  },
};

function plain({ range, newText }: TextEdit): TextEdit {
  return { range, newText };
}

/** The edits of several sources, in the order of the text. */
export function mergeEdits(...sources: readonly ProposedEdits[]): ProposedEdits {
  const merged = new Map<FileRecord, ProposedEdit[]>();
  for (const [record, edits] of sources.flatMap((source) => [...source])) {
    merged.set(record, [...(merged.get(record) ?? []), ...edits]);
  }
  for (const edits of merged.values()) {
    edits.sort(({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character);
  }
  return merged;
}
