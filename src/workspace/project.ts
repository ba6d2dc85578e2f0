import type { Artifact } from '../artifacts/artifact.ts';
import { readArtifact } from '../artifacts/read.ts';
import { type Recognition, recognise } from '../artifacts/recognise.ts';
import type { SourceDocument } from '../documents/document.ts';
import { parseDocument } from '../documents/parse.ts';
import type { SchemaIssue } from '../schema/validate.ts';
import { type Configuration, readConfiguration } from './configuration.ts';
import { entitiesOf, Graph } from './graph.ts';
import type { FileContent } from './host.ts';
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

/**
 * The artifacts that share a `portolan.yaml` (or the lack of one): one catalogue, one space of ids, one graph.
 * Knows no files but those that it is given.
 */
export class Project {
  /** URI of the folder. */
  readonly root: string;
  readonly graph = new Graph();
  readonly #records = new Map<string, FileRecord>();
  #configuration = readConfiguration(undefined);
  #revision = 0;

  constructor(root: string) {
    this.root = root;
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

  records(): readonly FileRecord[] {
    return [...this.#records.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  artifacts(): readonly Artifact[] {
    return this.records().flatMap(({ artifact }) => artifact ?? []);
  }

  /** Takes over a configuration. Files must be put again, since it may recognise other ones. */
  configure(document: SourceDocument | undefined): void {
    this.#revision++;
    this.#configuration = readConfiguration(document);
  }

  /**
   * Takes over a file's present text, or its disappearance (`undefined`).
   * @returns the ids whose meaning may differ now: those which the file defines or names, before and after
   */
  put(uri: string, content: FileContent | undefined, version = 0): ReadonlySet<string> {
    const before = this.#records.get(uri);
    const after = content && this.#read(uri, content, version);
    if (!before && !after) return new Set();
    this.#revision++;
    if (before?.artifact) this.graph.remove(before.artifact);
    if (after) this.#records.set(uri, after);
    else this.#records.delete(uri);
    if (after?.artifact) this.graph.add(after.artifact);
    return new Set([before, after].flatMap((record) => (record?.artifact ? idsIn(record.artifact) : [])));
  }

  #read(uri: string, { text, bytes }: FileContent, version: number): FileRecord | undefined {
    const file = relativeFile(this.root, uri);
    const { covers, placedKind, maxFileBytes, ids } = this.#configuration;
    const recognition = covers(file) ? recognise(file, text, placedKind(file)) : { type: 'foreign' as const };
    if (recognition.type === 'foreign') return undefined;
    const nothing = { uri, file, recognition, bytes, document: undefined, artifact: undefined, issues: [] };
    if (bytes > maxFileBytes) return nothing;
    const document = parseDocument({ uri, version, text });
    if (recognition.type !== 'artifact') return { ...nothing, document };
    const { kind, origin } = recognition;
    const reading = readArtifact(document, { kind, origin, file, formatId: (number) => ids.adr.format(number) });
    return { ...nothing, document, artifact: reading.artifact, issues: reading.issues };
  }
}

function idsIn(artifact: Artifact): string[] {
  return [...entitiesOf(artifact).map(({ id }) => id), ...artifact.links.map(({ target }) => target)];
}
