import { parseDocument } from '../documents/parse.ts';
import { isConfiguration } from '../kinds/recognise.ts';
import { MAX_CONFIGURATION_BYTES } from './configuration.ts';
import type { FileInput, Keeping } from './file-input.ts';
import { isLarger } from './host.ts';
import { Project } from './project.ts';
import { isBelow, parentOf, relativeFile } from './uri.ts';

/** How far loading has come, in files. */
export type Progress = (done: number, total: number) => void;

/** What a loader is told about the files that it is to read. */
export interface LoaderOptions extends Keeping {
  /** URI of the folder. */
  readonly folder: string;
  /** URIs of the files that may be Portolan's, in order. */
  readonly uris: readonly string[];
  /** The present content of a file. */
  read(uri: string): Promise<FileInput | undefined>;
  /** Whether nobody wants the result any more. */
  isCancelled(): boolean;
  readonly progress?: Progress | undefined;
}

/** How many files are read at a time. */
const PARALLEL_READS = 32;

/** Reads a folder's projects, the folder's own first; undefined when it was cancelled. */
export async function loadProjects(options: LoaderOptions): Promise<readonly [Project, ...Project[]] | undefined> {
  const { uris, read, isCancelled, progress } = options;
  const projects = await emptyProjects(options);
  for (let start = 0; start < uris.length; start += PARALLEL_READS) {
    if (isCancelled()) return undefined;
    const batch = uris.slice(start, start + PARALLEL_READS);
    const inputs = await Promise.all(batch.map(read));
    for (const [index, uri] of batch.entries()) {
      const input = inputs[index];
      if (input) innermost(projects, uri).add(uri, input);
    }
    progress?.(Math.min(start + PARALLEL_READS, uris.length), uris.length);
  }
  return isCancelled() ? undefined : projects;
}

/** The project of the folder, and one for each folder below it that has a `portolan.yaml` which is not excluded. */
async function emptyProjects(options: LoaderOptions): Promise<readonly [Project, ...Project[]]> {
  const { folder, uris } = options;
  const byFolder = new Map<string, string>();
  for (const uri of uris.filter(isConfiguration)) {
    // `portolan.yaml` comes before `portolan.yml`, and counts where a folder has both.
    if (!byFolder.has(parentOf(uri))) byFolder.set(parentOf(uri), uri);
  }
  const projects: [Project, ...Project[]] = [await projectIn(folder, byFolder.get(folder), options)];
  byFolder.delete(folder);
  for (const [root, uri] of [...byFolder].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const outer = innermost(projects, root);
    if (!outer.configuration.excludes(relativeFile(outer.root, uri)))
      projects.push(await projectIn(root, uri, options));
  }
  return projects;
}

async function projectIn(root: string, uri: string | undefined, options: LoaderOptions): Promise<Project> {
  const input = uri === undefined ? undefined : await options.read(uri);
  if (uri === undefined || !input || isLarger(input, MAX_CONFIGURATION_BYTES))
    return new Project(root, undefined, options);
  return new Project(root, parseDocument({ uri, version: input.version ?? 0, text: input.text }), options);
}

/** The innermost of some projects around a file or folder; the first, when none is around it. */
export function innermost(projects: readonly [Project, ...Project[]], uri: string): Project {
  const around = projects.filter(({ root }) => uri === root || isBelow(root, uri));
  return around.reduce((a, b) => (b.root.length > a.root.length ? b : a), projects[0]);
}
