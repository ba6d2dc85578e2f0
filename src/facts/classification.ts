import { classifyChange } from '../engines/change/classify.ts';
import type { ChangeClassification } from '../engines/change/types.ts';
import type { Artifact } from '../kinds/artifact.ts';
import type { Project } from '../workspace/project.ts';

/** Classifications by change request, valid as long as the catalogue they were made with is the project's. */
const cache = new WeakMap<Artifact, { readonly tables: object; readonly result: ChangeClassification }>();

/** The class of a change request and what it owes. */
export function classificationOf(artifact: Artifact<'change-request'>, project: Project): ChangeClassification {
  const tables = project.configuration.catalog.changes;
  const known = cache.get(artifact);
  if (known?.tables === tables) return known.result;
  const result = classifyChange(tables, { id: artifact.id, file: artifact.file, data: artifact.data });
  cache.set(artifact, { tables, result });
  return result;
}
