import type { SourceDocument } from '../../documents/document.ts';
import type { TextEdit } from '../../text/position.ts';
import type { FileRecord } from '../../workspace/project.ts';
import { isBelow } from '../../workspace/uri.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { readDestination, writeDestination } from '../links/paths.ts';
import type { Destination } from '../mentions/destinations.ts';
import { sign } from '../mentions/find.ts';
import { scan } from '../mentions/scan.ts';

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

/** The edits, by file, that keep relative links right when files move: in files that link to them, and in the files. */
export function linkEdits(workspace: Workspace, moves: readonly Move[]): Map<FileRecord, TextEdit[]> {
  const signs = moves.map(({ from }) => sign(from));
  const edits = new Map<FileRecord, TextEdit[]>();
  for (const record of workspace.projects().flatMap((project) => project.records())) {
    const { document, uri } = record;
    if (!document) continue;
    const isMoved = movedUri(moves, uri) !== uri;
    if (!isMoved && !signs.some((each) => document.text.includes(each))) continue;
    const found = editsIn(workspace.folder, document, uri, moves);
    if (found.length > 0) edits.set(record, found);
  }
  return edits;
}

function editsIn(folder: string, document: SourceDocument, uri: string, moves: readonly Move[]): TextEdit[] {
  const newUri = movedUri(moves, uri);
  return scan(document).destinations.flatMap((destination) => {
    const written = document.text.slice(destination.start, destination.end);
    const read = isPath(destination, written) ? readDestination(folder, uri, written) : undefined;
    if (!read) return [];
    const target = movedUri(moves, read.uri);
    if (readDestination(folder, newUri, written)?.uri === target) return [];
    const style = { written, bracketed: destination.bracketed };
    const stays = parentsAlike(uri, newUri) && parentsAlike(read.uri, target);
    const full = writeDestination(folder, newUri, target, style);
    const newText = stays ? withName(written, full) : full;
    return [{ range: document.lines.rangeOf(destination), newText }];
  });
}

/** A field named `url` may hold any word; only what looks like one is a path. */
function isPath({ type }: Destination, written: string): boolean {
  return type !== 'url' || /[/.]/.test(written);
}

function parentsAlike(a: string, b: string): boolean {
  return a.slice(0, a.lastIndexOf('/')) === b.slice(0, b.lastIndexOf('/'));
}

/** Only the name differs: the way to the folder stays as it is written. */
function withName(written: string, full: string): string {
  const nameAt = (text: string): number => text.split(/[?#]/, 1)[0]?.replace(/\/$/, '').lastIndexOf('/') ?? -1;
  return written.slice(0, nameAt(written) + 1) + full.slice(nameAt(full) + 1);
}
