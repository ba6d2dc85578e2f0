import type { Origin } from '../../engines/capacity/types.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import type { DataOf } from '../../kinds/kinds.ts';
import { perRevision } from '../../workspace/memo.ts';
import type { Project } from '../../workspace/project.ts';

/** What the input of the portfolio's engines is gathered from. */
export interface Source {
  readonly project: Project;
  /** How a file is named in the origins of values; rules use its URI, commands its path in the workspace. */
  readonly fileOf: (uri: string) => string;
}

export function origin({ fileOf }: Source, uri: string, pointer: string): Origin {
  return { file: fileOf(uri), pointer };
}

/** Where a value of `portolan.yaml` stands; undefined when there is no such file. */
export function settingsOrigin({ project, fileOf }: Source, pointer: string): Origin | undefined {
  const { document } = project.configuration;
  return document && { file: fileOf(document.uri), pointer };
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
export function projectId({ fileOf }: Source, { id, uri }: Artifact<'charter'>): string {
  return id ?? fileOf(uri);
}

export type Charter = DataOf<'charter'>;
