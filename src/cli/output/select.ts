import type { command } from '../../commands/select/command.ts';
import { numberWords } from '../../engines/selection/model/words.ts';
import { answerOf, type ScenarioComparison } from '../../engines/selection/scenarios.ts';
import type { PrinterOf } from '../printer.ts';
import { type CommonOptions, EXIT } from '../session.ts';
import { plain, shorten } from './plain.ts';
import { type Colors, formatTable } from './print.ts';
import { selectionPages } from './select-pages.ts';

export const printer: PrinterOf<typeof command> = {
  text: (answer, _, { colors, ...options }) =>
    'base' in answer ? comparisonPages(answer, options, colors) : selectionPages(answer, options, colors),
  exit: (answer) => (('base' in answer ? answer.base : answer).status === 'infeasible' ? EXIT.findings : EXIT.done),
};

/** Scenarios side by side for people. */
export function comparisonPages(
  { base, scenarios }: ScenarioComparison,
  { quiet }: CommonOptions,
  colors: Colors,
): string {
  if (scenarios.length === 0 && !quiet) {
    return 'portolan.yaml has no scenarios. They are named under portfolio.scenarios, see docs/selection.md.\n';
  }
  const rows = [
    ['as things are', worthText(base.objective), '', String(answerOf(base).length), base.status, ''],
    ...scenarios.map(({ title, result, difference, gained, lost }) => [
      shorten(title, 40),
      worthText(result.objective),
      difference === null ? '' : `${difference > 0 ? '+' : ''}${numberWords(difference)}`,
      String(answerOf(result).length),
      result.status,
      [...gained.map((id) => `+${plain(id)}`), ...lost.map((id) => `−${plain(id)}`)].join(' '),
    ]),
  ];
  const table = formatTable(['scenario', 'worth', '', 'projects', 'status', 'changes'], rows, colors, [1, 2, 3]);
  const all = [{ title: 'As things are', result: base }, ...scenarios];
  const conflicts = all.flatMap(({ title, result: { conflict, nearest } }) => {
    if (conflict.length === 0 && !nearest) return [];
    const limits =
      conflict.length > 0 ? `these cannot all hold: ${conflict.map((each) => plain(each.title)).join('; ')}.` : '';
    const ways = nearest?.exceeded.map(({ message }) => plain(message)).join('; ');
    return [`${plain(title)}: ${limits}${ways === undefined ? '' : `\n  Nearest possible: ${ways}.`}\n`];
  });
  return [table, ...conflicts].join('\n');
}

function worthText(objective: number | null): string {
  return objective === null ? '–' : numberWords(objective);
}
