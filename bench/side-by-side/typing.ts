import type { Position } from './positions.ts';

/** Changes of a document one right after the other, and whether an error is to reach a place behind the last. */
export interface Typing {
  readonly edits: readonly { readonly start: Position; readonly end: Position; readonly text: string }[];
  readonly place: Position;
  readonly isWrong: boolean;
}

/** Letters written one by one behind a valid value, which is none of those that are allowed then. */
export function typed(place: Position, letters: number): Typing {
  const edits = Array.from({ length: letters }, (_, index) => {
    const at = behind(place, index);
    return { start: at, end: at, text: 'x' };
  });
  return { edits, place: behind(place, letters), isWrong: true };
}

/** The same letters taken away again, the last first. */
export function erased(place: Position, letters: number): Typing {
  const edits = Array.from({ length: letters }, (_, index) => ({
    start: behind(place, letters - index - 1),
    end: behind(place, letters - index),
    text: '',
  }));
  return { edits, place, isWrong: false };
}

function behind({ line, character }: Position, letters: number): Position {
  return { line, character: character + letters };
}
