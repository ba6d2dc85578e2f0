import type { ChangeTables } from '../catalog/catalog.ts';
import { classifyChange } from '../engines/change/classify.ts';
import type { ChangeClassification } from '../engines/change/types.ts';
import type { Artifact } from '../kinds/artifact.ts';
import { memoOn } from '../text/memo.ts';
import type { Project } from '../workspace/project.ts';

const classify = memoOn(({ id, file, data }: Artifact<'change-request'>, tables: ChangeTables) =>
  classifyChange(tables, { id, file, data }),
);

/** The class of a change request and what it owes. */
export function classificationOf(artifact: Artifact<'change-request'>, project: Project): ChangeClassification {
  return classify(artifact, project.configuration.catalog.changes);
}
