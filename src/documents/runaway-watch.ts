import { CST } from 'yaml';

const KEY_LINE = /^[a-z_][\w-]*:(?:\s|$)/i;
const LATER_KEY_LINE = /\n[a-z_][\w-]*:(?:\s|$)/i;
const LINE_BREAK = /^\r?\n$/;

interface Opening {
  readonly offset: number;
  /** Nothing stands before it on its line, not even a space. */
  readonly atLineStart: boolean;
}

/**
 * Watches whether quotes, brackets or text blocks take in lines that must be keys of the mapping around them: lines
 * without indentation that start with `key:`. It sees every lexeme of a text.
 */
export class RunawayWatch {
  /** Where the first one starts that is known to take in keys, or to stand where a key should. */
  #start: number | undefined;
  #blockHeader: Opening | undefined;
  #brackets = 0;
  #outermost: Opening = { offset: 0, atLineStart: false };
  #bracketsTakeKeys = false;
  #atLineStart = false;

  /** Where the first such thing starts. Brackets count while they are open: at the end they are never closed. */
  get runaway(): number | undefined {
    return this.#start ?? (this.#brackets > 0 && this.#bracketsTakeKeys ? this.#outermost.offset : undefined);
  }

  /** `scalar`: a plain text or the lines of a text block; `inCollection`: it stands in one, or where a key should. */
  see(lexeme: string, offset: number, scalar: boolean, inCollection: boolean): void {
    if (scalar) this.#seeText(lexeme, inCollection);
    else {
      switch (lexeme[0]) {
        case '[':
        case '{':
          if (this.#brackets++ === 0) {
            this.#outermost = { offset, atLineStart: this.#atLineStart };
            this.#bracketsTakeKeys = false;
          }
          break;
        case ']':
        case '}':
          this.#brackets = Math.max(this.#brackets - 1, 0);
          break;
        case CST.FLOW_END:
          // A line that is indented less ends them: no harm, unless they stand where a key should.
          if (this.#brackets > 0 && this.#outermost.atLineStart) this.#start ??= this.#outermost.offset;
          this.#brackets = 0;
          break;
        case '"':
        case "'":
          if (LATER_KEY_LINE.test(lexeme)) this.#start ??= offset;
          break;
        case '|':
        case '>':
          this.#blockHeader = { offset, atLineStart: this.#atLineStart };
          break;
        default:
      }
    }
    if (lexeme !== CST.SCALAR) this.#atLineStart = !scalar && LINE_BREAK.test(lexeme);
  }

  #seeText(text: string, inCollection: boolean): void {
    if (this.#blockHeader !== undefined) {
      const { offset, atLineStart } = this.#blockHeader;
      const taken = inCollection && (atLineStart || KEY_LINE.test(text) || LATER_KEY_LINE.test(text));
      if (taken) this.#start ??= offset;
      this.#blockHeader = undefined;
    } else if (this.#brackets > 0 && !this.#bracketsTakeKeys) {
      // The colon of a key in brackets is a lexeme of its own.
      const line = `${text}:`;
      this.#bracketsTakeKeys = (this.#atLineStart && KEY_LINE.test(line)) || LATER_KEY_LINE.test(line);
    }
  }
}
