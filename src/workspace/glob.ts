import { matchesPattern, type Pattern, type Step } from './wildcards.ts';

/**
 * Globs beyond these bounds are not read: nobody writes them, and every file would have to be compared with them.
 * `config/pattern-limit` reports them.
 */
export const GLOB_LIMITS = { globs: 500, length: 500 } as const;

/**
 * Whether a path with `/` matches one of several globs. `*` stands for anything within a name, `**` for any number of
 * folders, `?` for one character, `[a-z]` and `[!a-z]` for one of (or none of) some, `{a,b}` for one of several; `\`
 * takes the next character's meaning away. `docs/` means everything in a folder. Upper and lower case differ.
 */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs
    .slice(0, GLOB_LIMITS.globs)
    .filter(({ length }) => length <= GLOB_LIMITS.length)
    .map(parseGlob);
  return (path) => patterns.some((pattern) => matchesPattern(pattern, path));
}

function parseGlob(glob: string): Pattern {
  const path = glob.replace(/^(?:\.?\/)+/, '');
  return new GlobReader(path.endsWith('/') ? `${path}**` : path).sequence(false);
}

const WITHIN_NAME = (character: string): boolean => character !== '/';
const ANYTHING = (): boolean => true;

/** Reads a glob from left to right. */
class GlobReader {
  readonly #glob: string;
  readonly #choices: ReadonlySet<number>;
  #at = 0;

  constructor(glob: string) {
    this.#glob = glob;
    this.#choices = choiceMarks(glob);
  }

  /** @param inBraces whether `,` and `}` end the sequence */
  sequence(inBraces: boolean): Pattern {
    const steps: Step[] = [];
    const from = this.#at;
    while (this.#at < this.#glob.length) {
      const character = this.#glob.charAt(this.#at);
      if (inBraces && character !== '{' && this.#choices.has(this.#at)) break;
      const isFirst = this.#at === from || this.#glob.charAt(this.#at - 1) === '/';
      steps.push(this.#folders(isFirst) ?? this.#step(character));
    }
    return steps;
  }

  /** `**` where it is a name of its own. */
  #folders(isFirst: boolean): Step | undefined {
    const found = isFirst ? /^\*\*(?:\/|(?=[,}]|$))/.exec(this.#glob.slice(this.#at))?.[0] : undefined;
    if (found === undefined) return undefined;
    this.#at += found.length;
    return found.endsWith('/') ? { either: [[], [{ many: ANYTHING }, { text: '/' }]] } : { many: ANYTHING };
  }

  #step(character: string): Step {
    const isChoice = this.#choices.has(this.#at);
    this.#at++;
    if (character === '*') return { many: WITHIN_NAME };
    if (character === '?') return { one: WITHIN_NAME };
    if (character === '[') return this.#class();
    if (character === '{' && isChoice) return this.#braces();
    return { text: character === '\\' ? this.#glob.charAt(this.#at++) : character };
  }

  #class(): Step {
    const [whole = '', negation, content = ''] = /^([!^]?)(\]?[^\]]*)\]/.exec(this.#glob.slice(this.#at)) ?? [];
    if (content === '') return { text: '[' };
    this.#at += whole.length;
    const ranges = [...content.matchAll(/(.)-(.)|(.)/gs)].map(([, from, to, single = '']) => ({
      from: from ?? single,
      to: to ?? single,
    }));
    const isListed = (character: string): boolean =>
      ranges.some(({ from, to }) => character >= from && character <= to);
    return { one: (character) => WITHIN_NAME(character) && isListed(character) === (negation === '') };
  }

  #braces(): Step {
    const patterns = [this.sequence(true)];
    while (this.#glob.charAt(this.#at++) === ',') patterns.push(this.sequence(true));
    return { either: patterns };
  }
}

/** Offsets of the braces and commas of every `{a,b}`. Braces that hold no comma, or are never closed, are characters. */
function choiceMarks(glob: string): ReadonlySet<number> {
  const marks = new Set<number>();
  const open: { readonly at: number; readonly commas: number[] }[] = [];
  for (let at = 0; at < glob.length; at++) {
    const character = glob.charAt(at);
    if (character === '\\') at++;
    else if (character === '{') open.push({ at, commas: [] });
    else if (character === ',') open.at(-1)?.commas.push(at);
    else if (character === '}') {
      const braces = open.pop();
      if (braces && braces.commas.length > 0) for (const mark of [braces.at, ...braces.commas, at]) marks.add(mark);
    }
  }
  return marks;
}
