import { entryOf, nodeAt } from '../documents/pointer.ts';
import type { MappingNode, TreeNode } from '../documents/tree.ts';
import { numberText, scoreText } from '../facts/number-words.ts';
import { levelText, ratingScore } from '../facts/register.ts';
import { standingOf } from '../facts/standing.ts';
import { restsOn } from '../facts/standing-words.ts';
import type { Position, Range, Span } from '../text/position.ts';
import type { LanguageFile } from './file.ts';

/** A hint in the form of LSP 3.17. */
export interface LanguageInlayHint {
  readonly position: Position;
  readonly label: string;
  readonly tooltip: string;
  readonly paddingLeft: true;
}

/** A hint by its place in the text. */
interface Hint {
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

export interface HintSwitches {
  /** The level of ratings of risks, other than residual ones. */
  readonly riskLevel: boolean;
  readonly residualLevel: boolean;
  /** What each rating of a charter contributes to its score. */
  readonly ratingPoints: boolean;
}

/** What Portolan computes of the values in a range, to be shown beside them. Nothing outside of the range is looked at. */
export function inlayHints(file: LanguageFile, range: Range, switches: HintSwitches): readonly LanguageInlayHint[] {
  const { lines } = file.document;
  const span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  return [...levelHints(file, span, switches), ...pointsHints(file, span, switches)].map(
    ({ offset, label, tooltip }) => ({
      position: lines.positionAt(offset),
      label,
      tooltip,
      paddingLeft: true,
    }),
  );
}

/** The level that a probability and an impact give together, behind the later of the two. */
function levelHints({ tree, record, project }: LanguageFile, span: Span, switches: HintSwitches): readonly Hint[] {
  if (!tree || !record.artifact || !(switches.riskLevel || switches.residualLevel)) return [];
  const { matrix } = project.configuration.catalog.risks;
  return ratingsIn(tree, span)
    .filter(({ name }) => (name === 'residual' ? switches.residualLevel : switches.riskLevel))
    .flatMap(({ probability, impact, offset }) => {
      const score = ratingScore(matrix, { probability, impact });
      if (!score) return [];
      const factor = (noun: string, { title, value }: typeof score.impact): string =>
        `${noun} ${title.toLowerCase()} (${numberText(value)})`;
      const tooltip = `${factor('Probability', score.probability)} × ${factor('impact', score.impact)} = ${numberText(score.score)}`;
      return [{ offset, label: levelText(score), tooltip }];
    });
}

interface WrittenRating {
  /** The property that holds the rating, such as `residual`. */
  readonly name: string;
  readonly probability: number;
  readonly impact: number;
  /** Behind both. */
  readonly offset: number;
}

/** The ratings in a part of a text. Goes only into what overlaps it, and into nothing that the schema leaves free. */
function ratingsIn(node: TreeNode, span: Span, name = ''): readonly WrittenRating[] {
  if (node.kind === 'scalar' || node.end < span.start || node.start > span.end || name === 'custom') return [];
  if (node.kind === 'sequence') return node.items.flatMap((item) => ratingsIn(item, span, name));
  const own = ratingOf(node, name);
  const below = node.entries.flatMap(({ key, value }) => ratingsIn(value, span, String(key.value)));
  return own && own.offset >= span.start && own.offset <= span.end ? [own, ...below] : below;
}

function ratingOf(node: MappingNode, name: string): WrittenRating | undefined {
  const probability = entryOf(node, 'probability')?.value;
  const impact = entryOf(node, 'impact')?.value;
  if (probability?.kind !== 'scalar' || impact?.kind !== 'scalar') return undefined;
  if (typeof probability.value !== 'number' || typeof impact.value !== 'number') return undefined;
  const offset = Math.max(probability.end, impact.end);
  // Of a mapping that is repeated by an alias or merged, the values stand elsewhere.
  if (offset > node.end) return undefined;
  return { name, probability: probability.value, impact: impact.value, offset };
}

/** What each rating of a charter contributes to its score, behind the rating. */
function pointsHints(
  { record, project, tree }: LanguageFile,
  span: Span,
  { ratingPoints }: HintSwitches,
): readonly Hint[] {
  const { artifact } = record;
  const ratings = nodeAt(tree, '/scoring/ratings')?.value;
  if (!ratingPoints || !artifact || artifact.kind !== 'charter' || ratings?.kind !== 'mapping') return [];
  const standing = standingOf(project, artifact);
  const { score, criteria = [] } = standing?.rated ?? {};
  if (score === undefined || standing === undefined) return [];
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
    const tooltip = `${criterion.title}: ${points} of the ${scoreText(score)} points of the score${restsOn(standing)}`;
    return [{ offset: number.end, label: `${points} points`, tooltip }];
  });
}
