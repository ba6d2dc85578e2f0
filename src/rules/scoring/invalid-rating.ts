import { removeAt } from '../../documents/edit/remove.ts';
import { joinPointer, nodeAt, splitPointer } from '../../documents/pointer.ts';
import type { TreeNode } from '../../documents/tree.ts';
import { prepareModel } from '../../engines/scoring/model.ts';
import { rateProject } from '../../engines/scoring/project.ts';
import { modelOf } from '../../engines/scoring/score.ts';
import { charter } from '../example.ts';
import { ownChange, pointerOf } from '../fix.ts';
import { artifactRule, atKey, atValue, inside } from '../rule.ts';

export const invalidRating = artifactRule({
  code: 'scoring/invalid-rating',
  title: 'A rating that the scoring model cannot use',
  severity: 'error',
  kinds: ['charter'],
  documentation: {
    why: 'A rating outside its scale, or of a criterion that the model does not have, does not count: the score rests on less than it seems. A charter that is rated by several models at once is fine, as long as some of the ratings belong to the model in use.',
    mend: 'Use a number on the scale of the criterion and a criterion that the model has.',
  },
  example: {
    bad: { 'orders.charter.yaml': charter('scoring:\n  ratings:\n    cost-reduction: 7\n') },
    good: { 'orders.charter.yaml': charter('scoring:\n  ratings:\n    cost-reduction: 4\n') },
  },
  *check({ artifact, project }) {
    const { catalog, settings } = project.configuration;
    const model = modelOf(catalog.evaluation, artifact.data.scoring?.model ?? settings.scoring?.model);
    const ratings = artifact.data.scoring?.ratings;
    if (!model || !ratings) return;
    const { otherCriteria = [] } = model;
    const prepared = prepareModel(model);
    // What no model has is reported as `catalog/unknown-entry`.
    for (const { pointer, message, reason } of rateProject(prepared, { id: '', ratings }).invalid) {
      if (reason !== 'unknown-criterion') yield { place: atValue(pointer), message };
    }
    for (const criterion of Object.keys(ratings)) {
      const place = joinPointer('/scoring/ratings', criterion);
      // Of most files nobody has the tree at hand: it is asked for only where the value leaves the matter open.
      if (!prepared.criteria.has(criterion) || hasNumber(ratings[criterion])) continue;
      if (!isWithoutNumber(nodeAt(artifact.tree, place)?.value)) continue;
      const message = `"${criterion}" has no rating yet: write "rating", or a range with "low" and "high".`;
      yield { place: inside(place), message, severity: 'warning' };
    }
    if (Object.keys(ratings).some((criterion) => prepared.criteria.has(criterion))) return;
    for (const criterion of Object.keys(ratings)) {
      if (!otherCriteria.includes(criterion)) continue;
      const message = `"${criterion}" is not a criterion of the model "${model.id}", and no rating here is: rate criteria of that model, or name another one.`;
      yield { place: atKey(joinPointer('/scoring/ratings', criterion)), message };
    }
  },
  /** Removes a rating that does not count. */
  *fixes(context) {
    const [, , criterion] = splitPointer(pointerOf(context.finding.place));
    if (criterion === undefined) return;
    const pointer = joinPointer('/scoring/ratings', criterion);
    yield {
      title: `Remove the rating of "${criterion}"`,
      changes: () => ownChange(context, removeAt(context.document, pointer)),
    };
  },
});

function hasNumber(rating: unknown): boolean {
  return typeof rating === 'number' || (typeof rating === 'object' && rating !== null && 'rating' in rating);
}

const REMARKS = ['confidence', 'rationale'];

/** A mapping of remarks and at most one end of a range. Another key may be meant to be the rating: it has its own finding. */
function isWithoutNumber(rating: TreeNode | undefined): boolean {
  if (rating?.kind !== 'mapping') return false;
  const others = rating.entries.map(({ key }) => String(key.value)).filter((key) => !REMARKS.includes(key));
  return others.length === 0 || (others.length === 1 && ['low', 'high'].includes(others[0] ?? ''));
}
