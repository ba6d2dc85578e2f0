import type { SourceDocument } from '../../documents/document.ts';
import type { TextEdit } from '../../text/position.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { readDestination } from '../links/paths.ts';
import type { Destination } from '../mentions/destinations.ts';
import { sign } from '../mentions/find.ts';
import { scan } from '../mentions/scan.ts';
import type { FileEdits } from '../rename/workspace-edit.ts';
import { codeSpans, isWithin } from './code-spans.ts';
import { type Move, movedUri, rewritten } from './moves.ts';

/** The edits that keep relative links of records right when files move: in records that link to them, and in them. */
export function linkEdits(workspace: Workspace, moves: readonly Move[]): FileEdits[] {
  const signs = moves.map(({ from }) => sign(from));
  return workspace
    .projects()
    .flatMap((project) => project.records())
    .flatMap(({ document, uri }): FileEdits[] => {
      if (!document) return [];
      const isMoved = movedUri(moves, uri) !== uri;
      if (!isMoved && !signs.some((each) => document.text.includes(each))) return [];
      const edits = editsIn(workspace.folder, document, uri, moves);
      return edits.length > 0 ? [{ uri, version: document.version, edits }] : [];
    });
}

function editsIn(folder: string, document: SourceDocument, uri: string, moves: readonly Move[]): TextEdit[] {
  const { destinations, parts } = scan(document);
  const code = codeSpans(document.text, parts);
  return destinations.flatMap((destination) => {
    const text = document.text.slice(destination.start, destination.end);
    if (!isPath(destination, text) || isWithin(code, destination)) return [];
    const target = readDestination(folder, uri, text)?.uri;
    if (target === undefined) return [];
    const { bracketed } = destination;
    const newText = rewritten({ from: uri, text, bracketed, target, root: folder, ending: '' }, moves);
    return newText === undefined ? [] : [{ range: document.lines.rangeOf(destination), newText }];
  });
}

/** A field named `url` may hold any word; only what looks like one is a path. */
function isPath({ type }: Destination, written: string): boolean {
  return type !== 'url' || /[/.]/.test(written);
}
