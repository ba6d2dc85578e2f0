import type { Origin } from '../../engines/capacity/types.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import type { DataOf } from '../../kinds/kinds.ts';
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

export function chartersOf(project: Project): Artifact<'charter'>[] {
  return project.artifacts().flatMap((artifact) => (artifact.kind === 'charter' ? [artifact] : []));
}

/** The teams whose capacity counts. */
export function teamsOf(project: Project): Artifact<'team'>[] {
  return project
    .artifacts()
    .flatMap((artifact) => (artifact.kind === 'team' && artifact.status !== 'dissolved' ? [artifact] : []));
}

/** The name of a charter in results: its id, or its path where it has none. */
export function projectId({ fileOf }: Source, { id, uri }: Artifact<'charter'>): string {
  return id ?? fileOf(uri);
}

export type Charter = DataOf<'charter'>;
