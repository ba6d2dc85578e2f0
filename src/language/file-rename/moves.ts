import { isBelow } from '../../workspace/uri.ts';

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
