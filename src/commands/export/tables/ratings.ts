import type { CriterionScore } from '../../../engines/scoring/types.ts';
import { fileOf, nameOf, type Portfolio, type Row, rowsOf } from '../portfolio.ts';
import { columnMakers, makeTable, type Table } from '../table.ts';

interface Rated extends Row<'charter'> {
  readonly rating: CriterionScore;
}

const { text, number } = columnMakers<Rated>();

/** One row for each rating that counts in the score of a project. */
export function ratingsTable(portfolio: Portfolio): Table {
  const rated = new Map(portfolio.scores?.projects.map(({ file, criteria }) => [file, criteria]));
  const rows = rowsOf(portfolio, 'charter').flatMap((row) =>
    (rated.get(fileOf(row)) ?? []).map((rating): Rated => ({ ...row, rating })),
  );
  return makeTable('ratings', COLUMNS, rows);
}

const COLUMNS = [
  text('project', 'Id of the charter.', nameOf),
  text('model', 'Id of the scoring model.', ({ portfolio }) => portfolio.scores?.model.id),
  text('dimension', 'Id of the dimension.', ({ rating }) => rating.dimension),
  text('criterion', 'Id of the criterion.', ({ rating }) => rating.id),
  text('title', 'Title of the criterion.', ({ rating }) => rating.title),
  text('direction', 'benefit: more is better; cost: less is.', ({ rating }) => rating.direction),
  number('rating', "Rating on the model's scale.", ({ rating }) => rating.rating),
  number('low', 'Lowest rating that could be right.', ({ rating }) => rating.low),
  number('high', 'Highest rating that could be right.', ({ rating }) => rating.high),
  number('confidence', 'How sure the rater is, 0 to 1.', ({ rating }) => rating.confidence),
  number('value', 'Rating from 0 (worst) to 100 (best).', ({ rating }) => rating.value),
  number('weight', "Share in this project's score, 0 to 1.", ({ rating }) => rating.weight),
  number('contribution', 'Points of the score.', ({ rating }) => rating.contribution),
  text('rationale', 'Why this rating.', ({ rating }) => rating.rationale),
];
