import { isCandidate, isConfiguration } from '../artifacts/recognise.ts';
import { parseDocument } from '../documents/parse.ts';
import { type CancellationToken, type FileContent, NEVER_CANCELLED, type WorkspaceHost } from './host.ts';
import { Project } from './project.ts';
import { isBelow, parentOf, relativeFile } from './uri.ts';

/** How far loading has come, in files. */
export type Progress = (done: number, total: number) => void;

/** How many files are read at a time. */
const PARALLEL_READS = 32;

/**
 * One folder and the projects in it: the folder itself and every folder below that has a `portolan.yaml`. A file
 * belongs to the innermost project around it. Texts that an editor has open count more than those on disk.
 */
export class Workspace {
  /** URI of the folder, without a `/` at the end. */
  readonly folder: string;
  readonly #host: WorkspaceHost;
  #projects: Project[];
  readonly #open = new Map<string, { readonly content: FileContent; readonly version: number }>();

  constructor(folder: string, host: WorkspaceHost) {
    this.folder = folder.replace(/\/$/, '');
    this.#host = host;
    this.#projects = [new Project(this.folder)];
  }

  /** The folder's own project first, then the others by path. */
  projects(): readonly Project[] {
    return this.#projects;
  }

  projectOf(uri: string): Project {
    const around = this.#projects.filter(({ root }) => uri === root || isBelow(root, uri));
    return around.reduce((a, b) => (b.root.length > a.root.length ? b : a), this.#outermost);
  }

  /** Path below the folder with `/`. */
  fileOf(uri: string): string {
    return relativeFile(this.folder, uri);
  }

  /** Reads everything anew. Stops early, with what it has, when cancelled. */
  async load(token: CancellationToken = NEVER_CANCELLED, progress?: Progress): Promise<void> {
    const listed = await this.#host.list(this.folder);
    const uris = [...new Set([...listed, ...this.#open.keys()])].filter(isCandidate).sort();
    const configurations = uris.filter(isConfiguration);
    const roots = new Set([this.folder, ...configurations.map(parentOf)]);
    this.#projects = [...roots]
      .sort((a, b) => (a === this.folder ? -1 : b === this.folder ? 1 : a < b ? -1 : 1))
      .map((root) => new Project(root));
    for (const uri of configurations) await this.#configure(uri);
    for (let start = 0; start < uris.length && !token.isCancellationRequested; start += PARALLEL_READS) {
      const batch = uris.slice(start, start + PARALLEL_READS);
      const contents = await Promise.all(batch.map((uri) => this.#content(uri)));
      batch.forEach((uri, index) => {
        const found = contents[index];
        this.projectOf(uri).put(uri, found?.content, found?.version);
      });
      progress?.(Math.min(start + PARALLEL_READS, uris.length), uris.length);
    }
  }

  /** An editor's text, from now until `close`. @returns what `Project.put` returns, or undefined after a reload */
  async edit(uri: string, text: string, version: number): Promise<ReadonlySet<string> | undefined> {
    this.#open.set(uri, { content: { text, bytes: text.length }, version });
    return this.#take(uri);
  }

  async close(uri: string): Promise<ReadonlySet<string> | undefined> {
    this.#open.delete(uri);
    return this.#take(uri);
  }

  /** A file on disk was created, changed or deleted. Of no effect while an editor has it open. */
  async changed(uri: string): Promise<ReadonlySet<string> | undefined> {
    return this.#open.has(uri) ? new Set() : this.#take(uri);
  }

  async #take(uri: string): Promise<ReadonlySet<string> | undefined> {
    if (!isCandidate(uri)) return new Set();
    if (isConfiguration(uri)) {
      await this.load();
      return undefined;
    }
    const found = await this.#content(uri);
    return this.projectOf(uri).put(uri, found?.content, found?.version);
  }

  async #configure(uri: string): Promise<void> {
    const found = await this.#content(uri);
    if (!found) return;
    const document = parseDocument({ uri, version: found.version ?? 0, text: found.content.text });
    this.projectOf(uri).configure(document);
  }

  async #content(uri: string): Promise<{ readonly content: FileContent; readonly version?: number } | undefined> {
    const open = this.#open.get(uri);
    if (open) return open;
    const content = await this.#host.read(uri);
    return content && { content };
  }

  get #outermost(): Project {
    const [first] = this.#projects;
    if (!first) throw new Error('A workspace always has the project of its folder.');
    return first;
  }
}
