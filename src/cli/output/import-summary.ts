import type { ImportProblem, ImportResult } from '../../commands/import/types.ts';
import { plain, shorten } from './plain.ts';
import { type Colors, count, formatTable } from './print.ts';

/** Lines of each list that are printed; `--format json` has all of them. */
const MOST = 20;

/** What an import does or would do, for people. */
export function importSummary(
  result: ImportResult,
  { write, quiet }: { readonly write?: boolean; readonly quiet?: boolean },
  colors: Colors,
): string {
  const { charters } = result;
  if (quiet) return charters.map(({ file }) => `${plain(file)}\n`).join('');
  const rows = charters.slice(0, MOST).map(({ row, id, status, title, file }) => {
    return [String(row), colors.bold(plain(id)), status, shorten(title, 46), colors.dim(plain(file))];
  });
  const table = formatTable(['row', 'id', 'status', 'title', 'file'], rows, colors, [0]);
  const beyond = some(charters, () => '')
    .slice(MOST)
    .map((line) => `${line}\n`)
    .join('');
  return [
    columns(result, colors),
    ...(charters.length > 0 ? [`${table}${beyond}`] : []),
    ...skipped(result),
    ...problems(result.problems),
    closing(result, write === true),
  ].join('\n');
}

function columns({ source, columns }: ImportResult, colors: Colors): string {
  const rows = columns.map(({ column, field, because, filled }) => {
    const meaning = because === 'unknown' ? colors.dim('kept under custom') : plain(field);
    return [shorten(column, 40), meaning, because === 'unknown' ? '' : colors.dim(BECAUSE[because]), String(filled)];
  });
  const delimiter = source.delimiter === '\t' ? 'tab' : source.delimiter;
  const head = `${colors.bold(plain(source.file))} ${colors.dim(`(${count(source.rows, 'row')}, delimiter ${delimiter})`)}\n`;
  return `${head}\n${formatTable(['column', 'becomes', 'because of', 'cells'], rows, colors, [3])}`;
}

const BECAUSE = { mapping: '--map', heading: 'its heading' } as const;

function skipped({ skipped }: ImportResult): string[] {
  if (skipped.length === 0) return [];
  const lines = some(
    skipped,
    ({ row, title, reason }) => `row ${row}${title === null ? '' : ` ${shorten(title, 40)}`}: ${plain(reason)}`,
  );
  return [`Left out (${count(skipped.length, 'row')}):\n${lines.map((line) => `  ${line}\n`).join('')}`];
}

/** Problems of one kind in one column are one thing to mend. */
function problems(all: readonly ImportProblem[]): string[] {
  if (all.length === 0) return [];
  const groups = new Map<string, ImportProblem[]>();
  for (const problem of all) {
    const key = `${problem.code} ${problem.column}`;
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  const lines = some([...groups.values()], (group) => {
    const [first] = group;
    const where = [first?.column, first?.row === null ? undefined : `row ${first?.row}`].filter((part) => part != null);
    const more = group.length > 1 ? ` (and ${count(group.length - 1, 'row')} more)` : '';
    return `${plain(where.join(', '))}: ${plain(first?.message ?? '')}${more}`;
  });
  return [`Unclear (${count(all.length, 'place')}):\n${lines.map((line) => `  ${line}\n`).join('')}`];
}

function closing({ charters }: ImportResult, isWritten: boolean): string {
  const number = count(charters.length, 'charter');
  if (charters.length === 0) return 'There is nothing to write.\n';
  return isWritten
    ? `${number} written. \`portolan check\` says what they lack, \`portolan score\` ranks them.\n`
    : `${number} would be written. Nothing was: --write writes them.\n`;
}

function some<Item>(items: readonly Item[], line: (item: Item) => string): string[] {
  const more = items.length - MOST;
  return [
    ...items.slice(0, MOST).map(line),
    ...(more > 0 ? [`… and ${more} more (--format json has all of them)`] : []),
  ];
}
