import { CST, Lexer, Parser } from 'yaml';
import { RunawayWatch } from './runaway-watch.ts';
import { Skipping } from './yaml-skipping.ts';

/** Told while a text is read. */
export interface TokenListener {
  /** Here collections are nested deeper than the limit; what is deeper is left out. */
  tooDeep(start: number, end: number): void;
  /** Here another document starts; reading ends. */
  nextDocument(start: number): void;
  /** Here a bracket closes that nothing opened; it is left out. */
  strayBracket(offset: number): void;
  /** Here starts quoted text, a text block or brackets that take in keys at the start of a line. */
  runaway(offset: number): void;
}

/**
 * The library's tokens of the first document of a text, with the comments and directives around it; offsets count
 * from `base`. Collections deeper than `depth` are left out, so that neither the library nor what walks its tokens
 * can run out of stack.
 */
export function* readTokens(
  source: string,
  base: number,
  depth: number,
  listener: TokenListener,
): Generator<CST.Token, void> {
  const parser = new Parser();
  const skip = new Skipping();
  const watch = new RunawayWatch();
  let offset = base;
  let scalar = false;
  let finished = false;
  try {
    for (const lexeme of new Lexer().lex(source)) {
      const marker: boolean = !scalar && isMarker(lexeme);
      watch.see(lexeme, offset, scalar, !isRootBlock(parser.stack));
      if (skip.active) {
        const resumed = skip.take(lexeme, offset, scalar);
        if (resumed !== undefined) {
          parser.offset = resumed.offset;
          for (const held of resumed.lexemes) yield* parser.next(held);
        }
      } else if (!scalar && isClosing(lexeme) && !parser.stack.some(isOpenFlow)) {
        listener.strayBracket(offset);
      } else {
        parser.offset = offset;
        for (const token of parser.next(lexeme)) {
          finished ||= token.type === 'document';
          yield token;
        }
      }
      scalar = marker && lexeme === CST.SCALAR;
      if (!marker) offset += lexeme.length;
      const [document] = parser.stack;
      if (finished && document?.type === 'document') {
        listener.nextDocument(document.start[0]?.offset ?? document.offset);
        return;
      }
      // One level is the document itself.
      const top = parser.stack.length > depth + 1 && !skip.active ? parser.stack.at(-1) : undefined;
      if (CST.isCollection(top)) {
        listener.tooDeep(top.offset, offset);
        skip.start(top);
      }
    }
    yield* parser.end();
  } finally {
    if (watch.runaway !== undefined) listener.runaway(watch.runaway);
  }
}

/** Control characters that the library puts between the parts of a text. */
function isMarker(lexeme: string): boolean {
  return lexeme === CST.SCALAR || lexeme === CST.FLOW_END || lexeme === CST.DOCUMENT;
}

function isClosing(lexeme: string): boolean {
  return lexeme === ']' || lexeme === '}';
}

/** A text block that is the whole document, whose lines need no indentation. */
function isRootBlock([document, block]: readonly CST.Token[]): boolean {
  if (document?.type !== 'document' || block?.type !== 'block-scalar') return false;
  const [header] = block.props;
  return header !== undefined && 'source' in header && /^[|>][-+\d]*$/.test(header.source);
}

function isOpenFlow(token: CST.Token): boolean {
  return token.type === 'flow-collection' && token.end.length === 0;
}
