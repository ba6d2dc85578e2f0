import { Range } from 'vscode';
import type { ArtifactItem } from '../server/protocol.ts';

/** A range of the protocol as one of the editor. */
export function toRange({ start, end }: ArtifactItem['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
