import type { SourceDocument } from '../../documents/document.ts';
import type { TextEdit } from '../../text/position.ts';
import type { FileRecord, Project } from '../../workspace/project.ts';
import type { Finding } from '../rule.ts';

/** What happens to a file: edits of its present text, its creation with a text (never over another), or its removal. */
export type FileChange =
  | { readonly uri: string; readonly edits: readonly TextEdit[] }
  | { readonly uri: string; readonly text: string }
  | { readonly uri: string; readonly removed: true };

/** A way to mend a finding. */
export interface Fix {
  /** What it does, as an order: `Set "status" to "approved"`. */
  readonly title: string;
  /** Whether it is the one right thing to do, as far as anybody can tell; otherwise the author has to choose. */
  readonly preferred?: boolean;
  /** Whether it is certain to keep what the author meant and to end the finding: then it may be done unasked. */
  readonly safe?: boolean;
  /** Computed when asked for; undefined when it turns out that it cannot be done. */
  changes(): readonly FileChange[] | undefined;
}

/** What a fix may look at. */
export interface FixContext {
  readonly project: Project;
  readonly record: FileRecord;
  readonly document: SourceDocument;
  readonly finding: Finding;
  /** The how-manieth finding of its rule in the file it is, from 0. */
  readonly index: number;
  /** ISO date. */
  readonly today: string;
}

/** The ways to mend a finding of one rule, the best first. */
export type Fixer = (context: FixContext) => Iterable<Fix>;
