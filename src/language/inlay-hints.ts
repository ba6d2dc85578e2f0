import { entryOf, nodeAt } from '../documents/pointer.ts';
import type { MappingNode, TreeNode } from '../documents/tree.ts';
import { toValue } from '../documents/value.ts';
import type { RatedStep, RiskEstimate } from '../engines/risk/types.ts';
import { numberText, scoreText } from '../facts/number-words.ts';
import { basisText, levelText, ratingScore } from '../facts/register.ts';
import { standingOf } from '../facts/standing.ts';
import { restsOn } from '../facts/standing-words.ts';
import { itemPlace, propertyPlace, rootPlace, type SchemaPlace } from '../schema/walk.ts';
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
  return ratingsIn(tree, span, rootPlace(record.artifact.kind))
    .filter(({ name }) => (name === 'residual' ? switches.residualLevel : switches.riskLevel))
    .flatMap(({ probability, impact, offset }) => {
      const score = ratingScore(matrix, { probability, impact });
      if (!score) return [];
      const factor = (noun: string, step: RatedStep): string => {
        const basis = basisText(step);
        return `${noun} ${step.title.toLowerCase()} (${basis === undefined ? '' : `${basis}; `}${numberText(step.value)})`;
      };
      const tooltip = `${factor('Probability', score.probability)} × ${factor('impact', score.impact)} = ${numberText(score.score)}`;
      return [{ offset, label: levelText(score), tooltip }];
    });
}

interface WrittenRating {
  /** The property that holds the rating, such as `residual`. */
  readonly name: string;
  readonly probability: RiskEstimate;
  readonly impact: RiskEstimate;
  /** Behind both. */
  readonly offset: number;
}

/** The ratings in a part of a text: where the schema knows some, so that nothing is rated that no finding calls rated. */
function ratingsIn(node: TreeNode, span: Span, place: SchemaPlace | undefined, name = ''): readonly WrittenRating[] {
  if (!place || node.kind === 'scalar' || node.end < span.start || node.start > span.end) return [];
  if (node.kind === 'sequence') return node.items.flatMap((item) => ratingsIn(item, span, itemPlace(place), name));
  const own = propertyPlace(place, 'impact')?.schema['x-portolan-steps'] ? ratingOf(node, name) : undefined;
  const below = node.entries.flatMap(({ key, value }) => {
    const property = String(key.value);
    return ratingsIn(value, span, propertyPlace(place, property), property);
  });
  return own && own.offset >= span.start && own.offset <= span.end ? [own, ...below] : below;
}

function ratingOf(node: MappingNode, name: string): WrittenRating | undefined {
  const parts = [entryOf(node, 'probability')?.value, entryOf(node, 'impact')?.value];
  const [probability, impact] = parts.map(estimateOf);
  if (probability === undefined || impact === undefined) return undefined;
  const offset = Math.max(...parts.map((part) => part?.end ?? 0));
  // Of a mapping that is repeated by an alias or merged, the values stand elsewhere.
  if (offset > node.end) return undefined;
  return { name, probability, impact, offset };
}

/** A step, or ratings of factors. */
function estimateOf(node: TreeNode | undefined): RiskEstimate | undefined {
  if (node?.kind === 'mapping') return toValue(node) as RiskEstimate;
  return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined;
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
