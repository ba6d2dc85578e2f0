import { nodeAt } from '../../documents/pointer.ts';
import { scoreText } from '../../facts/number-words.ts';
import { standingOf } from '../../facts/standing.ts';
import type { Span } from '../../text/position.ts';
import type { LanguageFile } from '../file.ts';
import type { Hint, HintSwitches } from './inlay-hints.ts';

/** What each rating of a charter contributes to its score, behind the rating. */
export function pointsHints(
  { record, project, tree }: LanguageFile,
  span: Span,
  { ratingPoints }: HintSwitches,
): readonly Hint[] {
  const { artifact } = record;
  const ratings = nodeAt(tree, '/scoring/ratings')?.value;
  if (!ratingPoints || !artifact || artifact.kind !== 'charter' || ratings?.kind !== 'mapping') return [];
  const rated = standingOf(project, artifact)?.rated;
  const { score, criteria = [] } = rated ?? {};
  if (score === undefined) return [];
  return ratings.entries.flatMap(({ key, value }) => {
    const criterion = criteria.find(({ id }) => id === key.value);
    const number = value.kind === 'mapping' ? (nodeAt(value, '/rating') ?? nodeAt(value, '/likely'))?.value : value;
    if (
      !criterion ||
      criterion.contribution === null ||
      number?.kind !== 'scalar' ||
      number.end < span.start ||
      number.end > span.end
    )
      return [];
    const points = scoreText(criterion.contribution);
    const tooltip = `${criterion.title}: ${points} of the ${scoreText(score)} points of the score`;
    return [{ offset: number.end, label: `${points} points`, tooltip }];
  });
}
