import type { Interval, IntervalEnd, Sensitivity } from '../../../engines/scoring/sensitivity/types.ts';
import { plain } from '../plain.ts';
import { type Colors, formatTable } from '../print.ts';

/** The interval of each weight, who passes whom at its ends, and the ties. */
export function sensitivityText({ top, topProjects, ties, weights }: Sensitivity, colors: Colors): string {
  const rows = weights.map(({ title, weight, ranking, top: best }) => [
    plain(title),
    percent(weight),
    range(ranking),
    range(best),
    plain([...endText(ranking.from, 'below'), ...endText(ranking.to, 'above')].join(', ')),
  ]);
  const head = ['weight', 'now', 'ranking stays', `best ${top} stay`, 'then'];
  const tied = ties.map((ids) => `Tied: ${plain(ids.join(', '))}`);
  return [
    colors.bold('Sensitivity: how far each weight can move, the others keeping their proportions'),
    '',
    formatTable(head, rows, colors, [1, 2, 3]),
    `Best ${top}: ${plain(topProjects.join(', ')) || 'none'}`,
    ...tied,
    '',
  ].join('\n');
}

function range({ from, to }: Interval): string {
  return `${percent(from.weight)} – ${percent(to.weight)}`;
}

function endText({ weight, swaps }: IntervalEnd, side: string): readonly string[] {
  const [first, ...others] = swaps;
  if (!first) return [];
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return [`${side} ${percent(weight)} ${first.rises} passes ${first.falls}${more}`];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
