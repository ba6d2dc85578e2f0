import type { Artifact } from '../artifacts/artifact.ts';
import { readArtifact } from '../artifacts/read.ts';
import { type Recognition, recognise } from '../artifacts/recognise.ts';
import type { SourceDocument } from '../documents/document.ts';
import { parseDocument } from '../documents/parse.ts';
import type { SchemaIssue } from '../schema/validate.ts';
import { affectedFiles } from './affected.ts';
import { type Configuration, readConfiguration } from './configuration.ts';
import { Graph } from './graph.ts';
import type { FileContent } from './host.ts';
import { idsTouched } from './touched.ts';
import { relativeFile } from './uri.ts';

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
  readonly bytes: number;
}

/** What a project takes over of a file. */
export interface FileInput extends FileContent {
  /** The editor's version; 0 when missing, for a file that no editor has open. */
  readonly version?: number;
  /** An earlier reading of the file: if it was of the same text, it need not be parsed again. */
  readonly known?: SourceDocument | undefined;
}

/**
 * The artifacts that share a `portolan.yaml` (or the lack of one): one catalogue, one space of ids, one graph.
 * Knows no files but those that it is given.
 */
export class Project {
  /** URI of the folder. */
  readonly root: string;
  readonly graph = new Graph();
  readonly #records = new Map<string, FileRecord>();
  #configuration: Configuration;
  #revision = 0;
  readonly #neighbourhoods = new Map<string, number>();

  /** @param document the `portolan.yaml` of the folder, if it has one */
  constructor(root: string, document?: SourceDocument) {
    this.root = root;
    this.#configuration = readConfiguration(document);
  }

  get configuration(): Configuration {
    return this.#configuration;
  }

  /** Grows with every change; results that belong to a smaller one are stale. */
  get revision(): number {
    return this.#revision;
  }

  record(uri: string): FileRecord | undefined {
    return this.#records.get(uri);
  }

  /** Revision in which the file, or what other files mean to it, was last changed: findings of a later one still hold. */
  judgedBy(uri: string): number {
    return this.#neighbourhoods.get(uri) ?? 0;
  }

  /** All files, in the order of their paths. */
  records(): readonly FileRecord[] {
    return [...this.#records.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  artifacts(): readonly Artifact[] {
    return this.records().flatMap(({ artifact }) => artifact ?? []);
  }

  /**
   * Takes over a new text of `portolan.yaml`, unless it says that files are to be read in another way.
   * @returns whether it was taken over; if not, everything has to be read anew
   */
  reconfigure(document: SourceDocument): boolean {
    const configuration = readConfiguration(document);
    if (configuration.readingKey !== this.#configuration.readingKey) return false;
    this.#revision++;
    this.#configuration = configuration;
    return true;
  }

  /** Takes over a file's text. For a project that is being read: nobody can have looked at it yet. */
  add(uri: string, input: FileInput): void {
    this.#replace(uri, this.#read(uri, input));
  }

  /**
   * Takes over a file's present text, or its disappearance (`undefined`).
   * @returns the ids whose meaning may differ now, before and after: see `idsTouched`
   */
  put(uri: string, input: FileInput | undefined): ReadonlySet<string> {
    const before = this.#records.get(uri);
    const after = input && this.#read(uri, input);
    if (!before && !after) return new Set();
    const ids = idsTouched(this.graph, before?.artifact, after?.artifact, () => this.#replace(uri, after));
    for (const file of affectedFiles(this, ids)) this.#neighbourhoods.set(file, this.#revision);
    return ids;
  }

  #replace(uri: string, after: FileRecord | undefined): void {
    this.#revision++;
    const before = this.#records.get(uri);
    if (before?.artifact) this.graph.remove(before.artifact);
    if (after) this.#records.set(uri, after);
    else this.#records.delete(uri);
    if (after?.artifact) this.graph.add(after.artifact);
  }

  #read(uri: string, { text, bytes, version = 0, known }: FileInput): FileRecord | undefined {
    const file = relativeFile(this.root, uri);
    const recognition = this.#recognise(uri, file, text);
    if (recognition.type === 'foreign') return undefined;
    const nothing = { uri, file, recognition, bytes, document: undefined, artifact: undefined, issues: [] };
    if (bytes > this.#configuration.maxFileBytes) return nothing;
    // The earlier version is not needed any more, so the new one may take over what did not change.
    const previous = this.#records.get(uri)?.document;
    const document = known?.text === text ? { ...known, version } : parseDocument({ uri, version, text, previous });
    if (recognition.type !== 'artifact') return { ...nothing, document };
    const { kind, origin } = recognition;
    const { ids } = this.#configuration;
    const reading = readArtifact(document, { kind, origin, file, formatId: (number) => ids.adr.format(number) });
    return { ...nothing, document, artifact: reading.artifact, issues: reading.issues };
  }

  #recognise(uri: string, file: string, text: string): Recognition {
    const { covers, placedKind, document } = this.#configuration;
    // The configuration itself is read whatever it includes: or nobody would hear of the mistakes in it.
    if (uri === document?.uri) return { type: 'configuration' };
    return covers(file) ? recognise(file, text, placedKind(file)) : { type: 'foreign' };
  }
}
