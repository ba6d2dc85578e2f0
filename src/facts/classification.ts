import type { ChangeTables } from '../catalog/catalog.ts';
import { classifyChange } from '../engines/change/classify.ts';
import type { ChangeClassification } from '../engines/change/types.ts';
import type { Artifact } from '../kinds/artifact.ts';
import { memoOn } from '../text/memo.ts';
import type { Project } from '../workspace/project.ts';
import { count } from './number-words.ts';

const classify = memoOn(({ id, file, data }: Artifact<'change-request'>, tables: ChangeTables) =>
  classifyChange(tables, { id, file, data }),
);

/** The class of a change request and what it owes. */
export function classificationOf(artifact: Artifact<'change-request'>, project: Project): ChangeClassification {
  return classify(artifact, project.configuration.catalog.changes);
}

/** The class in words: `Data model change · Breaking`; undefined while nothing tells it. */
export function classText({ category, categories }: ChangeClassification): string | undefined {
  const leading = categories.find((entry) => entry.category === category);
  if (!leading) return undefined;
  return leading.levelTitle === null ? leading.categoryTitle : `${leading.categoryTitle} · ${leading.levelTitle}`;
}

/** What the change still owes: missing and rejected approvals, and what is not shown to be done. */
export function owedFacts({ approvals, obligations }: ChangeClassification): readonly string[] {
  const inState = (state: string): number => approvals.filter((approval) => approval.state === state).length;
  const [missing, rejected] = [inState('missing'), inState('rejected')];
  const unmet = obligations.filter(({ met }) => !met).length;
  return [
    ...(missing > 0 ? [`${count(missing, 'approval')} missing`] : []),
    ...(rejected > 0 ? [`${count(rejected, 'approval')} rejected`] : []),
    ...(unmet > 0 ? [`${count(unmet, 'obligation')} unmet`] : []),
  ];
}
