import type { Origin } from '../../engines/capacity/types.ts';
import type { SelectionResult } from '../../engines/selection/types.ts';
import { plain } from './plain.ts';
import type { Colors } from './print.ts';

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

/** An answer where there is none: the limits that contradict one another, each with its place. */
export function conflictPage({ conflict, problems }: SelectionResult, colors: Colors): string {
  const lines = conflict.map(
    ({ title, origin }) => `  ${plain(title)}${origin === undefined ? '' : colors.dim(`  ${placeWords(origin)}`)}\n`,
  );
  const rest = problems.length > 0 ? `\n${colors.bold('Counted as it stands')}\n\n${problemLines({ problems })}` : '';
  return `${colors.red('No selection keeps to all limits.')} These cannot all hold; without any one of them the others can:\n\n${lines.join('')}${rest}`;
}
