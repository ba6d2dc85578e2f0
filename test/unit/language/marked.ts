import { type LanguageFile, languageFile } from '../../../src/language/file.ts';
import { createLineIndex } from '../../../src/text/line-index.ts';
import type { Position, Range } from '../../../src/text/position.ts';
import { createMemoryHost } from '../../../src/workspace/memory-host.ts';
import { Workspace } from '../../../src/workspace/workspace.ts';

export const FOLDER = 'file:///workspace';
export const TODAY = '2026-11-20';

/** A text with marks taken out: `|` is a cursor, `⟦…⟧` a range. Write `¦` for a `|` that stays. */
export interface Marked {
  readonly text: string;
  readonly cursors: readonly Position[];
  readonly ranges: readonly Range[];
}

export function unmark(marked: string): Marked {
  let text = '';
  const cursors: number[] = [];
  const starts: number[] = [];
  const spans: { start: number; end: number }[] = [];
  for (const character of marked) {
    if (character === '|') cursors.push(text.length);
    else if (character === '⟦') starts.push(text.length);
    else if (character === '⟧') spans.push({ start: starts.pop() ?? 0, end: text.length });
    else text += character === '¦' ? '|' : character;
  }
  const lines = createLineIndex(text);
  return {
    text,
    cursors: cursors.map((offset) => lines.positionAt(offset)),
    ranges: spans.map((span) => lines.rangeOf(span)),
  };
}

/** A file with marks in a workspace in memory, as the language features see it. */
export interface MarkedFile extends Marked {
  readonly file: LanguageFile;
  readonly workspace: Workspace;
  readonly cursor: Position;
}

/** @param name path of the marked file; @param others further files of the workspace, by path */
export async function markedFile(
  name: string,
  marked: string,
  others: Readonly<Record<string, string>> = {},
): Promise<MarkedFile> {
  const unmarked = unmark(marked);
  const workspace = new Workspace(FOLDER, createMemoryHost({ ...others, [name]: unmarked.text }, FOLDER));
  await workspace.load();
  const file = languageFile(workspace, `${FOLDER}/${name}`, TODAY);
  if (!file) throw new Error(`${name} is not Portolan's.`);
  return { ...unmarked, file, workspace, cursor: unmarked.cursors[0] ?? { line: 0, character: 0 } };
}
