/** What a file holds; `bytes` is its size in UTF-8, by which limits are judged. */
export interface FileContent {
  readonly text: string;
  readonly bytes: number;
}

/**
 * Where files come from: memory in tests, the disk for the command line and the server, the editor's file system in
 * the web. Every call may meet a file that has vanished: that is an answer, not an error.
 */
export interface WorkspaceHost {
  /** URIs of all files below a folder that may be Portolan's (YAML and Markdown); ignored folders are left out. */
  list(folder: string): Promise<readonly string[]>;
  /** Undefined when the file does not exist, cannot be read or is no file. */
  read(uri: string): Promise<FileContent | undefined>;
}

/** The content of a file that consists of a text. */
export function textContent(text: string): FileContent {
  return { text, bytes: new TextEncoder().encode(text).byteLength };
}

/**
 * Whether a content is larger than some bytes. Those of a text that comes without their number are counted only where its
 * length leaves that open: no character of UTF-16 takes more than three.
 */
export function isLarger({ text, bytes }: { readonly text: string; readonly bytes?: number }, limit: number): boolean {
  if (bytes !== undefined) return bytes > limit;
  return text.length > limit || (text.length * 3 > limit && textContent(text).bytes > limit);
}

/** Asked now and then during long work; once it is true the work stops where it is. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

export const NEVER_CANCELLED: CancellationToken = { isCancellationRequested: false };

/** Files as the server meets them: not only listed and read, but also named by events. */
export interface ServerHost extends WorkspaceHost {
  /** Whether `list` of a folder leaves a file out although its name would do, as in `node_modules`. */
  ignores(folder: string, uri: string): Promise<boolean>;
}

/** Folders that hold other people's files, whether or not a `.gitignore` says so. */
const ALWAYS_IGNORED = new Set(['node_modules', '.git', '.venv', '.vscode-test']);

/** Whether a path (or URI) leads through a folder whose files are never the workspace's own. */
export function isAlwaysIgnored(path: string): boolean {
  return path.split('/').some((segment) => ALWAYS_IGNORED.has(segment));
}
