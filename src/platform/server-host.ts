import type { WorkspaceHost } from '../workspace/host.ts';

/** Files as the server meets them: not only listed and read, but also named by events. */
export interface ServerHost extends WorkspaceHost {
  /** Whether `list` of a folder leaves a file out although its name would do, as in `node_modules`. */
  ignores(folder: string, uri: string): Promise<boolean>;
}
