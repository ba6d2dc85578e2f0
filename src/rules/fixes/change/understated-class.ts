import { setValue } from '../../../documents/edit/set-value.ts';
import { classificationOf } from '../../../facts/classification.ts';
import { artifactOf, orderIn, ownChange } from '../context.ts';
import type { Fix, Fixer } from '../fix.ts';

/** Declares the level that the facts of the change speak for. */
export const fixUnderstatedClass: Fixer = function* (context): Generator<Fix> {
  const { project, record, document } = context;
  const artifact = artifactOf(context, 'change-request');
  if (!artifact) return;
  const { categories, category, level } = classificationOf(artifact, project);
  const declared = categories.find((each) => each.category === artifact.data.category) ?? { category, level };
  const { level: target } = declared;
  if (target === null || target === artifact.data.level) return;
  yield {
    title: `Raise "level" to "${target}"`,
    preferred: true,
    changes: () => ownChange(context, setValue(document, '/level', target, orderIn(record, project))),
  };
};
