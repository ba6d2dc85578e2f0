import type { Project } from '../workspace/project.ts';

/** The files whose findings may differ when the meaning of some ids does: where they are defined, and where they are named. */
export function affectedFiles(project: Project, ids: Iterable<string>): Set<string> {
  const files = new Set<string>();
  for (const id of ids) {
    for (const { artifact } of project.graph.find(id)) files.add(artifact.uri);
    for (const { artifact } of project.graph.incoming(id)) files.add(artifact.uri);
  }
  return files;
}
