import type { ProjectRobustness, Robustness } from '../../../engines/scoring/robustness/types.ts';
import type { Interval, IntervalEnd, Sensitivity } from '../../../engines/scoring/sensitivity/types.ts';
import type { Move, WhatIfResult } from '../../../engines/scoring/what-if.ts';
import { plain } from '../plain.ts';
import { type Colors, count, formatTable } from '../print.ts';

/** How often each project takes which rank. */
export function robustnessText(robustness: Robustness, colors: Colors): string {
  const { projects, top } = robustness;
  const rows = projects.map((project) => [
    project.rank === null ? '–' : String(project.rank),
    project.rank === null ? colors.dim(plain(project.id)) : colors.bold(plain(project.id)),
    share(project.acceptability[0] ?? 0),
    share(project.inTop),
    project.expectedRank.toFixed(1),
    ranks(project),
    project.confidence === null ? '–' : share(project.confidence),
  ]);
  const head = ['rank', 'id', 'first', `best ${top}`, 'mean rank', 'ranks', 'confidence'];
  const table = formatTable(head, rows, colors, [0, 2, 3, 4, 5, 6]);
  const title = colors.bold(`Robustness: ${basis(robustness)}`);
  if (projects.length === 0) return `${title}\n\nNothing is ranked, and nothing is rated that could be.\n`;
  const isMixed = projects.some(({ provisional }) => provisional);
  return `${title}\n\n${table}${isMixed ? `${PROVISIONAL[robustness.among]}\n` : ''}`;
}

/** How those are treated that are rated too little to be ranked. */
const PROVISIONAL = {
  ranked: 'Provisional charters have the ranks that they would take beside the ranked ones, whom they do not move.',
  provisional: 'Nothing is ranked: the provisional charters have ranks among themselves.',
};

function basis(robustness: Robustness): string {
  const { method, weights, samples, seed, margin, uncertainRatings, missingRatings } = robustness;
  const which = weights === 'any' ? 'any weights' : 'weights in the order of the model';
  if (method === 'exact') return `${which}, exact`;
  const ranges = uncertainRatings > 0 ? [count(uncertainRatings, 'uncertain rating')] : [];
  const open = missingRatings > 0 ? [`${count(missingRatings, 'missing rating')} over the whole scale`] : [];
  const last = [...ranges, ...open].at(-1);
  const varied = [which, ...ranges, ...open].slice(0, last === undefined ? 1 : -1).join(', ');
  return `${last === undefined ? varied : `${varied} and ${last}`}, ${samples} draws (seed ${seed}, ± ${(margin * 100).toFixed(1)} %)`;
}

/** `1–4`: the ranks that occur. */
function ranks({ acceptability }: ProjectRobustness): string {
  const first = acceptability.findIndex((part) => part > 0) + 1;
  return first === acceptability.length ? String(first) : `${first}–${acceptability.length}`;
}

/** Whole percent; what is rare is not never, what is frequent not always. */
function share(part: number): string {
  if (part > 0 && part < 0.01) return '< 1 %';
  if (part < 1 && part > 0.99) return '> 99 %';
  return `${Math.round(part * 100)} %`;
}

/** The interval of each weight, who passes whom at its ends, and the ties. */
export function sensitivityText(sensitivity: Sensitivity, colors: Colors): string {
  const { top, topProjects, ties, weights, weightsAreSharesOf } = sensitivity;
  const title = colors.bold('Sensitivity: how far each weight can move, the others keeping their proportions');
  if (topProjects.length === 0) return `${title}\n\nNothing is ranked.\n`;
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
    title,
    colors.dim(UNITS[weightsAreSharesOf]),
    '',
    formatTable(head, rows, colors, [1, 2, 3]),
    `Best ${top}: ${plain(topProjects.join(', '))}`,
    ...tied,
    '',
  ].join('\n');
}

/** What weights are measured in, and how one is tried out. */
const UNITS = {
  model: 'Weights are shares of the score; --what-if takes the same: 0.2 is 20 %.',
  numerator:
    'Weights are shares of the numerator, what is above the line of the ratio; --what-if takes the same: 0.2 is 20 %.',
};

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

/** Who moves, and from where to where. */
export function whatIfText({ moves, weights }: Pick<WhatIfResult, 'moves' | 'weights'>, colors: Colors): string {
  const shares = weights.map(({ title, from, to }) => `${plain(title)} ${percent(from)} → ${percent(to)}`);
  const title = [colors.bold('What if'), ...(shares.length > 0 ? [colors.dim(shares.join(', '))] : [])].join('\n');
  if (moves.length === 0) return `${title}\n\nNo score and no rank changes.\n`;
  const rows = moves.map(({ id, from, to }) => [
    colors.bold(plain(id)),
    `${points(from.score)} → ${points(to.score)}`,
    from.rank === to.rank ? `${from.rank ?? '–'}` : `${from.rank ?? '–'} → ${to.rank ?? '–'}`,
    direction(from.rank, to.rank),
  ]);
  return `${title}\n\n${formatTable(['id', 'score', 'rank', ''], rows, colors)}`;
}

function points(score: number | null): string {
  return score === null ? '–' : score.toFixed(1);
}

function direction(from: Move['from']['rank'], to: Move['to']['rank']): string {
  if (from === null || to === null || from === to) return '';
  return to < from ? `up ${from - to}` : `down ${to - from}`;
}
