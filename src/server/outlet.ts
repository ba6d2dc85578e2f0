/** The way of findings to the client. It is told which of them may differ from before. */
export interface Outlet {
  /** The findings of files may differ. */
  request(uris: Iterable<string>): void;
  /** Those of a file may differ because the file itself does. */
  requestFirst(uri: string): void;
  /** Those of all files may differ, and files may be gone. */
  requestAll(): void;
  /** The files of a folder are gone. */
  forget(folder: string): void;
  /** Nothing counts until `release`: the workspaces are about to change. Holds add up. */
  hold(): void;
  release(): void;
}
