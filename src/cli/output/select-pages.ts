import { numberWords } from '../../engines/selection/model/words.ts';
import type { SelectionResult } from '../../engines/selection/types.ts';
import { undecidedWords } from '../../engines/selection/undecided.ts';
import type { CommonOptions } from '../session.ts';
import { plain, shorten } from './plain.ts';
import { type Colors, count, formatTable } from './print.ts';
import { conflictPage, overloadLines, problemLines } from './selection-problems.ts';

/** A selection for people: what is in, what is out and why, what is nearly used up. */
export function selectionPages(result: SelectionResult, { quiet }: CommonOptions, colors: Colors): string {
  if (result.status === 'infeasible') return conflictPage(result, colors);
  const parts = [
    ...(quiet ? [] : [headline(result, colors)]),
    selectedTable(result, colors),
    ...section('Beyond its limits already', overloadLines(result, colors), colors),
    ...section('Left out', rejectedTable(result, quiet ?? false, colors), colors),
    ...(quiet ? [] : section('Nearly used up', usageTable(result, colors), colors)),
    ...(quiet ? [] : section('What one more would add', bindingTable(result, colors), colors)),
    ...(quiet ? [] : section('Next best', alternativeLines(result), colors)),
    ...section('What each budget is worth', frontierTable(result, colors), colors),
    ...(quiet ? [] : section('Counted as it stands', problemLines(result), colors)),
  ];
  return `${parts.join('\n').trimEnd()}\n`;
}

function section(title: string, text: string, colors: Colors): string[] {
  return text === '' ? [] : [`${colors.bold(title)}\n`, text];
}

function headline(result: SelectionResult, colors: Colors): string {
  const { selected, rejected, objective, bound, status, greedy, objectiveName, scenario } = result;
  const title = scenario === null ? 'Selection' : `Selection in the scenario ${plain(scenario)}`;
  const head = `${colors.bold(title)} ${colors.dim(`(${objectiveName})`)}`;
  const undecided = undecidedWords(result);
  if (undecided !== undefined) return `${head}\n${colors.yellow(undecided)}\n`;
  const worth = numberWords(objective ?? 0);
  const proof =
    status === 'optimal' ? 'proven best' : `not proven; at most ${bound === null ? 'unknown' : numberWords(bound)}`;
  const gain = (objective ?? 0) - greedy.objective;
  const beside =
    greedy.breaks.length > 0
      ? 'The order of worth alone breaks a limit.'
      : gain > 0
        ? `The order of worth alone reaches ${numberWords(greedy.objective)}: ${numberWords(gain)} less.`
        : 'The order of worth alone reaches as much.';
  const total = selected.length + rejected.length;
  const unknown = rejected.filter((each) => each.worth === null).length;
  const but = unknown > 0 ? ` Of ${count(unknown, 'project')} the worth is not known.` : '';
  return `${head}\n${selected.length} of ${count(total, 'project')}, worth ${worth} (${proof}). ${beside}${but}\n`;
}

function selectedTable({ projects }: SelectionResult, colors: Colors): string {
  if (projects.length === 0) return 'Nothing is selected.\n';
  const rows = projects.map(({ id, title, worth, offset, mandatory, staysAbove }) => [
    colors.bold(plain(id)),
    worth === null ? '–' : numberWords(worth),
    mandatory ? 'must' : staysAbove === null ? '–' : numberWords(Math.max(0, staysAbove)),
    offset === 0 ? '' : count(offset, 'month'),
    shorten(title ?? '–', 60),
  ]);
  return formatTable(['id', 'worth', 'stays above', 'later by', 'title'], rows, colors, [1, 2, 3]);
}

function rejectedTable({ rejected }: SelectionResult, quiet: boolean, colors: Colors): string {
  if (rejected.length === 0) return '';
  if (quiet)
    return formatTable(
      ['id', 'worth'],
      rejected.map(({ id, worth }) => [plain(id), worth === null ? '–' : numberWords(worth)]),
      colors,
      [1],
    );
  return rejected
    .map(({ id, worth, title, reason }) => {
      const head = `${colors.bold(plain(id))}  ${worth === null ? '–' : numberWords(worth)}  ${shorten(title ?? '–', 60)}`;
      return `${head}\n    ${plain(sentence(reason))}\n`;
    })
    .join('');
}

/** `Left out: it would need …` → `It would need …`: the heading has said the rest. */
function sentence(reason: string): string {
  const rest = reason.replace(/^Left out: /, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** From this share on, something is nearly used up. */
const NEARLY = 0.9;
const SHOWN = 12;

function usageTable({ usage }: SelectionResult, colors: Colors): string {
  const full = usage
    .filter(({ used, capacity }) => used > 0 && used >= capacity * NEARLY)
    .toSorted((a, b) => b.used / b.capacity - a.used / a.capacity);
  if (full.length === 0) return '';
  const rows = full
    .slice(0, SHOWN)
    .map(({ title, used, capacity, unit }) => [
      shorten(title, 60),
      numberWords(used),
      numberWords(capacity),
      unit,
      `${Math.floor((used / capacity) * 100 + 1e-6)} %`,
    ]);
  const more = full.length > SHOWN ? `… and ${full.length - SHOWN} more\n` : '';
  return `${formatTable(['', 'used', 'of', '', ''], rows, colors, [1, 2, 4])}${more}`;
}

function bindingTable({ binding }: SelectionResult, colors: Colors): string {
  if (binding.length === 0) return '';
  const rows = binding
    .slice(0, 5)
    .map(({ limit, shadowValue, unit }) => [
      shorten(limit.title, 60),
      significant(shadowValue),
      unit === '' ? 'for one more' : `for one more (${unit})`,
    ]);
  return formatTable(['', 'worth', ''], rows, colors, [1]);
}

function significant(value: number): string {
  return value >= 100 ? numberWords(value) : String(Number(value.toPrecision(3)));
}

function alternativeLines({ alternatives, selected }: SelectionResult): string {
  return alternatives
    .map(({ objective, selected: other }) => {
      const come = other.filter((id) => !selected.includes(id)).map((id) => `+${plain(id)}`);
      const go = selected.filter((id) => !other.includes(id)).map((id) => `−${plain(id)}`);
      return `${numberWords(objective)}  ${[...come, ...go].join(' ')}\n`;
    })
    .join('');
}

function frontierTable({ frontier, frontierComplete }: SelectionResult, colors: Colors): string {
  if (!frontier) return '';
  const rows = frontier.map(({ cost, objective, selected }) => [
    numberWords(cost),
    numberWords(objective),
    String(selected.length),
    shorten(selected.join(' '), 90),
  ]);
  const note = frontierComplete ? '' : 'There are more points than are shown.\n';
  return `${formatTable(['cost', 'worth', 'projects', ''], rows, colors, [0, 1, 2])}${note}`;
}
