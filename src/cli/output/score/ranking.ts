import type { ProjectScore, ScoreResult } from '../../../engines/scoring/types.ts';
import { plain, shorten } from '../plain.ts';
import { type Colors, count, formatTable } from '../print.ts';

/** The ranking with a column for each dimension, and what is missing. */
export function rankingText(
  { model, projects, priorities }: ScoreResult,
  { quiet }: { readonly quiet?: boolean },
  colors: Colors,
): string {
  if (projects.length === 0)
    return quiet ? '' : 'There are no charters here. `portolan new charter` writes the first one.\n';
  const titles = new Map(priorities.map(({ id, title }) => [id, title]));
  const native = projects.find((project) => project.native !== null)?.native?.label;
  const rows = projects.map((project) => [
    project.rank === null ? '–' : String(project.rank),
    colors.bold(plain(project.id)),
    project.score === null ? '–' : project.score.toFixed(1),
    ...(native === undefined ? [] : [project.native === null ? '–' : nativeText(project.native.value)]),
    bar(project.score, colors),
    plain(titles.get(project.priority ?? '') ?? 'unknown'),
    `${Math.round(project.completeness * 100)} %`,
    ...model.dimensions.map(({ id }) => project.dimensions[id]?.toFixed(0) ?? '–'),
    shorten(project.title ?? '–', 46),
  ]);
  const dimensions = model.dimensions.map(({ title }) => title);
  const extra = native === undefined ? [] : [heading(native)];
  const head = ['rank', 'id', 'score', ...extra, '', 'priority', 'rated', ...dimensions.map(heading), 'title'];
  const shift = extra.length;
  const right = [0, 2, 2 + shift, 5 + shift, ...model.dimensions.map((_, index) => 6 + shift + index)];
  const table = formatTable(head, rows, colors, right);
  return quiet
    ? table
    : `${colors.bold(plain(model.title))} ${colors.dim(`(${plain(described(model))})`)}\n\n${table}\n${unrated(projects, model)}`;
}

/** `Business value 40 %, …`, with the method where it is another than the weighted sum. */
function described({ method, normalization, dimensions }: ScoreResult['model']): string {
  if (method === 'ratio') return '100 is the best of the portfolio';
  const weights = dimensions.map(({ title, weight }) => `${title} ${Math.round(weight * 100)} %`).join(', ');
  return method === 'topsis' ? `TOPSIS, ${normalization} normalization; ${weights}` : weights;
}

function nativeText(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** The first word of a dimension's title tells the columns apart; the line above the table has them in full. */
function heading(title: string): string {
  return shorten(plain(title).split(' ')[0] ?? '', 12);
}

const BAR_WIDTH = 10;

function bar(score: number | null, colors: Colors): string {
  const filled = Math.round(((score ?? 0) / 100) * BAR_WIDTH);
  return colors.cyan('█'.repeat(filled)) + colors.dim('░'.repeat(BAR_WIDTH - filled));
}

function unrated(projects: readonly ProjectScore[], { dimensions }: ScoreResult['model']): string {
  const incomplete = projects.filter(({ missing }) => missing.length > 0);
  if (incomplete.length === 0) return `${count(projects.length, 'charter')}, all of them rated in full.\n`;
  const names = incomplete.slice(0, 5).map(({ id, missing }) => {
    const parts = dimensions.flatMap(({ id: dimension, title }) => {
      const number = missing.filter((rating) => rating.dimension === dimension).length;
      return number > 0 ? `${plain(title)} ${number}` : [];
    });
    return `  ${plain(id)}: ${count(missing.length, 'rating')} missing (${parts.join(', ')})`;
  });
  const more = incomplete.length > names.length ? [`  … and ${incomplete.length - names.length} more`] : [];
  return `${['Missing ratings count for nothing, not for zero:', ...names, ...more].join('\n')}\n`;
}
