import { isKind, KINDS, type Kind } from '../../kinds/kinds.ts';
import { didYouMean } from '../../rules/words.ts';
import { UnusableError } from '../../workspace/unusable.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { defineCommand } from '../command.ts';

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

export const command = defineCommand({
  name: 'list',
  wire: 'portolan.server.list',
  summary: 'list the records with id, status, date and links',
  examples: ['list --kind adr', 'list --format json | jq -r ".artifacts[].id"'],
  args: { kind: { type: 'text', description: `only this kind: ${KINDS.join(', ')}` } },
  run: ({ workspace }, { kind }): ListResult => {
    if (kind !== undefined && !isKind(kind))
      throw new UnusableError(`There is no kind "${kind}". Kinds: ${KINDS.join(', ')}.${didYouMean(kind, KINDS)}`);
    return list(workspace, kind);
  },
});
