import type { SourceDocument } from '../documents/document.ts';
import type { Artifact, Origin } from '../kinds/artifact.ts';
import type { Kind } from '../kinds/kinds.ts';
import type { Recognition } from '../kinds/recognise.ts';
import type { SchemaIssue } from '../schema/validate.ts';
import { memo } from '../text/memo.ts';

/** An earlier reading of a file. */
export type Known = Pick<FileRecord, 'document'> & Partial<Pick<FileRecord, 'artifact' | 'issues'>>;

/** What a project takes over of a file. */
export interface FileInput {
  readonly text: string;
  /** Its size in UTF-8, unless that is to be counted. */
  readonly bytes?: number;
  /** The editor's version; 0 when missing, for a file that no editor has open. */
  readonly version?: number;
  /** What is known of the file: if it was of the same text, it need not be read again. */
  readonly known?: Known | undefined;
}

/** How much a project keeps of its files. */
export interface Keeping {
  /**
   * Whether the trees of files that no editor has open are kept: for a program that looks at all files once, and has done
   * so sooner then.
   */
  readonly keepsTrees: boolean;
}

/** Whether an artifact is what a file would be read as. What an adopted record says depends on the configuration, too. */
export function isReadAs(
  artifact: Artifact,
  { kind, origin, file }: { readonly kind: Kind; readonly origin: Origin; readonly file: string },
): boolean {
  return origin !== 'adopted' && artifact.kind === kind && artifact.origin === origin && artifact.file === file;
}

/** A file of a project that Portolan has something to say about. */
export interface FileRecord {
  readonly uri: string;
  /** Path in the project with `/`. */
  readonly file: string;
  readonly recognition: Recognition;
  /** Undefined when the file is above the size limit. */
  readonly document: SourceDocument | undefined;
  readonly artifact: Artifact | undefined;
  readonly issues: readonly SchemaIssue[];
  /** Size of a file that is above the size limit. */
  readonly bytes?: number;
}

/** Whether the schema forbids the value at a JSON Pointer, or something in it: then that is a finding already. */
export function hasIssueIn({ issues }: FileRecord, pointer: string): boolean {
  return issues.length > 0 && placesIn(issues).has(pointer);
}

/** The pointers of issues, and of everything that holds what they are about. */
const placesIn = memo((issues: readonly SchemaIssue[]): ReadonlySet<string> => {
  const places = new Set<string>();
  for (const { pointer } of issues) {
    for (let place = pointer; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) places.add(place);
  }
  return places;
});
