import { type CheckOptions, check, type FileDiagnostic } from '../../../src/commands/check/command.ts';
import { createLineIndex } from '../../../src/text/line-index.ts';
import { createMemoryHost } from '../../../src/workspace/memory-host.ts';
import { Workspace } from '../../../src/workspace/workspace.ts';

export const FOLDER = 'file:///workspace';
export const TODAY = '2026-11-20';

/** Texts by path. */
export type Files = Readonly<Record<string, string>>;

/** A workspace that has read some files in memory. */
export async function open(files: Files): Promise<Workspace> {
  const workspace = new Workspace(FOLDER, createMemoryHost(files, FOLDER));
  await workspace.load();
  return workspace;
}

/**
 * What `check` finds, one line each: `FILE:LINE:COLUMN SEVERITY CODE «TEXT» MESSAGE`. Lines and columns are from 1, as
 * people count; TEXT is what the range covers, with `⏎` for a line break.
 */
export async function findings(files: Files, options: Partial<CheckOptions> = {}): Promise<string[]> {
  const { diagnostics } = check(await open(files), { today: TODAY, ...options });
  return diagnostics.map((diagnostic) => toLine(diagnostic, files[diagnostic.file] ?? ''));
}

function toLine({ file, range, severity, code, message }: FileDiagnostic, text: string): string {
  const { start, end } = range;
  const lines = createLineIndex(text);
  const marked = text.slice(lines.offsetAt(start), lines.offsetAt(end)).replace(/\r?\n/g, '⏎');
  return `${file}:${start.line + 1}:${start.character + 1} ${severity} ${code} «${marked}» ${message}`;
}

/** A text with one part replaced, which it must have. */
export function replaced(text: string, part: string, by: string): string {
  if (!text.includes(part)) throw new Error(`The text has no part ${JSON.stringify(part)}.`);
  return text.replace(part, () => by);
}
