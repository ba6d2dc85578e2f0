import { joinPointer, splitPointer } from '../../documents/pointer.ts';
import type { CapacityProblem, Origin } from '../../engines/capacity/types.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import type { DataOf } from '../../kinds/kinds.ts';
import { perRevision } from '../../workspace/memo.ts';
import type { Project } from '../../workspace/project.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** What the input of the portfolio's engines is gathered from: the target of a command is one. */
export interface Source {
  readonly project: Project;
  /** How a file is named in the origins of values: by its path in the workspace, or by its URI where rules ask. */
  readonly workspace: Pick<Workspace, 'fileOf'>;
}

export function origin({ workspace }: Source, uri: string, pointer: string): Origin {
  return { file: workspace.fileOf(uri), pointer };
}

/** Where a value of `portolan.yaml` stands; undefined when there is no such file. */
export function settingsOrigin({ project, workspace }: Source, pointer: string): Origin | undefined {
  const { document } = project.configuration;
  return document && { file: workspace.fileOf(document.uri), pointer };
}

/** In the order of their files. */
export const chartersOf = perRevision((project): readonly Artifact<'charter'>[] =>
  project.artifacts().filter((artifact) => artifact.kind === 'charter'),
);

/** The teams whose capacity counts. */
export const teamsOf = perRevision((project): readonly Artifact<'team'>[] =>
  project
    .artifacts()
    .filter((artifact) => artifact.kind === 'team')
    .filter(({ status }) => status !== 'dissolved'),
);

/** The name of a charter in results: its id, or its path where it has none. */
export function projectId({ workspace }: Source, { id, uri }: Artifact<'charter'>): string {
  return id ?? workspace.fileOf(uri);
}

export type Charter = DataOf<'charter'>;

/**
 * What `portolan.yaml` says and cannot be used as it is written. Rules say on its line what is wrong; an answer that
 * does without a limit has to say so itself.
 * @param parts JSON Pointers of what the answer makes use of
 */
export function settingsProblems(source: Source, parts: readonly string[]): CapacityProblem[] {
  const { document, issues } = source.project.configuration;
  if (document === undefined) return [];
  const places = issues.flatMap(({ keyword, pointer, params }) => {
    if (keyword === 'required') return [];
    return keyword === 'additionalProperties' ? joinPointer(pointer, String(params.additionalProperty)) : pointer;
  });
  const unusable = [...new Set(places)].flatMap((pointer): CapacityProblem[] => {
    if (!parts.some((part) => isWithin(pointer, part) || isWithin(part, pointer))) return [];
    const message = `"${splitPointer(pointer).join('.')}" of portolan.yaml cannot be used as it is written: it does not count. portolan check says why.`;
    return [{ code: 'unusable-setting', message, origin: settingsOrigin(source, pointer) }];
  });
  if (document.problems.length === 0) return unusable;
  const message = 'portolan.yaml has syntax errors: what it says may not count. portolan check names them.';
  return [{ code: 'unreadable-settings', message, origin: settingsOrigin(source, '') }, ...unusable];
}

function isWithin(pointer: string, whole: string): boolean {
  return pointer === whole || pointer.startsWith(`${whole}/`);
}
