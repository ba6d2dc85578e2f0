import type { Project } from './project.ts';
import { UnusableError } from './unusable.ts';
import type { Workspace } from './workspace.ts';

/** What a command works on: a project, and the folder that paths in its answer are relative to. */
export interface Target {
  readonly workspace: Workspace;
  readonly project: Project;
}

/** The folder holds several projects and none of its own: the caller has to say which is meant. */
export class AmbiguousProjectError extends UnusableError {
  readonly folders: readonly string[];

  constructor(folders: readonly string[]) {
    super(`This folder holds several projects: ${folders.join(', ')}. Name one of them as the folder to work in.`);
    this.folders = folders;
  }
}

/**
 * The project that a command means: the one around `uri`, or else the folder's own when it holds artifacts, or else the
 * only one below it.
 * @throws {AmbiguousProjectError} when there are several and nothing says which
 */
export function targetOf(workspace: Workspace, uri?: string): Target {
  if (uri !== undefined) return { workspace, project: workspace.projectOf(uri) };
  const projects = workspace.projects();
  const filled = projects.filter((project) => project.artifacts().length > 0);
  const [own] = projects;
  const chosen = filled.find((project) => project === own) ?? (filled.length <= 1 ? (filled[0] ?? own) : undefined);
  if (!chosen) throw new AmbiguousProjectError(filled.map(({ root }) => workspace.fileOf(root)));
  return { workspace, project: chosen };
}

/** The same, found out when it is first asked for: a command that works on all projects of a folder never asks. */
export function lazyTarget(workspace: Workspace, uri?: string): Target {
  let found: Project | undefined;
  return {
    workspace,
    get project() {
      found ??= targetOf(workspace, uri).project;
      return found;
    },
  };
}

/** For what reads no records: there need not even be a folder. */
export const NOWHERE: Target = {
  get workspace(): never {
    throw new Error('Whatever works nowhere cannot ask for a workspace.');
  },
  get project(): never {
    throw new Error('Whatever works nowhere cannot ask for a project.');
  },
};
