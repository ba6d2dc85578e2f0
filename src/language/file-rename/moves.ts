import { isBelow, parentOf } from '../../workspace/uri.ts';
import { readDestination, writeDestination } from '../links/paths.ts';

/** A file or folder that gets another URI, both in the workspace's normal form, without a `/` at the end. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Where a file is after some moves: where it was, unless it or a folder around it is moved. */
export function movedUri(moves: readonly Move[], uri: string): string {
  const move = moves
    .filter(({ from }) => uri === from || isBelow(from, uri))
    .reduce<Move | undefined>((best, each) => (best && best.from.length >= each.from.length ? best : each), undefined);
  return move ? move.to + uri.slice(move.from.length) : uri;
}

/** A destination as it is written in a file, and what it leads to. */
export interface Written {
  /** URI of the file that it stands in. */
  readonly from: string;
  readonly text: string;
  /** Whether it stands between `<` and `>`, or in YAML: then it may have blanks. */
  readonly bracketed: boolean;
  /** URI of what it leads to. */
  readonly target: string;
  /** URI of the folder from which paths with a leading `/` lead. */
  readonly root: string;
  /** An ending of the target that it leaves off, such as `.md`; empty when it leaves off none. */
  readonly ending: string;
}

/** How a destination must be written when files have moved; undefined when it stays right, or cannot be made right. */
export function rewritten(link: Written, moves: readonly Move[]): string | undefined {
  const from = movedUri(moves, link.from);
  const target = movedUri(moves, link.target);
  const root = movedUri(moves, link.root);
  if (!target.endsWith(link.ending)) return undefined;
  const to = target.slice(0, target.length - link.ending.length);
  if (readDestination(root, from, link.text)?.uri === to) return undefined;
  const full = writeDestination(root, from, to, { written: link.text, bracketed: link.bracketed });
  const stays = parentOf(link.from) === parentOf(from) && parentOf(link.target) === parentOf(target);
  return stays ? withName(link.text, full) : full;
}

/** Only the name differs: the way to the folder stays as it is written. */
function withName(written: string, full: string): string {
  const nameAt = (text: string): number => text.split(/[?#]/, 1)[0]?.replace(/\/$/, '').lastIndexOf('/') ?? -1;
  return written.slice(0, nameAt(written) + 1) + full.slice(nameAt(full) + 1);
}
