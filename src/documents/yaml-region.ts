import type { CST } from 'yaml';
import { MappingBuilder } from './mapping-builder.ts';
import type { TreeNode } from './tree.ts';
import type { Composition } from './yaml-composition.ts';
import { readEnd } from './yaml-end.ts';
import { readTokens } from './yaml-tokens.ts';
import { composeDocument, rejectUnplaced } from './yaml-tree.ts';

/**
 * The tree of a region whose text is `source`. Where a line cannot belong to the document (it is indented less than
 * the first one, say) the library gives up on all that follows; reading starts again with that line, and what
 * it finds joins the tree.
 */
export function composeRegion(c: Composition, source: string): TreeNode | undefined {
  let root: TreeNode | undefined;
  let from = c.region.start;
  for (let restarts = 0; restarts <= c.limits.problems; restarts++) {
    const part = composePart(c, source.slice(from - c.region.start), from);
    root = join(c, root, part.root);
    if (part.stuckAt === undefined) break;
    const next = restartLine(c, source, Math.max(from, part.root?.end ?? from), part.stuckAt);
    if (next === undefined) break;
    from = next;
  }
  return root;
}

/** Start of the line where reading got stuck, or of the next one when what was read ends on that line. */
function restartLine(c: Composition, source: string, readTo: number, stuckAt: number): number | undefined {
  const { start } = c.region;
  const line = source.lastIndexOf('\n', stuckAt - start - 1) + 1 + start;
  if (line > readTo) {
    c.report(
      'syntax/yaml',
      stuckAt,
      c.region.end,
      'This line does not continue what stands above. Align it with the first line.',
    );
    return line;
  }
  c.report(
    'syntax/yaml',
    stuckAt,
    c.region.end,
    'This does not belong behind the value. Remove it, or quote the whole value.',
  );
  const end = source.indexOf('\n', stuckAt - start);
  return end < 0 ? undefined : end + 1 + start;
}

interface Part {
  readonly root: TreeNode | undefined;
  /** Offset of the first token that the document has no place for. */
  readonly stuckAt: number | undefined;
}

function composePart(c: Composition, source: string, base: number): Part {
  let root: TreeNode | undefined;
  let started = false;
  let directive: CST.Directive | undefined;
  for (const token of readTokens(source, base, c.limits.depth, listenerOf(c))) {
    switch (token.type) {
      case 'document': {
        if (directive !== undefined && !token.start.some(({ type }) => type === 'doc-start'))
          rejectDirective(c, directive);
        directive = undefined;
        started = true;
        const stray = token.end?.find(({ type }) => type !== 'space' && type !== 'comment' && type !== 'newline');
        root = composeDocument(c, stray === undefined ? token : { ...token, end: [] });
        if (stray !== undefined) return { root, stuckAt: stray.offset };
        break;
      }
      case 'comment':
        c.comment(token);
        break;
      case 'error':
        if (started) return { root, stuckAt: token.offset };
        rejectUnplaced(c, token);
        break;
      case 'directive':
        directive ??= token;
        break;
      case 'doc-end':
        readEnd(c, token.end);
        break;
      default:
    }
  }
  if (directive !== undefined) rejectDirective(c, directive);
  return { root, stuckAt: undefined };
}

function rejectDirective(c: Composition, token: CST.Directive): void {
  c.reject(token, 'A line cannot start with "%" here. Put the text in quotes.');
}

function listenerOf(c: Composition): Parameters<typeof readTokens>[3] {
  return {
    tooDeep: (start, end) => {
      const message = `Lists and mappings are nested more than ${c.limits.depth} levels deep here; what is deeper is not read.`;
      c.report('syntax/too-deep', start, end, message);
    },
    nextDocument: (start) => {
      if (!SAYS_SOMETHING.test(c.text.slice(start, c.region.end))) return;
      const message =
        'Another document starts here; only the first one of a file is read. Move it to a file of its own.';
      c.report('syntax/multiple-documents', start, c.text.startsWith('---', start) ? start + 3 : c.region.end, message);
    },
    runaway: (offset) => {
      c.runaway ??= offset;
    },
    strayBracket: (offset) => {
      c.reject({ offset }, 'Nothing opens this bracket. Remove it, or quote the value.');
    },
  };
}

/** A line that is neither blank nor a comment nor a document's mark. */
const SAYS_SOMETHING = /^(?!(?:---|\.\.\.)?[ \t]*(?:#.*)?\r?$)./m;

/** Two mappings become one, two lists too; else the first wins, unless only the second is a mapping. */
function join(c: Composition, first: TreeNode | undefined, second: TreeNode | undefined): TreeNode | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  if (first.kind === 'mapping' && second.kind === 'mapping') {
    const builder = new MappingBuilder(c);
    for (const { key, value } of [...first.entries, ...second.entries]) builder.add(key, value);
    return builder.build(first.start, second.end, false);
  }
  if (first.kind === 'sequence' && second.kind === 'sequence') {
    return { ...first, items: [...first.items, ...second.items], end: second.end, flow: false };
  }
  return second.kind === 'mapping' ? second : first;
}
