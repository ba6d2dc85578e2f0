import type { ProjectScore, ScoreResult } from '../../../engines/scoring/types.ts';
import { partsOfRanking, priorityTitle, unrankedWords } from '../../../reports/model/portfolio/ranking.ts';
import { plain, shorten } from '../plain.ts';
import { type Colors, count, formatTable } from '../print.ts';

/** The ranking with a column for each dimension, then what is not ranked and why, and what is missing. */
export function rankingText(result: ScoreResult, { quiet }: { readonly quiet?: boolean }, colors: Colors): string {
  const { model, projects } = result;
  if (projects.length === 0)
    return quiet ? '' : 'There are no charters here. `portolan new charter` writes the first one.\n';
  const { ranked, provisional, apart } = partsOfRanking(projects, (project) => project);
  if (quiet) return rankingTable([...ranked, ...provisional, ...apart], result, colors);
  const words = unrankedWords(result, (share) => `${Math.round(share * 100)} %`);
  const shown = [...ranked, ...provisional];
  return [
    `${colors.bold(plain(model.title))} ${colors.dim(`(${plain(described(model))})`)}`,
    '',
    ...(shown.length > 0 ? [rankingTable(shown, result, colors)] : []),
    ...(provisional.length > 0 ? [words.provisional] : []),
    unrated(shown, model),
    ...(apart.length > 0 ? [words.apart, '', rankingTable(apart, result, colors)] : []),
  ].join('\n');
}

/** One row a project; those without a rank are grey, and what they are stands in the place of a priority. */
function rankingTable(projects: readonly ProjectScore[], result: ScoreResult, colors: Colors): string {
  const { dimensions } = result.model;
  const native = projects.find((project) => project.native !== null)?.native?.label;
  const rows = projects.map((project) => {
    const { rank, score, completeness } = project;
    const shade = rank === null ? colors.dim : (text: string) => text;
    return [
      shade(rank === null ? '–' : String(rank)),
      rank === null ? colors.dim(plain(project.id)) : colors.bold(plain(project.id)),
      shade(score === null ? '–' : score.toFixed(1)),
      ...(native === undefined ? [] : [shade(project.native === null ? '–' : nativeText(project.native.value))]),
      rank === null ? colors.dim(barOf(score)) : bar(score, colors),
      shade(placeText(project, result)),
      shade(`${Math.round(completeness * 100)} %`),
      ...dimensions.map(({ id }) => shade(project.dimensions[id]?.toFixed(0) ?? '–')),
      shade(shorten(project.title ?? '–', 46)),
    ];
  });
  const extra = native === undefined ? [] : [heading(native)];
  const names = dimensions.map(({ title }) => heading(title));
  const head = ['rank', 'id', 'score', ...extra, '', 'priority', 'rated', ...names, 'title'];
  const shift = extra.length;
  const right = [0, 2, 2 + shift, 5 + shift, ...dimensions.map((_, index) => 6 + shift + index)];
  return formatTable(head, rows, colors, right);
}

/** The priority; or why there is none, of a provisional score with what it can become: `provisional 5–100`. */
function placeText(project: ProjectScore, result: ScoreResult): string {
  const { unranked, status, score, range } = project;
  const priority = priorityTitle(project, result);
  if (unranked === 'ended' || unranked === 'set-aside') return plain(priority ?? status ?? 'unknown');
  if (unranked === null) return plain(priority ?? 'unknown');
  const open = range && score !== null ? ` ${range.low.toFixed(0)}–${range.high.toFixed(0)}` : '';
  const words = score === null ? 'not rated' : `provisional${open}`;
  return priority === undefined ? words : `${priority}, ${words}`;
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
  const text = barOf(score);
  return colors.cyan(text.replaceAll('░', '')) + colors.dim(text.replaceAll('█', ''));
}

function barOf(score: number | null): string {
  const filled = Math.round(((score ?? 0) / 100) * BAR_WIDTH);
  return '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
}

function unrated(projects: readonly ProjectScore[], { dimensions }: ScoreResult['model']): string {
  const incomplete = projects.filter(({ missing }) => missing.length > 0);
  if (projects.length === 0) return '';
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
