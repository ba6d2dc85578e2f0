import type { WorkspaceHost } from '../workspace/host.ts';
import { isBelow, parentOf } from '../workspace/uri.ts';
import { Workspace } from '../workspace/workspace.ts';

/** A file that lies in no folder of the editor is a workspace of its own: its neighbours are nobody's business. */
const NO_FILES: WorkspaceHost = { list: async () => [], read: async () => undefined };

/** The workspaces of an editor: one for each folder that is open. */
export class Folders {
  readonly #host: WorkspaceHost;
  readonly #workspaces = new Map<string, Workspace>();
  readonly #strays = new Map<string, Workspace>();

  constructor(host: WorkspaceHost) {
    this.#host = host;
  }

  async add(folder: string): Promise<void> {
    const workspace = new Workspace(folder, this.#host);
    this.#workspaces.set(folder, workspace);
    await workspace.load();
  }

  remove(folder: string): Workspace | undefined {
    const workspace = this.#workspaces.get(folder);
    this.#workspaces.delete(folder);
    return workspace;
  }

  all(): readonly Workspace[] {
    return [...this.#workspaces.values(), ...this.#strays.values()];
  }

  /** The innermost folder around a file, or a workspace of its own where there is none. */
  of(uri: string): Workspace {
    const around = [...this.#workspaces.keys()].filter((folder) => uri === folder || isBelow(folder, uri));
    const folder = around.sort((a, b) => b.length - a.length)[0];
    const workspace = folder === undefined ? undefined : this.#workspaces.get(folder);
    return workspace ?? this.#stray(parentOf(uri));
  }

  #stray(folder: string): Workspace {
    const known = this.#strays.get(folder);
    if (known) return known;
    const workspace = new Workspace(folder, NO_FILES);
    this.#strays.set(folder, workspace);
    return workspace;
  }
}
