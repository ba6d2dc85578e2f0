import { CST } from 'yaml';
import { isKeyLine, takesInKeys } from './spans.ts';

/** Watches whether brackets that are never closed take in lines that are keys of the mapping around them. */
export class BracketWatch {
  #depth = 0;
  #outermost = 0;
  #suspect: number | undefined;
  #atLineStart = false;

  /** Offset of the bracket, known when all lexemes have been seen. */
  get runaway(): number | undefined {
    return this.#depth > 0 ? this.#suspect : undefined;
  }

  see(lexeme: string, offset: number, scalar: boolean, marker: boolean): void {
    if (marker) {
      if (lexeme === CST.FLOW_END) this.#depth = 0;
    } else if (!scalar && (lexeme === '[' || lexeme === '{')) {
      if (this.#depth === 0) {
        this.#outermost = offset;
        this.#suspect = undefined;
      }
      this.#depth++;
    } else if (!scalar && (lexeme === ']' || lexeme === '}')) this.#depth = Math.max(this.#depth - 1, 0);
    else if (this.#depth > 0 && this.#suspect === undefined) this.#suspectKeys(lexeme, scalar);
    if (!marker) this.#atLineStart = !scalar && (lexeme === '\n' || lexeme === '\r\n');
  }

  /** A plain text may run over a line break; its colon is a lexeme of its own, and cannot be waited for. */
  #suspectKeys(lexeme: string, scalar: boolean): void {
    const line = `${lexeme}: `;
    if (scalar && ((this.#atLineStart && isKeyLine(line)) || takesInKeys(line))) this.#suspect = this.#outermost;
  }
}
