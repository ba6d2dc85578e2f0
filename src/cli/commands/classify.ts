import { join, resolve } from 'node:path';
import { type ClassifyResult, classify } from '../../commands/classify.ts';
import { classifyFiles } from '../../commands/classify-files.ts';
import { fileUri } from '../../platform/node-host.ts';
import { targetOf } from '../../workspace/target.ts';
import { plain } from '../output/plain.ts';
import { type Colors, colorsFor, count, print, printJson } from '../output/print.ts';
import { type CommonOptions, EXIT, openWorkspace, pathsInFolder } from '../session.ts';

type Change = ClassifyResult['changes'][number];

export async function runClassify(files: readonly string[], options: CommonOptions): Promise<number> {
  const workspace = await openWorkspace(options);
  const uris = (await pathsInFolder(files, options)).map((file) => fileUri(join(resolve(options.cwd), file)));
  const result = uris.length > 0 ? classifyFiles(workspace, [...new Set(uris)]) : classify(targetOf(workspace));
  if (options.format === 'json') printJson(result);
  else if (result.changes.length > 0)
    print(result.changes.map((change) => describe(change, options, colorsFor(options))).join('\n'));
  else if (!options.quiet)
    print('There are no change requests here. `portolan new change-request` writes the first one.\n');
  return EXIT.done;
}

function describe(change: Change, { quiet }: CommonOptions, colors: Colors): string {
  const lines = [headline(change, colors)];
  if (quiet) return `${lines.join('\n')}\n`;
  for (const { evidence, line, file } of change.reasons) {
    const place = line === undefined ? '' : colors.dim(` ${plain(`${file}:${line + 1}`)}`);
    lines.push(`  because   ${plain(evidence)}${place}`);
  }
  for (const { title, role, state, due } of change.approvals) {
    const mark = state === 'granted' ? colors.green('✓') : state === 'rejected' ? colors.red('✗') : colors.yellow('○');
    const afterwards = state === 'missing' && due === 'retrospective' ? ', due afterwards' : '';
    lines.push(`  ${mark} approval  ${plain(title)} (${plain(role)}): ${state}${afterwards}`);
  }
  for (const { title, area, met } of change.obligations) {
    const mark = met ? colors.green('✓') : colors.yellow('○');
    lines.push(`  ${mark} ${area === 'process' ? 'evidence' : area}  ${plain(title)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** `CR-2026-014  data-model / breaking  score 62  3 things owed`. */
function headline(change: Change, colors: Colors): string {
  const { id, file, category, level, score, approvals, obligations } = change;
  const name = colors.bold(plain(id ?? file ?? 'change'));
  const owed =
    approvals.filter(({ state }) => state !== 'granted').length + obligations.filter(({ met }) => !met).length;
  const verdict = owed === 0 ? colors.green('  nothing owed') : colors.yellow(`  ${count(owed, 'thing')} owed`);
  const points = score === null ? '' : colors.dim(`  score ${score}`);
  return `${name}  ${plain(category ?? 'unknown')} / ${plain(level ?? 'unknown')}${points}${level === null ? '' : verdict}`;
}
