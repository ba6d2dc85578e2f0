import { catalogIds } from '../../catalog/tables.ts';
import { prepareModel } from '../../engines/scoring/model.ts';
import { rateProject } from '../../engines/scoring/project.ts';
import { modelOf } from '../../engines/scoring/score.ts';
import { artifactRule, atKey, atValue } from '../rule.ts';

export const invalidRating = artifactRule({
  code: 'scoring/invalid-rating',
  title: 'A rating that the scoring model cannot use',
  severity: 'error',
  kinds: ['charter'],
  documentation: {
    why: 'A rating outside the scale, or of a criterion that the model does not have, does not count: the score rests on less than it seems.',
    mend: 'Use a number on the scale of the model and a criterion that it has.',
  },
  *check({ artifact, project }) {
    const { catalog, settings } = project.configuration;
    const model = modelOf(catalog.evaluation, artifact.data.scoring?.model ?? settings.scoring?.model);
    const ratings = artifact.data.scoring?.ratings;
    if (!model || !ratings) return;
    const known = catalogIds(catalog, 'criteria');
    for (const { pointer, message, reason, criterion } of rateProject(prepareModel(model), { id: '', ratings })
      .invalid) {
      // What no model has is reported as `catalog/unknown-entry`; here it is a criterion of another model.
      if (reason === 'unknown-criterion' && !known.has(criterion)) continue;
      yield { place: reason === 'unknown-criterion' ? atKey(pointer) : atValue(pointer), message };
    }
  },
});
