/** Folders that hold other people's files, whether or not a `.gitignore` says so. */
const ALWAYS_IGNORED = new Set(['node_modules', '.git', '.venv', '.vscode-test']);

/** Whether a path (or URI) leads through a folder whose files are never the workspace's own. */
export function isAlwaysIgnored(path: string): boolean {
  return path.split('/').some((segment) => ALWAYS_IGNORED.has(segment));
}
