import { parseDocument } from '../documents/parse.ts';
import { isCandidate, isConfiguration } from '../kinds/recognise.ts';
import { MAX_CONFIGURATION_BYTES } from './configuration.ts';
import type { FileInput, Keeping } from './file-input.ts';
import { type CancellationToken, isLarger, NEVER_CANCELLED, type WorkspaceHost } from './host.ts';
import { innermost, loadProjects, type Progress } from './loader.ts';
import { Project } from './project.ts';
import { relativeFile } from './uri.ts';

/**
 * One folder and the projects in it: the folder itself and every folder below that has a `portolan.yaml`. A file
 * belongs to the innermost project around it. Texts that an editor has open count more than those on disk. Calls may
 * overlap: whatever the order in which the host answers, the newest content counts in the end.
 */
export class Workspace {
  /** URI of the folder, without a `/` at the end. */
  readonly folder: string;
  readonly #host: WorkspaceHost;
  readonly #keeping: Keeping;
  readonly #open = new Map<string, FileInput>();
  /** How often each file was taken over; a host's answer to an earlier call is out of date. */
  readonly #turns = new Map<string, number>();
  #projects: readonly [Project, ...Project[]];
  /** The newest load, and the files that changed while it was under way. */
  #load: { readonly done: Promise<void>; readonly missed: Set<string> } | undefined;

  constructor(folder: string, host: WorkspaceHost, keeping: Keeping = { keepsTrees: false }) {
    this.folder = folder.replace(/\/$/, '');
    this.#host = host;
    this.#keeping = keeping;
    this.#projects = [new Project(this.folder, undefined, keeping)];
  }

  /** The folder's own project first, then the others by path. */
  projects(): readonly Project[] {
    return this.#projects;
  }

  projectOf(uri: string): Project {
    return innermost(this.#projects, uri);
  }

  /** Path below the folder with `/`. */
  fileOf(uri: string): string {
    return relativeFile(this.folder, uri);
  }

  /** Reads everything anew. Until that is done, and when it is cancelled, everything stays as it was. */
  load(token: CancellationToken = NEVER_CANCELLED, progress?: Progress): Promise<void> {
    const missed = new Set<string>();
    const load = { missed, done: Promise.resolve() };
    this.#load = load;
    load.done = this.#run(load, token, progress);
    return load.done;
  }

  /** An editor's text, from now until `close`. @returns what `Project.put` returns, or undefined after a reload */
  async edit(uri: string, text: string, version: number): Promise<ReadonlySet<string> | undefined> {
    if (!isCandidate(uri)) return new Set();
    this.#open.set(uri, { text, version });
    return this.#take(uri);
  }

  async close(uri: string): Promise<ReadonlySet<string> | undefined> {
    return this.#open.delete(uri) ? this.#take(uri) : new Set();
  }

  /** A file on disk was created, changed or deleted. Of no effect while an editor has it open. */
  async changed(uri: string): Promise<ReadonlySet<string> | undefined> {
    return this.#open.has(uri) || !isCandidate(uri) ? new Set() : this.#take(uri);
  }

  async #run(load: { readonly missed: Set<string> }, token: CancellationToken, progress?: Progress): Promise<void> {
    try {
      const listed = await this.#host.list(this.folder);
      const projects = await loadProjects({
        ...this.#keeping,
        folder: this.folder,
        uris: [...new Set([...listed, ...this.#open.keys()])].filter(isCandidate).sort(),
        read: async (uri) => {
          const input = await this.#read(uri);
          return input && { ...input, known: this.projectOf(uri).record(uri) };
        },
        isCancelled: () => token.isCancellationRequested || this.#load !== load,
        progress,
      });
      if (projects) this.#projects = projects;
    } finally {
      if (this.#load === load) this.#load = undefined;
    }
    // A later load was started meanwhile: nothing is done before that is.
    if (this.#load) await this.#load.done;
    else for (const uri of load.missed) await this.#take(uri);
  }

  async #take(uri: string): Promise<ReadonlySet<string> | undefined> {
    const turn = (this.#turns.get(uri) ?? 0) + 1;
    this.#turns.set(uri, turn);
    this.#load?.missed.add(uri);
    if (isConfiguration(uri)) {
      if (!(await this.#reconfigure(uri, turn))) await this.load();
      return undefined;
    }
    const input = this.#open.get(uri) ?? (await this.#read(uri));
    return this.#turns.get(uri) === turn ? this.projectOf(uri).put(uri, input) : new Set();
  }

  /** Takes over a `portolan.yaml` that leaves it as it is which files are read and how; false when it does not. */
  async #reconfigure(uri: string, turn: number): Promise<boolean> {
    const input = this.#open.get(uri) ?? (await this.#read(uri));
    if (this.#turns.get(uri) !== turn) return true;
    const project = this.projectOf(uri);
    const isInEffect = project.configuration.document?.uri === uri;
    if (!isInEffect || !input || isLarger(input, MAX_CONFIGURATION_BYTES)) return false;
    const document = parseDocument({ uri, version: input.version ?? 0, text: input.text });
    if (!project.reconfigure(document)) return false;
    project.put(uri, { ...input, known: { document } });
    return true;
  }

  async #read(uri: string): Promise<FileInput | undefined> {
    return this.#open.get(uri) ?? this.#host.read(uri);
  }
}
