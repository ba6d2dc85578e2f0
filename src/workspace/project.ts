import type { SourceDocument } from '../documents/document.ts';
import { type ParseInput, parseDocument } from '../documents/parse.ts';
import { restingDocument } from '../documents/resting.ts';
import type { Artifact } from '../kinds/artifact.ts';
import { readArtifact } from '../kinds/read.ts';
import { type Recognition, recognise } from '../kinds/recognise.ts';
import { type Configuration, readConfiguration } from './configuration.ts';
import { type FileInput, type FileRecord, isReadAs, type Keeping } from './file-input.ts';
import { Graph } from './graph.ts';
import { isLarger, textContent } from './host.ts';
import { rememberLandmarks } from './landmarks.ts';
import { filesTouched } from './touched.ts';
import { fileUri, relativeFile } from './uri.ts';

/**
 * The artifacts that share a `portolan.yaml` (or the lack of one): one catalogue, one graph of ids.
 * Knows no files but those that it is given.
 */
export class Project {
  /** URI of the folder. */
  readonly root: string;
  readonly graph = new Graph();
  readonly #keepsTrees: boolean;
  readonly #records = new Map<string, FileRecord>();
  #configuration: Configuration;
  #revision = 0;
  readonly #neighbourhoods = new Map<string, number>();

  /** @param document the `portolan.yaml` of the folder, if it has one */
  constructor(root: string, document?: SourceDocument, { keepsTrees }: Keeping = { keepsTrees: false }) {
    this.root = root;
    this.#keepsTrees = keepsTrees;
    this.#configuration = readConfiguration(document);
  }

  get configuration(): Configuration {
    return this.#configuration;
  }

  /** Grows with every change; results that belong to a smaller one are stale. */
  get revision(): number {
    return this.#revision;
  }

  /** Where ids in the configuration stand: in `portolan.yaml`, whether or not there is one. */
  get configurationUri(): string {
    return this.#configuration.document?.uri ?? fileUri(this.root, 'portolan.yaml');
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
   * @returns URIs of the files whose findings may differ now: see `filesTouched`
   */
  put(uri: string, input: FileInput | undefined): ReadonlySet<string> {
    const before = this.#records.get(uri);
    const after = input && this.#read(uri, input);
    if (!before && !after) return new Set();
    const files = filesTouched(this.graph, {
      before: before?.artifact,
      after: after?.artifact,
      configured: { ids: this.#configuration.waivedIds, uri: this.configurationUri },
      replace: () => this.#replace(uri, after),
    });
    for (const file of files) this.#neighbourhoods.set(file, this.#revision);
    return files;
  }

  #replace(uri: string, after: FileRecord | undefined): void {
    this.#revision++;
    this.graph.replace(this.#records.get(uri)?.artifact, after?.artifact);
    if (after) this.#records.set(uri, after);
    else this.#records.delete(uri);
  }

  #read(uri: string, input: FileInput): FileRecord | undefined {
    const { text, version = 0, known } = input;
    const file = relativeFile(this.root, uri);
    const recognition = this.#recognise(uri, file, text);
    if (recognition.type === 'foreign') return undefined;
    const nothing = { uri, file, recognition, document: undefined, artifact: undefined, issues: [] };
    if (isLarger(input, this.#configuration.maxFileBytes))
      return { ...nothing, bytes: input.bytes ?? textContent(text).bytes };
    const isSame = known?.document?.text === text && known.document.version === version;
    const document = (isSame ? known.document : undefined) ?? this.#parse({ uri, version, text });
    if (recognition.type !== 'artifact') return { ...nothing, document };
    const { kind, origin } = recognition;
    if (isSame && known.artifact && isReadAs(known.artifact, { kind, origin, file })) {
      return { ...nothing, document, artifact: known.artifact, issues: known.issues ?? [] };
    }
    const { ids } = this.#configuration;
    const reading = readArtifact(document, { kind, origin, file, formatId: (number) => ids.adr.format(number) });
    if (version === 0 && !this.#keepsTrees) rememberLandmarks(reading.artifact);
    return { ...nothing, document, artifact: reading.artifact, issues: reading.issues };
  }

  #parse(input: Pick<ParseInput, 'uri' | 'version' | 'text'>): SourceDocument {
    // The earlier version is not needed any more, so the new one may take over what did not change.
    const document = parseDocument({ ...input, previous: this.#records.get(input.uri)?.document });
    return input.version > 0 || this.#keepsTrees ? document : restingDocument(document);
  }

  #recognise(uri: string, file: string, text: string): Recognition {
    const { covers, placedKind, document } = this.#configuration;
    // The configuration itself is read whatever it includes: or nobody would hear of the mistakes in it.
    if (uri === document?.uri) return { type: 'configuration' };
    return covers(file) ? recognise(file, text, placedKind(file)) : { type: 'foreign' };
  }
}
