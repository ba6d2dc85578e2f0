import type { ScoreResult } from '../../../engines/scoring/types.ts';
import type { SelectionResult } from '../../../engines/selection/types.ts';
import { undecidedWords } from '../../../engines/selection/undecided.ts';
import { formatScore, formatShare } from '../../format/numbers.ts';
import { count } from '../../format/words.ts';
import { OBJECTIVES } from '../../model/portfolio/portfolio.ts';
import { partsOfRanking, priorityTitle, unrankedWords, worthText } from '../../model/portfolio/ranking.ts';

export interface PortfolioDocument {
  readonly title: string;
  /** ISO 4217 code of the workspace. */
  readonly currency?: string | undefined;
  readonly score: ScoreResult;
  readonly selection?: SelectionResult | undefined;
}

/** The ranking and, where there is one, the selection as a Markdown document (GitHub's tables). */
export function portfolioMarkdown({ title, currency, score, selection }: PortfolioDocument): string {
  const parts = [`# ${text(title)}`, ranking(score), ...(selection ? chosen(selection, currency) : [])];
  return `${parts.join('\n\n')}\n`;
}

function ranking(result: ScoreResult): string {
  const { ranked, provisional, apart } = partsOfRanking(result.projects, (project) => project);
  const words = unrankedWords(result);
  return [
    '## Ranking',
    `By ${text(result.model.title)}, from 0 to 100.`,
    ...(ranked.length > 0 ? [rankingTable(ranked, result)] : ['No project is ranked.']),
    ...(provisional.length > 0 ? ['### Provisional', words.provisional, rankingTable(provisional, result)] : []),
    ...(apart.length > 0 ? ['### Not to be decided', words.apart, rankingTable(apart, result)] : []),
  ].join('\n\n');
}

function rankingTable(projects: ScoreResult['projects'], result: ScoreResult): string {
  const { dimensions } = result.model;
  const rows = projects.map((project) => [
    project.rank === null ? '–' : String(project.rank),
    text(project.title ?? 'Untitled'),
    text(project.id),
    scoreCell(project),
    ...dimensions.map(({ id }) => formatScore(project.dimensions[id]) ?? '–'),
    formatShare(project.completeness) ?? '–',
    text(priorityTitle(project, result) ?? (project.unranked === 'provisional' ? '–' : (project.status ?? '–'))),
  ]);
  const names = dimensions.map(({ title }) => text(title));
  const head = ['Rank', 'Project', 'Id', 'Score', ...names, 'Rated', 'Priority'];
  const numbers = new Set(['Rank', 'Score', 'Rated', ...names]);
  return table(head, rows, (name) => numbers.has(name));
}

/** `64.2`; of a provisional one what it can become, too: `100.0 (5.0–100.0)`. */
function scoreCell({ score, unranked, range }: ScoreResult['projects'][number]): string {
  const value = formatScore(score ?? undefined);
  if (value === undefined) return '–';
  return unranked === 'provisional' && range
    ? `${value} (${formatScore(range.low)}–${formatScore(range.high)})`
    : value;
}

function chosen(result: SelectionResult, currency: string | undefined): string[] {
  const worth = worthText(result.objectiveName, currency);
  const { status, objective, bound, greedy, projects, rejected, conflict } = result;
  const beyond = overloaded(result);
  if (objective === null) {
    const limits = conflict.map(({ title }) => `- ${text(title)}`).join('\n');
    return [
      '## Selection',
      'No selection keeps all limits. These cannot all hold:',
      limits,
      ...near(result),
      ...beyond,
    ];
  }
  const undecided = undecidedWords(result);
  if (undecided !== undefined && projects.length + rejected.length === 0) return ['## Selection', text(undecided)];
  const proof = status === 'optimal' ? 'proven optimal' : `at most ${worth(bound)} is possible`;
  const name = OBJECTIVES[result.objectiveName].title;
  return [
    '## Selection',
    undecided === undefined
      ? `${name} ${worth(objective)} (${proof}). Taking projects in the order of their worth reaches ${worth(greedy.objective)}.`
      : text(undecided),
    table(
      ['Project', 'Id', 'Worth', 'Start', 'Why'],
      projects.map((one) => [
        text(one.title ?? 'Untitled'),
        text(one.id),
        worth(one.worth),
        start(one.offset),
        text(one.reason),
      ]),
      (column) => column === 'Worth',
    ),
    ...beyond,
    ...(rejected.length === 0 ? [] : ['### Left out', leftOut(rejected, worth)]),
  ];
}

/** What comes nearest where there is no selection. */
function near({ nearest }: SelectionResult): string[] {
  if (!nearest) return [];
  const ways = nearest.exceeded.map(({ message }) => `- ${text(message)}`).join('\n');
  const chosen = nearest.projects.map(({ id, title }) => `- ${text(id)} ${text(title ?? 'Untitled')}`).join('\n');
  return ['### Nearest possible', ways, 'With that:', chosen];
}

function overloaded({ overloads }: SelectionResult): string[] {
  if (overloads.length === 0) return [];
  return ['### Beyond its limits already', overloads.map(({ message }) => `- ${text(message)}`).join('\n')];
}

function leftOut(rejected: SelectionResult['rejected'], worth: (value: number | null) => string): string {
  const rows = rejected.map((one) => [text(one.title ?? 'Untitled'), text(one.id), worth(one.worth), text(one.reason)]);
  return table(['Project', 'Id', 'Worth', 'Why'], rows, (column) => column === 'Worth');
}

function start(offset: number): string {
  return offset === 0 ? 'as planned' : `${count(offset, 'month')} later`;
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  isNumber: (name: string) => boolean,
): string {
  const rule = head.map((name) => (isNumber(name) ? '---:' : '---'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Text of a record in a cell: on one line, and nothing in it is Markdown or HTML. */
function text(value: string): string {
  return value.replace(/\s+/g, ' ').replace(/[\\|`*_[\]<>#]/g, (character) => `\\${character}`);
}
