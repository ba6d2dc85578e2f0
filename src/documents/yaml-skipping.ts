import { CST } from 'yaml';

/** The lexemes with which reading goes on, and where they start. */
interface Resumed {
  readonly offset: number;
  readonly lexemes: readonly string[];
}

/** Leaves out what a collection holds: in brackets up to the closing one, else up to a line indented less. */
export class Skipping {
  active = false;
  #flow = false;
  #brackets = 0;
  #indent = 0;
  /** A line break and the indentation behind it, until it is known whether that line is left out too. */
  #lineStart: string[] = [];

  start(top: CST.BlockMap | CST.BlockSequence | CST.FlowCollection): void {
    this.active = true;
    this.#flow = top.type === 'flow-collection';
    this.#brackets = 1;
    this.#indent = top.indent;
    this.#lineStart = [];
  }

  /** Takes the next lexeme at its offset; undefined while it is left out. */
  take(lexeme: string, offset: number, scalar: boolean): Resumed | undefined {
    const ends = this.#flow ? this.#endsFlow(lexeme, scalar) : this.#endsBlock(lexeme, scalar);
    if (!ends) return undefined;
    this.active = false;
    const before = this.#lineStart.reduce((sum, held) => sum + held.length, 0);
    return { offset: offset - before, lexemes: [...this.#lineStart, ...(scalar ? [CST.SCALAR] : []), lexeme] };
  }

  #endsFlow(lexeme: string, scalar: boolean): boolean {
    if (scalar) return false;
    if (lexeme === '[' || lexeme === '{') this.#brackets++;
    if (lexeme === ']' || lexeme === '}') this.#brackets--;
    return this.#brackets === 0 || lexeme === CST.FLOW_END;
  }

  #endsBlock(lexeme: string, scalar: boolean): boolean {
    if (scalar ? lexeme.endsWith('\n') : lexeme === '\n' || lexeme === '\r\n') {
      // A text block ends with its line break.
      this.#lineStart = [scalar ? '\n' : lexeme];
      return false;
    }
    const isMarker = lexeme === CST.SCALAR || lexeme === CST.FLOW_END || lexeme === CST.DOCUMENT;
    if (this.#lineStart.length === 0 || (!scalar && isMarker)) return false;
    if (!scalar && this.#lineStart.length === 1 && /^ +$/.test(lexeme)) {
      this.#lineStart.push(lexeme);
      return false;
    }
    const indent = this.#lineStart[1]?.length ?? 0;
    const speaks = scalar || (!lexeme.startsWith('#') && lexeme.trim() !== '');
    if (indent < this.#indent && speaks) return true;
    this.#lineStart = [];
    return false;
  }
}
