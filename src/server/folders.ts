import type { FileContent, ServerHost } from '../workspace/host.ts';
import { isBelow, parentOf } from '../workspace/uri.ts';
import { Workspace } from '../workspace/workspace.ts';

/** A file that lies in no folder of the editor is a workspace of its own: its neighbours are nobody's business. */
const NO_FILES: ServerHost = { list: async () => [], read: async () => undefined, ignores: async () => false };

/** The workspaces of an editor: one for each folder that is open, and one for each folder with stray open files. */
export class Folders {
  readonly #host: ServerHost;
  readonly #workspaces = new Map<string, Workspace>();
  readonly #strays = new Map<string, Workspace>();
  /** Begins with the time at which the server started, so that it is larger than any of a server before. */
  #state = Math.floor(performance.timeOrigin);

  constructor(host: ServerHost) {
    this.#host = host;
  }

  /** Grows with every change of what the workspaces hold; what was answered in this state holds until it grows. */
  get state(): number {
    return this.#state;
  }

  /** Something in the workspaces has changed. */
  changed(): void {
    this.#state++;
  }

  /** Opens a folder, which has no files until its workspace is loaded. A folder that is open stays as it is. */
  add(folder: string): Workspace {
    const workspace = this.#workspaces.get(folder) ?? new Workspace(folder, this.#host);
    this.#workspaces.set(folder, workspace);
    return workspace;
  }

  remove(folder: string): void {
    this.#workspaces.delete(folder);
  }

  /** Those of the open folders first. */
  all(): readonly Workspace[] {
    return [...this.#workspaces.values(), ...this.#strays.values()];
  }

  /** The innermost folder around a file; where there is none, the workspace of stray files, empty if none is open. */
  of(uri: string): Workspace {
    const parent = parentOf(uri);
    return this.#around(uri) ?? this.#strays.get(parent) ?? new Workspace(parent, NO_FILES);
  }

  /** The same for a file that is about to be opened. */
  open(uri: string): Workspace {
    const workspace = this.of(uri);
    if (this.isStray(uri)) this.#strays.set(parentOf(uri), workspace);
    return workspace;
  }

  /** Whether a file lies in no folder of the editor: then nothing can be known of the ids around it. */
  isStray(uri: string): boolean {
    return this.#around(uri) === undefined;
  }

  /** Whether events of a file are to be passed over. */
  async ignores(uri: string): Promise<boolean> {
    const workspace = this.#around(uri);
    return workspace === undefined || this.#host.ignores(workspace.folder, uri);
  }

  /** The files of an open folder as the host lists them; none around stray files. */
  async list(folder: string): Promise<readonly string[]> {
    return this.#workspaces.has(folder) ? this.#host.list(folder) : [];
  }

  /** What the host says that a file holds; undefined outside of the open folders, whatever lies there. */
  async read(uri: string): Promise<FileContent | undefined> {
    return this.isStray(uri) ? undefined : this.#host.read(uri);
  }

  /** Forgets the workspaces of stray files of which none is left. */
  prune(): void {
    for (const [folder, workspace] of this.#strays) {
      if (workspace.projects().every((project) => project.records().length === 0)) this.#strays.delete(folder);
    }
  }

  #around(uri: string): Workspace | undefined {
    let innermost: Workspace | undefined;
    for (const [folder, workspace] of this.#workspaces) {
      const inside = uri === folder || isBelow(folder, uri);
      if (inside && folder.length >= (innermost?.folder.length ?? 0)) innermost = workspace;
    }
    return innermost;
  }
}
