import { list } from '../../commands/list.ts';
import { isKind, KINDS } from '../../kinds/kinds.ts';
import { didYouMean } from '../../rules/schema/words.ts';
import { plain, shorten } from '../output/plain.ts';
import { colorsFor, count, formatTable, print, printJson } from '../output/print.ts';
import { type CommonOptions, EXIT, openWorkspace, UsageError } from '../session.ts';

export async function runList(options: CommonOptions & { readonly kind?: string }): Promise<number> {
  const { kind } = options;
  if (kind !== undefined && !isKind(kind))
    throw new UsageError(`There is no kind "${kind}". Kinds: ${KINDS.join(', ')}.${didYouMean(kind, KINDS)}`);
  const result = list(await openWorkspace(options), kind);
  if (options.format === 'json') printJson(result);
  else {
    const colors = colorsFor(options);
    const rows = result.artifacts.map(({ kind, id, title, status, date, file }) => [
      kind,
      colors.bold(plain(id ?? '–')),
      plain(status ?? 'unknown'),
      plain(date ?? '–'),
      shorten(title ?? '–', 60),
      colors.dim(plain(file)),
    ]);
    if (rows.length > 0) print(formatTable(['kind', 'id', 'status', 'date', 'title', 'file'], rows, colors));
    if (!options.quiet) print(`${rows.length > 0 ? '\n' : ''}${count(rows.length, 'artifact')}\n`);
  }
  return EXIT.done;
}
