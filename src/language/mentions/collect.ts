import type { Artifact } from '../../kinds/artifact.ts';
import type { FileRecord } from '../../workspace/file-input.ts';
import type { Graph } from '../../workspace/graph.ts';
import type { Project } from '../../workspace/project.ts';
import { readDestination } from '../links/paths.ts';
import type { Destination } from './destinations.ts';
import { isAbout, type Sought, scopeBefore } from './meaning.ts';
import { type Mention, numberIn } from './mention.ts';
import { ownMentions } from './own.ts';
import { type Scan, scan } from './scan.ts';

/** Whether an id names something, or is at least named by a link. */
function isKnown(graph: Graph, id: string): boolean {
  return graph.has(id) || graph.incoming(id).length > 0;
}

/**
 * Every place of a file that names an id, in the order of the text; of places that overlap, the one that says most.
 * @param only collects the mentions of one thing
 * @param folder URI of the workspace's folder, from which paths with a leading `/` lead
 */
export function collectMentions(project: Project, folder: string, record: FileRecord, only?: Sought): Mention[] {
  if (!record.document) return [];
  const scanned = scan(record.document);
  const found = [
    ...ownMentions(record),
    ...wordMentions(project.graph, record.document.text, scanned),
    ...pathMentions(project, folder, record, scanned),
  ];
  return withoutOverlaps(only ? found.filter(({ id }) => isAbout(project, record, only, id)) : found);
}

/** A qualified id is two mentions, side by side: of the scope, and of what it holds. */
function wordMentions(graph: Graph, text: string, { words, isText, destinations }: Scan): Mention[] {
  const mention = (id: string, start: number, end: number): Mention => {
    const around = destinations.find(({ label }) => label.start <= start && label.end >= end);
    return { id, role: 'prose', spelling: 'id', start, end, ...(around && { link: around.link }) };
  };
  return [...words].flatMap(([id, places]) =>
    isKnown(graph, id)
      ? places.filter(isText).flatMap((start) => {
          const scope = scopeBefore(graph, text, start);
          if (scope === undefined) return [mention(id, start, start + id.length)];
          const qualified = mention(`${scope}/${id}`, start, start + id.length);
          return [mention(scope, start - 1 - scope.length, start - 1), qualified];
        })
      : [],
  );
}

/** Paths that lead to files which have an id, and the numbers of decision records in the texts of such links. */
function pathMentions(project: Project, folder: string, record: FileRecord, { destinations }: Scan): Mention[] {
  const { text } = record.document ?? { text: '' };
  return destinations.flatMap((destination): Mention[] => {
    const artifact = artifactAt(project, folder, record, text.slice(destination.start, destination.end));
    const id = artifact?.id;
    if (id === undefined) return [];
    const { start, end, link } = destination;
    const numbers = artifact?.kind === 'adr' ? labelNumber(text, destination, id) : [];
    return [...numbers, { id, role: 'path', spelling: 'path', start, end, link }];
  });
}

function artifactAt(project: Project, folder: string, record: FileRecord, written: string): Artifact | undefined {
  const read = readDestination(folder, record.uri, written);
  return read && project.record(read.uri)?.artifact;
}

function labelNumber(text: string, { label, link }: Destination, id: string): Mention[] {
  const number = numberIn(text.slice(label.start, label.end), id);
  if (!number) return [];
  const start = label.start + number.start;
  return [{ id, role: 'prose', spelling: 'number', start, end: label.start + number.end, link }];
}

const WEIGHT: Readonly<Record<Mention['role'], number>> = { definition: 0, link: 1, prose: 2, path: 3 };

/**
 * A field of an adopted record (`Superseded by [12. Queue](0012-queue.md)`) spans places that are found for themselves
 * too: these stay, and take over what the field means. Otherwise the heavier role wins.
 */
function withoutOverlaps(mentions: readonly Mention[]): Mention[] {
  const sorted = mentions.toSorted((a, b) => a.start - b.start || WEIGHT[a.role] - WEIGHT[b.role] || a.end - b.end);
  const kept: Mention[] = [];
  for (const mention of sorted) {
    const last = kept.at(-1);
    if (!last || mention.start >= last.end) kept.push(mention);
    else if (last.spelling === 'indirect' && last.role === 'link' && mention.id === last.id) {
      kept[kept.length - 1] = { ...mention, role: 'link' };
    }
  }
  return kept;
}
