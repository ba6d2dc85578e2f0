import type { Span } from '../text/position.ts';
import type { SyntaxProblem } from './document.ts';
import { DEFAULT_LIMITS, type ParseLimits } from './document.ts';
import { lineEnd } from './spans.ts';
import type { TreeNode } from './tree.ts';
import { Composition } from './yaml-composition.ts';
import { composeRegion } from './yaml-region.ts';

/** What a region of YAML says. Spans count from the start of the whole text. */
export interface YamlText {
  readonly root: TreeNode | undefined;
  /** In order; of the problems of one kind on a line only the first, for those after it follow from it. */
  readonly problems: readonly SyntaxProblem[];
  /** Comments that may hold a suppression. */
  readonly comments: readonly Span[];
}

/**
 * Reads the YAML between two offsets of a text, which may be any part of it that is a document by itself. Never
 * throws. Some slips make the library swallow everything behind them; they are mended and read again.
 */
export function readYaml(text: string, region: Span, limits: ParseLimits = DEFAULT_LIMITS): YamlText {
  let draft: Draft = { source: text.slice(region.start, region.end), tail: '', problems: [] };
  for (let mendings = 0; ; mendings++) {
    const composition = new Composition(text, region, limits);
    const root = composeRegion(composition, draft.source + draft.tail);
    const mended = mendings < MOST_MENDINGS ? mend(composition, draft) : undefined;
    if (mended === undefined) {
      const { problems, comments } = composition;
      return { root, problems: settle(text, [...draft.problems, ...problems]).slice(0, limits.problems), comments };
    }
    draft = mended;
  }
}

const MOST_MENDINGS = 6;

/** A text to read: as long as the region, and a tail behind it that the library needs. */
interface Draft {
  readonly source: string;
  readonly tail: string;
  /** What was wrong with the places that were mended. */
  readonly problems: readonly SyntaxProblem[];
}

/**
 * The draft with its worst slip mended; undefined when there is none.
 *
 * - Tabs that indent count as one space each.
 * - A quote that is never closed ends with its line: with a quote somewhere behind it, the library ends such a
 *   text where a line is indented less.
 * - A quote, bracket or `|` that takes in keys at the start of a line is taken out.
 */
function mend(c: Composition, { source, tail, problems }: Draft): Draft | undefined {
  if (c.tabIndented) {
    const tabs = c.problems.filter(({ code }) => code === 'syntax/tab-indentation');
    const spaced = source.replace(TABBED_INDENTATION, (indentation) => ' '.repeat(indentation.length));
    if (spaced !== source) return { source: spaced, tail, problems: [...problems, ...tabs] };
  }
  if (c.unclosedQuote !== undefined && !tail.includes(c.unclosedQuote)) {
    return { source, tail: `${tail}\n${c.unclosedQuote}`, problems };
  }
  if (c.runaway === undefined) return undefined;
  const at = c.runaway - c.region.start;
  const sign = source[at] ?? '';
  const problem: SyntaxProblem = {
    code: 'syntax/yaml',
    message:
      sign === '|' || sign === '>'
        ? `A text block needs a key before it, as in "key: ${sign}".`
        : `This "${sign}" takes in the lines below. Close it on its line, or remove it.`,
    start: c.runaway,
    end: c.runaway + 1,
  };
  const end = lineEnd(source, at, source.length);
  // What follows the sign on its line may be a key; anything else would only join the text above.
  const blanked = STARTS_WITH_KEY.test(source.slice(at + 1, end)) ? at + 1 : end;
  const mended = source.slice(0, at) + ' '.repeat(blanked - at) + source.slice(blanked);
  return { source: mended, tail, problems: [...problems, problem] };
}

const STARTS_WITH_KEY = /^\s*[\w-]+:(?:\s|$)/;

const TABBED_INDENTATION = /^[ \t]*\t[ \t]*(?=\S)/gm;

/** Sorts problems and drops those that only follow from the one before them on their line. */
function settle(text: string, problems: readonly SyntaxProblem[]): SyntaxProblem[] {
  const sorted = problems.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const kept: SyntaxProblem[] = [];
  for (const problem of sorted) {
    const before = kept.findLast(({ code }) => code === problem.code);
    const own = problem.code === 'syntax/duplicate-key' || problem.code === 'syntax/alias-expansion';
    if (own || before === undefined || !sameLine(text, before, problem)) kept.push(problem);
  }
  return kept;
}

function sameLine(text: string, first: Span, second: Span): boolean {
  return !/[\r\n]/.test(text.slice(first.start, second.start));
}
