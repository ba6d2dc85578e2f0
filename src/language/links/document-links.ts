import type { SourceDocument } from '../../documents/document.ts';
import type { Range } from '../../text/position.ts';
import type { LanguageFile } from '../file.ts';
import type { Destination } from '../mentions/destinations.ts';
import { mentionsIn } from '../mentions/find.ts';
import { namedBy } from '../mentions/meaning.ts';
import { labelOf, placesOf } from '../mentions/places.ts';
import { scan } from '../mentions/scan.ts';
import { readDestination } from './paths.ts';

/** What is needed to resolve a link later: an id, or a destination as written, and the file that it stands in. */
export interface DocumentLinkData {
  readonly uri: string;
  readonly id?: string;
  readonly path?: string;
}

/** `DocumentLink` of LSP 3.17. */
export interface DocumentLink {
  range: Range;
  target?: string;
  tooltip?: string;
  data?: DocumentLinkData;
}

/**
 * The links of a file: ids that lead to what has them, relative links and images of Markdown, addresses in fields
 * named `url`. Where they lead is left to `resolveDocumentLink`, except for addresses of the web.
 */
export function documentLinks(file: LanguageFile): DocumentLink[] {
  const { document, project, record } = file;
  const { uri } = record;
  const ids = mentionsIn(file).flatMap((mention): DocumentLink[] => {
    const isMeant = mention.role !== 'definition' && mention.spelling !== 'path' && mention.spelling !== 'indirect';
    if (!isMeant || !project.graph.has(mention.id)) return [];
    const tooltip = labelOf(project, record, mention.id);
    return [{ range: document.lines.rangeOf(mention), tooltip, data: { uri, id: mention.id } }];
  });
  const paths = scan(document).destinations.flatMap((destination) => pathLink(file, destination));
  return [...ids, ...paths].sort(
    ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character,
  );
}

function pathLink({ document, record, workspace }: LanguageFile, destination: Destination): DocumentLink[] {
  const range = document.lines.rangeOf(destination);
  const written = document.text.slice(destination.start, destination.end);
  if (/^(?:https?:\/\/|mailto:)[^\s]+$/i.test(written)) return [{ range, target: written }];
  const heading = headingLine(document, written);
  if (heading !== undefined) return [{ range, target: lineTarget(record.uri, { line: heading, character: 0 }) }];
  const read = readDestination(workspace.folder, record.uri, written);
  return read ? [{ range, data: { uri: record.uri, path: written } }] : [];
}

/** The same link with its target; undefined when there is no longer any. */
export function resolveDocumentLink(file: LanguageFile, { id, path }: DocumentLinkData): string | undefined {
  const { project, workspace, record } = file;
  if (id !== undefined) {
    const [place] = placesOf(project, namedBy(project, record, id));
    return place && lineTarget(place.uri, place.selectionRange.start);
  }
  const read = path === undefined ? undefined : readDestination(workspace.folder, record.uri, path);
  if (!read) return undefined;
  const target = workspace.projectOf(read.uri).record(read.uri)?.document;
  const line = target && headingLine(target, read.rest);
  return line === undefined ? read.uri : lineTarget(read.uri, { line, character: 0 });
}

/** Editors open `file#L12,3` at that line and column, counted from 1. */
function lineTarget(uri: string, { line, character }: Range['start']): string {
  return `${uri}#L${line + 1},${character + 1}`;
}

/**
 * The line of the heading that a fragment such as `#decision-outcome` names, by the rules of GitHub; undefined when
 * there is none.
 */
export function headingLine(document: SourceDocument, fragment: string): number | undefined {
  if (!fragment.startsWith('#')) return undefined;
  const wanted = fragment.slice(1).toLowerCase();
  const counts = new Map<string, number>();
  for (const { heading, headingSpan } of document.body?.sections ?? []) {
    const slug = slugOf(heading);
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    if (wanted === (count === 0 ? slug : `${slug}-${count}`)) return document.lines.positionAt(headingSpan.start).line;
  }
  return undefined;
}

function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
