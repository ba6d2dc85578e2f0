import type { ProjectRobustness, Robustness } from '../../../engines/scoring/robustness/types.ts';
import { plain } from '../plain.ts';
import { type Colors, count, formatTable } from '../print.ts';

/** How often each project takes which rank. */
export function robustnessText(robustness: Robustness, colors: Colors): string {
  const { projects, top } = robustness;
  const rows = projects.map((project) => [
    String(project.rank),
    colors.bold(plain(project.id)),
    share(project.acceptability[0] ?? 0),
    share(project.inTop),
    project.expectedRank.toFixed(1),
    ranks(project),
    project.confidence === null ? '–' : share(project.confidence),
  ]);
  const head = ['rank', 'id', 'first', `best ${top}`, 'mean rank', 'ranks', 'confidence'];
  const table = formatTable(head, rows, colors, [0, 2, 3, 4, 5, 6]);
  return `${colors.bold(`Robustness: ${basis(robustness)}`)}\n\n${table}`;
}

function basis({ method, weights, samples, seed, margin, uncertainRatings }: Robustness): string {
  const which = weights === 'any' ? 'any weights' : 'weights in the order of the model';
  if (method === 'exact') return `${which}, exact`;
  const ratings = uncertainRatings > 0 ? ` and ${count(uncertainRatings, 'uncertain rating')}` : '';
  return `${which}${ratings}, ${samples} draws (seed ${seed}, ± ${(margin * 100).toFixed(1)} %)`;
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
