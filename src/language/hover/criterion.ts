import type { ModelCriterion, ModelDimension, PreparedModel } from '../../engines/scoring/model.ts';
import type { CriterionScore } from '../../engines/scoring/types.ts';
import { numberText, percentText, scoreText } from '../../facts/number-words.ts';
import { portfolioModel, type Standing, scoreWith, standingOf } from '../../facts/standing.ts';
import { restsOn } from '../../facts/standing-words.ts';
import { type Block, factsParagraph, type Line, list, paragraph, table } from './content.ts';
import type { Spot } from './spot.ts';

const RATINGS = '/scoring/ratings';

/** On the key of a criterion, or on its rating: the question, its weight, and what each rating would make of the score. */
export function criterionHover(spot: Spot): readonly Block[] | undefined {
  const id = criterionAt(spot);
  const model = portfolioModel(spot.file.project);
  const dimension = model?.dimensions.find(({ criteria }) => criteria.some((criterion) => criterion.id === id));
  const criterion = dimension?.criteria.find((entry) => entry.id === id);
  if (!model || !dimension || !criterion) return undefined;
  return [...definition(model, criterion, dimension), ...effect(spot, model, criterion)];
}

function criterionAt({ schema, path, pointer, isKey }: Spot): string | undefined {
  const [, , id, field] = path;
  if (schema !== 'charter' || id === undefined || !pointer.startsWith(`${RATINGS}/`)) return undefined;
  const isRating = path.length === 3 || (path.length === 4 && field === 'rating' && !isKey);
  return isRating ? id : undefined;
}

function definition(
  model: PreparedModel,
  { definition, share }: ModelCriterion,
  dimension: ModelDimension,
): readonly Block[] {
  const { title, question, direction, anchors } = definition;
  const against =
    direction === 'cost' ? 'A cost: a high rating counts against the project.' : 'A benefit: more is better.';
  return [
    paragraph({ strong: title }, ` · ${dimension.title}`),
    paragraph(question),
    ...list(Object.entries(anchors).map(([rating, meaning]): Line => [{ strong: rating }, `: ${meaning}`])),
    paragraph(`${against} ${partText(model, share, dimension)}`),
  ];
}

/** What the criterion is in the whole: a share of the score, or a part of a ratio. */
function partText({ method }: PreparedModel, share: number, dimension: ModelDimension): string {
  if (method === 'ratio') {
    if (dimension.isDenominator) return 'The score is divided by it.';
    return dimension.combine === 'product' ? 'The score is multiplied by it.' : 'It adds to what is divided.';
  }
  return `It is ${percentText(share)} of the dimension, which is ${percentText(dimension.share)} of the score.`;
}

/** What the rating contributes, and the score with every other rating. */
function effect({ file }: Spot, model: PreparedModel, criterion: ModelCriterion): readonly Block[] {
  const { id } = criterion;
  const { artifact } = file.record;
  if (artifact?.kind !== 'charter') return [];
  const ratings = artifact.data.scoring?.ratings;
  const standing = standingOf(file.project, artifact);
  const now = standing?.rated;
  const own = now?.criteria.find((one) => one.id === id);
  const others = steps(criterion, own?.rating).map((rating) => ({
    rating,
    isNow: rating === own?.rating,
    score: scoreWith(file.project, model, artifact, { ...ratings, [id]: rating }),
  }));
  const cell = (text: string, isNow: boolean): Line => [isNow ? { strong: text } : text];
  return [
    ...factsParagraph(own && standing ? ratedText(own, standing) : 'Not rated yet.'),
    table(
      [['Rating'], ...others.map(({ rating, isNow }) => cell(numberText(rating), isNow))],
      [['Score'], ...others.map(({ score, isNow }) => cell(score === undefined ? '–' : scoreText(score), isNow))],
    ),
  ];
}

function ratedText({ rating, contribution }: CriterionScore, standing: Standing): string {
  const { score } = standing.rated;
  const rated = `Rated ${numberText(rating)}`;
  if (score === undefined) return `${rated}.`;
  return contribution === null
    ? `${rated}; the score is ${scoreText(score)}${restsOn(standing)}.`
    : `${rated}: ${scoreText(contribution)} of the ${scoreText(score)} points of the score${restsOn(standing)}.`;
}

/** More steps than this are no longer a small table. */
const MOST_STEPS = 10;

/** The whole numbers of the scale (its marks, where it has no end), and the present rating where it lies between them. */
function steps({ scale, definition }: ModelCriterion, now: number | undefined): readonly number[] {
  const { min, max = Number.POSITIVE_INFINITY } = scale;
  const first = Math.ceil(min);
  const length = Math.max(0, Math.floor(max) - first + 1);
  const marks = Object.keys(definition.anchors).map(Number);
  const whole = length > MOST_STEPS || length < 3 ? marks : Array.from({ length }, (_, index) => first + index);
  return [...new Set(now === undefined ? whole : [...whole, now])].sort((a, b) => a - b);
}
