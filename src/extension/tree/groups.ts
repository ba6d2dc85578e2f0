import type { ArtifactItem } from '../../server/protocol.ts';
import { kindOrder, statusOrder } from './looks.ts';

export interface KindGroup {
  readonly type: 'kind';
  readonly kind: string;
  readonly statuses: readonly StatusGroup[];
}

export interface StatusGroup {
  readonly type: 'status';
  readonly kind: string;
  /** Null for artifacts that state none. */
  readonly status: string | null;
  readonly artifacts: readonly ArtifactLeaf[];
}

export interface ArtifactLeaf {
  readonly type: 'artifact';
  readonly item: ArtifactItem;
}

/** Artifacts by kind, then by status, then by id. */
export function groupArtifacts(items: readonly ArtifactItem[]): KindGroup[] {
  return [...groupBy(items, ({ kind }) => kind)]
    .sort(([a], [b]) => kindOrder(a) - kindOrder(b) || compare(a, b))
    .map(([kind, ofKind]) => ({ type: 'kind', kind, statuses: groupStatuses(kind, ofKind) }));
}

function groupStatuses(kind: string, items: readonly ArtifactItem[]): StatusGroup[] {
  return [...groupBy(items, ({ status }) => status)]
    .sort(([a], [b]) => statusOrder(kind, a) - statusOrder(kind, b) || compare(a ?? '', b ?? ''))
    .map(([status, ofStatus]) => {
      const sorted = ofStatus.toSorted((a, b) => compare(a.id ?? a.file, b.id ?? b.file));
      return { type: 'status', kind, status, artifacts: sorted.map((item) => ({ type: 'artifact', item })) };
    });
}

function groupBy<Key>(items: readonly ArtifactItem[], key: (item: ArtifactItem) => Key): Map<Key, ArtifactItem[]> {
  const groups = new Map<Key, ArtifactItem[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** Numbers inside ids count as numbers: `ADR-9` comes before `ADR-10`. */
function compare(a: string, b: string): number {
  return a.localeCompare(b, undefined, { numeric: true });
}
