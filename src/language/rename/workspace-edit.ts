import type { TextEdit } from '../../text/position.ts';
import type { Move } from '../file-rename/moves.ts';

/** Why an edit deserves a look: it is shown with these words, and made only when the user agrees where it asks. */
type Note = 'portolan.prose' | 'portolan.others';

/** `ChangeAnnotation` of LSP 3.17. */
interface ChangeAnnotation {
  label: string;
  description: string;
  needsConfirmation: boolean;
}

const ANNOTATIONS: Readonly<Record<Note, ChangeAnnotation>> = {
  'portolan.prose': {
    label: 'Mentions in text',
    description: 'The id occurs in running text, where it may mean something else.',
    needsConfirmation: true,
  },
  'portolan.others': {
    label: 'Links in other Markdown files',
    description: 'Files that are no records link to the record.',
    needsConfirmation: false,
  },
};

/** What a client can do with edits. */
export interface EditSupport {
  /** Edits that belong to versions of documents. */
  readonly documentChanges: boolean;
  /** Renaming of files among the edits. */
  readonly renameFiles: boolean;
  /** Labels on edits, by which the user chooses among them. */
  readonly annotations: boolean;
}

/** An edit, with what the user should know of it before it is made. */
export interface ProposedEdit extends TextEdit {
  readonly note?: Note;
}

/** The edits of one file. They hold for one version of its text, whatever becomes of the text meanwhile. */
export interface FileEdits {
  readonly uri: string;
  /** The editor's version; 0 for a file that no editor has open. */
  readonly version: number;
  readonly edits: readonly ProposedEdit[];
}

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
  changeAnnotations?: Record<string, ChangeAnnotation>;
}

/**
 * Edits in the form that a client understands: texts first, files last, so that all texts have the names that they
 * have now. A version is that of the open document, null for a file that no editor has open.
 */
export function workspaceEdit(
  edits: readonly FileEdits[],
  moves: readonly Move[],
  support: EditSupport,
): WorkspaceEdit {
  const files = edits.filter((file) => file.edits.length > 0);
  if (!support.documentChanges) {
    return { changes: Object.fromEntries(files.map((file) => [file.uri, file.edits.map(plain)])) };
  }
  const notes = new Set(
    support.annotations ? files.flatMap((file) => file.edits.flatMap(({ note }) => note ?? [])) : [],
  );
  const annotate = (edit: ProposedEdit): DocumentEdit['edits'][number] =>
    edit.note && notes.has(edit.note) ? { ...plain(edit), annotationId: edit.note } : plain(edit);
  const documents = files.map((file): DocumentEdit => {
    return { textDocument: { uri: file.uri, version: file.version || null }, edits: file.edits.map(annotate) };
  });
  const renames = moves.map(({ from, to }): FileMove => {
    return { kind: 'rename', oldUri: from, newUri: to, options: { overwrite: false, ignoreIfExists: false } };
  });
  return {
    documentChanges: [...documents, ...(support.renameFiles ? renames : [])],
    ...(notes.size > 0 && {
      changeAnnotations: Object.fromEntries([...notes].map((note) => [note, ANNOTATIONS[note]])),
    }),
  };
}

function plain({ range, newText }: TextEdit): TextEdit {
  return { range, newText };
}

/** The edits of several sources: those of a file together, in the order of its text. */
export function mergeEdits(...sources: readonly (readonly FileEdits[])[]): readonly FileEdits[] {
  const merged = new Map<string, { uri: string; version: number; edits: ProposedEdit[] }>();
  for (const { uri, version, edits } of sources.flat()) {
    const file = merged.get(uri) ?? { uri, version, edits: [] };
    file.edits.push(...edits);
    merged.set(uri, file);
  }
  for (const { edits } of merged.values()) {
    edits.sort(({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character);
  }
  return [...merged.values()];
}
