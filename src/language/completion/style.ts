import type { SourceDocument } from '../../documents/document.ts';

/** How a file is laid out. */
export interface Style {
  readonly eol: '\n' | '\r\n';
  /** Spaces by which a mapping's children are indented. */
  readonly step: number;
  /** Spaces by which the dashes of a list are indented under its key. */
  readonly dash: number;
}

/** Enough of a file to tell its habits. */
const SAMPLE = 20_000;
const NESTED = /^( *)[^\s#-][^\n]*:[ \t]*\r?\n\1( +)[^\s#-]/m;
const LISTED = /^( *)[^\s#-][^\n]*:[ \t]*\r?\n\1( *)- /m;

/** The habits of a file as its first mapping and list show them; else two spaces for both. */
export function styleOf({ text, yaml }: SourceDocument): Style {
  const start = yaml?.start ?? 0;
  const sample = text.slice(start, Math.min(yaml?.end ?? text.length, start + SAMPLE));
  const step = NESTED.exec(sample)?.[2]?.length ?? 2;
  return {
    eol: /\r\n/.test(text.slice(0, SAMPLE)) ? '\r\n' : '\n',
    step,
    dash: LISTED.exec(sample)?.[2]?.length ?? step,
  };
}
