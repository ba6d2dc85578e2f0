import type { SourceDocument } from '../../../documents/document.ts';
import { parseDocument } from '../../../documents/parse.ts';
import type { FileInput } from '../../../workspace/file-input.ts';
import { type CancellationToken, isLarger } from '../../../workspace/host.ts';
import { isBelow, parentOf, relativeFile } from '../../../workspace/uri.ts';
import type { Workspace } from '../../../workspace/workspace.ts';

/** The files around records, as they are now: texts that an editor has open count more than those on disk. */
export interface CurrentFiles {
  /** URIs of the YAML and Markdown files below a folder of a workspace; ignored ones are left out. */
  list(folder: string): Promise<readonly string[]>;
  /** Undefined when there is no such file in a folder of a workspace, or it cannot be read. */
  read(uri: string): Promise<FileInput | undefined>;
}

/** A Markdown file that is no record. */
export interface OtherFile {
  readonly workspace: Workspace;
  readonly document: SourceDocument;
}

/** The files of some workspaces, each in the innermost. */
export class OtherFiles {
  readonly #files: CurrentFiles;
  readonly #workspaces = new Map<string, Workspace>();
  /** Files that are listed, the folders around them, and what was looked for beyond. */
  readonly #exists = new Map<string, boolean>();

  private constructor(files: CurrentFiles) {
    this.#files = files;
  }

  static async list(workspaces: readonly Workspace[], files: CurrentFiles): Promise<OtherFiles> {
    const others = new OtherFiles(files);
    for (const workspace of workspaces.toSorted((a, b) => b.folder.length - a.folder.length)) {
      for (const uri of await files.list(workspace.folder)) others.#add(workspace, uri);
    }
    return others;
  }

  #add(workspace: Workspace, uri: string): void {
    if (!this.#workspaces.has(uri)) this.#workspaces.set(uri, workspace);
    for (let current = uri; isBelow(workspace.folder, current); current = parentOf(current)) {
      if (this.#exists.get(current)) return;
      this.#exists.set(current, true);
    }
  }

  /** Whether there is a file, or a folder with files that may be records, in the workspaces. */
  async exists(uri: string): Promise<boolean> {
    const known = this.#exists.get(uri);
    if (known !== undefined) return known;
    const found = (await this.#files.read(uri)) !== undefined;
    this.#exists.set(uri, found);
    return found;
  }

  /**
   * Reads the Markdown files that are no records, a batch at a time. Those that `exclude:` names and those above the
   * size limit are left alone, as is the rest once nobody wants it any more.
   * @param wants whether a file is worth parsing
   */
  async *read(
    wants: (uri: string, text: string) => boolean,
    token: CancellationToken,
  ): AsyncGenerator<OtherFile, void> {
    const open = [...this.#workspaces].filter(([uri, workspace]) => isOpenTo(workspace, uri));
    for (let start = 0; start < open.length; start += PARALLEL_READS) {
      const batch = open.slice(start, start + PARALLEL_READS);
      const inputs = await Promise.all(batch.map(([uri]) => this.#files.read(uri)));
      for (const [index, [uri, workspace]] of batch.entries()) {
        if (token.isCancellationRequested) return;
        const input = inputs[index];
        const most = workspace.projectOf(uri).configuration.maxFileBytes;
        if (!input || isLarger(input, most) || !wants(uri, input.text)) continue;
        yield { workspace, document: parseDocument({ uri, version: input.version ?? 0, text: input.text }) };
      }
    }
  }
}

const PARALLEL_READS = 32;

function isOpenTo(workspace: Workspace, uri: string): boolean {
  const project = workspace.projectOf(uri);
  const isRecord = project.record(uri) !== undefined;
  return (
    /\.(?:md|markdown)$/i.test(uri) && !isRecord && !project.configuration.excludes(relativeFile(project.root, uri))
  );
}
