import type { Range } from '../../text/position.ts';
import { type Entity, qualifiedId } from '../../workspace/entity.ts';
import { locatePointer } from '../../workspace/locate.ts';
import type { Project } from '../../workspace/project.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { definitionsIn } from '../mentions/places.ts';
import { type SymbolKind, symbolKind } from './symbol.ts';

/** `WorkspaceSymbol` of LSP 3.17. */
export interface WorkspaceSymbol {
  name: string;
  kind: SymbolKind;
  containerName: string;
  location: { uri: string; range: Range };
}

/** More is no help to anybody who looks for one. */
const MOST = 500;

/**
 * The artifacts and risks that a query finds, the best first. Each of its words has to begin a word of the title, or
 * to occur in the id, if only letter by letter (`p14` finds `PRJ-014`). An empty query finds everything.
 */
export function workspaceSymbols(workspaces: readonly Workspace[], query: string): WorkspaceSymbol[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const seen = new Set<string>();
  const found: { entity: Entity; project: Project; rank: number }[] = [];
  for (const project of workspaces.flatMap((workspace) => workspace.projects())) {
    for (const record of project.records()) {
      // Of two open folders, one inside the other, both have the file.
      if (seen.has(record.uri)) continue;
      seen.add(record.uri);
      for (const entity of definitionsIn(record)) {
        const rank = rankOf(entity, words);
        if (rank !== undefined) found.push({ entity, project, rank });
      }
    }
  }
  const best = found.sort((a, b) => a.rank - b.rank).slice(0, MOST);
  return best.flatMap(({ entity, project }) => symbolsOf(entity, project));
}

function symbolsOf(entity: Entity, project: Project): WorkspaceSymbol[] {
  const { title, kind, artifact, pointer } = entity;
  const record = project.record(artifact.uri);
  if (!record) return [];
  const id = project.graph.isShared(entity.id) ? qualifiedId(entity) : entity.id;
  const name = title === undefined ? id : `${id} ${title}`;
  const location = { uri: record.uri, range: locatePointer(record, `${pointer}/id`) };
  return [{ name, kind: symbolKind(kind), containerName: artifact.file, location }];
}

/** The sum of how well each word fits, 0 for an exact id; undefined when one does not fit. */
function rankOf(entity: Entity, words: readonly string[]): number | undefined {
  const { id, title = '' } = entity;
  const own = id.toLowerCase();
  const full = qualifiedId(entity).toLowerCase();
  const titled = title.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  let sum = 0;
  for (const word of words) {
    const rank = rankOfWord(word.includes('/') ? full : own, titled, word);
    if (rank === undefined) return undefined;
    sum += rank;
  }
  return sum;
}

function rankOfWord(id: string, title: readonly string[], word: string): number | undefined {
  if (id === word) return 0;
  if (id.startsWith(word)) return 1;
  if (title.includes(word)) return 2;
  if (title.some((each) => each.startsWith(word))) return 3;
  if (id.includes(word)) return 4;
  return isSubsequence(word, id) ? 5 : undefined;
}

function isSubsequence(word: string, id: string): boolean {
  let at = 0;
  for (const letter of word) {
    at = id.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
