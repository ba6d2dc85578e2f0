import type { ScoreResult } from '../../../engines/scoring/types.ts';
import type { SelectionResult } from '../../../engines/selection/types.ts';
import { writeCsv } from '../../../text/csv.ts';

/** The ranking as a table, a row a project; scores and weights as numbers with a point, shares from 0 to 1. */
export function rankingCsv({ model, projects }: ScoreResult): string {
  const dimensions = model.dimensions.map(({ id }) => id);
  const fields = ['rank', 'id', 'title', 'score', 'priority', 'completeness', ...dimensions, 'missing', 'file'];
  const further = ['provisional', 'mandatory', 'status', 'low', 'high'];
  const rows = projects.map((project) => [
    ...[project.rank, project.id, project.title, project.score, project.priority, project.completeness],
    ...dimensions.map((dimension) => project.dimensions[dimension] ?? null),
    ...[project.missing.length, project.file],
    ...[project.provisional, project.mandatory, project.status],
    ...[project.range?.low ?? null, project.range?.high ?? null],
  ]);
  return writeCsv([...fields, ...further], rows);
}

/** A selection as a table: those in, then those out, each with its reason. */
export function selectionCsv({ projects, rejected }: SelectionResult): string {
  const fields = [
    'selected',
    'id',
    'title',
    'worth',
    'monthsLater',
    'mandatory',
    'needs',
    'instead',
    'reason',
    'file',
    'companions',
  ];
  const chosen = projects.map(({ id, title, worth, offset, mandatory, reason, file }) => {
    return [true, id, title, worth, offset, mandatory, null, null, reason, file, null];
  });
  const out = rejected.map(({ id, title, worth, needs, companions, instead, reason, file }) => {
    const wanted = needs.map(({ limit, amount, unit }) => `${amount} ${unit} ${limit.title}`).join('; ');
    return [
      false,
      id,
      title,
      worth,
      null,
      false,
      wanted || null,
      instead?.out.join(' ') ?? null,
      reason,
      file,
      companions.join(' ') || null,
    ];
  });
  return writeCsv(fields, [...chosen, ...out]);
}
