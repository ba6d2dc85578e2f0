import type { Origin } from '../../engines/capacity/types.ts';
import { numberWords } from '../../engines/selection/model/words.ts';
import type { SelectionResult } from '../../engines/selection/types.ts';
import { plain, shorten } from './plain.ts';
import { type Colors, count, formatTable } from './print.ts';

const SHOWN = 12;

/** What could not be counted as its record says, and why. */
export function problemLines({ problems }: Pick<SelectionResult, 'problems'>): string {
  return (
    problems.slice(0, SHOWN).map(problemLine).join('') +
    (problems.length > SHOWN ? `… and ${problems.length - SHOWN} more\n` : '')
  );
}

function problemLine({ message, origin }: SelectionResult['problems'][number]): string {
  return `${origin === undefined || origin.file === '' ? '' : `${placeWords(origin)}: `}${plain(message)}\n`;
}

function placeWords({ file, line }: Origin): string {
  return line === undefined ? plain(file) : `${plain(file)}:${line + 1}`;
}

/** What running and approved projects break by themselves, each with its places. */
export function overloadLines({ overloads }: Pick<SelectionResult, 'overloads'>, colors: Colors): string {
  return overloads
    .map(
      ({ message, origins }) =>
        `${plain(message)}\n${origins.map((each) => colors.dim(`    ${placeWords(each)}\n`)).join('')}`,
    )
    .join('');
}

/** What comes nearest where nothing keeps to all limits: what gives way for it, and what is then selected. */
function nearestLines({ nearest }: SelectionResult, colors: Colors): string {
  if (!nearest) return '';
  const { exceeded, projects, objective, proven } = nearest;
  const ways = exceeded.map(({ message, limit: { origin } }) => {
    return `  ${plain(message)}${origin === undefined ? '' : colors.dim(`  ${placeWords(origin)}`)}\n`;
  });
  const rows = projects.map(({ id, title, offset }) => [
    colors.bold(plain(id)),
    offset === 0 ? '' : count(offset, 'month'),
    shorten(title ?? '–', 60),
  ]);
  const least = proven ? 'No selection gives up less' : 'The nearest that was found';
  return `\n${colors.bold('Nearest possible')}  ${count(projects.length, 'project')}, worth ${numberWords(objective)}. ${least}:\n\n${ways.join('')}\n${formatTable(['id', 'later by', 'title'], rows, colors, [1])}`;
}

/** An answer where there is none: the limits that contradict one another, each with its place, and what comes nearest. */
export function conflictPage(result: SelectionResult, colors: Colors): string {
  const { conflict, problems } = result;
  const lines = conflict.map(
    ({ title, origin }) => `  ${plain(title)}${origin === undefined ? '' : colors.dim(`  ${placeWords(origin)}`)}\n`,
  );
  const part = (title: string, text: string): string => (text === '' ? '' : `\n${colors.bold(title)}\n\n${text}`);
  const because =
    lines.length > 0
      ? ` These cannot all hold; without any one of them the others can:\n\n${lines.join('')}`
      : ' There was no time to find out which of them contradict each other.\n';
  return [
    `${colors.red('No selection keeps to all limits.')}${because}`,
    nearestLines(result, colors),
    part('Beyond its limits already', overloadLines(result, colors)),
    part('Counted as it stands', problemLines({ problems })),
  ].join('');
}
