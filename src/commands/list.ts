import type { Kind } from '../kinds/kinds.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** An artifact in the contract of `list`; what the file does not say is null. */
export interface ListedArtifact {
  readonly kind: Kind;
  readonly id: string | null;
  readonly title: string | null;
  readonly status: string | null;
  readonly date: string | null;
  readonly file: string;
  readonly links: readonly { readonly type: string; readonly target: string }[];
}

/** The contract of `list`. */
export interface ListResult {
  readonly artifacts: readonly ListedArtifact[];
}

/** Every artifact of a folder, by project and file. */
export function list(workspace: Workspace, kind?: Kind): ListResult {
  const artifacts = workspace.projects().flatMap((project) => project.artifacts());
  return {
    artifacts: artifacts
      .filter((artifact) => kind === undefined || artifact.kind === kind)
      .map((artifact) => ({
        kind: artifact.kind,
        id: artifact.id ?? null,
        title: artifact.title ?? null,
        status: artifact.status ?? null,
        date: artifact.date ?? null,
        file: workspace.fileOf(artifact.uri),
        links: artifact.links.map(({ type, target }) => ({ type, target })),
      })),
  };
}
