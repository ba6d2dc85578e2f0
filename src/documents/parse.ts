import { createLineIndex } from '../text/line-index.ts';
import { type ChunkedYaml, type Chunks, readChunks } from './chunks/read.ts';
import type { MarkdownBody, SourceDocument, SyntaxProblem } from './document.ts';
import { DEFAULT_LIMITS, type ParseLimits } from './document.ts';
import { findFrontMatter } from './front-matter.ts';
import { outlineMarkdown } from './markdown.ts';
import { type Comment, readSuppressions } from './suppressions.ts';

export interface ParseInput {
  readonly uri: string;
  /** The editor's version; 0 for a file that no editor has open. */
  readonly version: number;
  readonly text: string;
  readonly limits?: ParseLimits;
  /** An earlier version of the same file. It is used up: what it shares with the new version moves there. */
  readonly previous?: SourceDocument | undefined;
}

/** What was read of each document that may have a next version. */
const chunksOf = new WeakMap<SourceDocument, Chunks>();

const NO_YAML: ChunkedYaml = { yaml: { root: undefined, problems: [], comments: [] }, chunks: undefined };

/**
 * Reads a source text: Markdown when the URI ends in `.md` or `.markdown`, else YAML. Whatever the text, there is
 * a document: what is wrong stands in its `problems`, and the tree holds all that could be read.
 */
export function parseDocument({ uri, version, text, limits = DEFAULT_LIMITS, previous }: ParseInput): SourceDocument {
  const lines = createLineIndex(text);
  const format = isMarkdown(uri) ? 'markdown' : 'yaml';
  const problems: SyntaxProblem[] = [];
  const replaced = text.indexOf('\uFFFD');
  if (replaced >= 0) problems.push(invalidUtf8(replaced));

  const front = format === 'markdown' ? findFrontMatter(text) : undefined;
  const whole = { start: text.startsWith('\uFEFF') ? 1 : 0, end: text.length };
  const region = front === undefined ? whole : front.yaml;
  // A file that no editor has open is read anew when it changes: its parts need not be kept.
  const isFollowed = version > 0;
  const { yaml, chunks } =
    region === undefined
      ? NO_YAML
      : readChunks(text, region, { limits, previous: previous && chunksOf.get(previous), isFollowed });
  if (front?.unclosed !== undefined) {
    const message = 'The front matter that starts here never ends. Close it with a line "---".';
    problems.push({ code: 'syntax/unclosed-front-matter', message, ...front.unclosed });
  }
  problems.push(...yaml.problems);

  const comments: Comment[] = yaml.comments.map((comment) => ({ ...comment, syntax: 'yaml' }));
  let body: MarkdownBody | undefined;
  if (front !== undefined) {
    const outline = outlineMarkdown(text, { start: front.bodyStart, end: text.length });
    body = outline.body;
    for (const comment of outline.comments) comments.push({ ...comment, syntax: 'html' });
  }
  const document: SourceDocument = {
    uri,
    version,
    text,
    lines,
    format,
    root: yaml.root,
    yaml: region,
    body,
    problems: problems.toSorted((a, b) => a.start - b.start),
    suppressions: readSuppressions(text, lines, comments),
  };
  if (chunks !== undefined) chunksOf.set(document, chunks);
  return document;
}

function isMarkdown(uri: string): boolean {
  return /\.(?:md|markdown)$/i.test(uri.replace(/[?#].*$/, ''));
}

function invalidUtf8(offset: number): SyntaxProblem {
  const message = 'This character could not be read. Save the file as UTF-8.';
  return { code: 'syntax/invalid-utf8', message, start: offset, end: offset + 1 };
}
