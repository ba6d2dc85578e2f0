import { PENDING_CHANGES } from '../../facts/statuses.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import { Groups, isEqual } from '../across/kept.ts';
import { MOST_RELATED, type ProjectFinding } from '../across/spec.ts';
import { someOf } from '../words.ts';
import { overlap, type Window, windowOf, windowText } from './window.ts';

/** A change that is planned, with what it touches. */
export interface PlannedChange {
  readonly uri: string;
  /** Its id, or its file where it has none. */
  readonly name: string;
  /** How near it is to being made: its place among the statuses of changes that are pending. */
  readonly firmness: number;
  readonly window: Window;
  readonly touched: readonly Touched[];
}

/** An item or service that a change touches. */
interface Touched {
  /** As written. */
  readonly name: string;
  /** By what it is found. */
  readonly key: string;
  readonly system: string | undefined;
  readonly environment: string | undefined;
}

/** @returns undefined for a change that cannot collide: it is over, only a draft, has no window or touches nothing */
export function plannedChange(
  change: Artifact<'change-request'>,
  before: PlannedChange | undefined,
): PlannedChange | undefined {
  const { uri, file, id, data, status } = change;
  const firmness = PENDING_CHANGES.indexOf(status ?? '');
  const window = firmness < 0 ? undefined : windowOf(data);
  const touched = touchedBy(change);
  if (!window || touched.length === 0) return undefined;
  const after = { uri, name: id ?? file, firmness, window, touched };
  return isEqual(before, after) ? before : after;
}

function touchedBy({ data }: Artifact<'change-request'>): Touched[] {
  const items = (data.items ?? []).flatMap((item): Touched[] => {
    if (item?.item === undefined) return [];
    const { item: name, system, environment } = item;
    return [{ name, key: `item ${folded(name)}`, system: system && folded(system), environment }];
  });
  const services = (data.impact?.services ?? []).flatMap((name): Touched[] =>
    name === undefined ? [] : [{ name, key: `service ${folded(name)}`, system: undefined, environment: undefined }],
  );
  return [...items, ...services];
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}

/** All planned changes, by what they touch. */
export class Collisions {
  readonly #changes = new Groups<Entry>(({ touched }) => touched.key);
  readonly #entries = new WeakMap<PlannedChange, readonly Entry[]>();

  take(changes: readonly PlannedChange[]): void {
    this.#changes.take(changes.map((change) => this.#entriesOf(change)));
  }

  groundsOf({ touched }: PlannedChange): unknown[] {
    return touched.map(({ key }) => this.#changes.get(key));
  }

  /** The one finding of a change that would have to give way. */
  *findings(change: PlannedChange): Generator<ProjectFinding> {
    const rivals = new Map<PlannedChange, string>();
    for (const own of change.touched) {
      for (const { change: other, touched } of this.#changes.get(own.key)) {
        if (other.uri === change.uri || rivals.has(other) || !isSame(own, touched)) continue;
        if (overlap(change.window, other.window) && givesWay(change, other)) rivals.set(other, own.name);
      }
    }
    if (rivals.size === 0) return;
    const [[first, what] = [change, '']] = rivals;
    const names = someOf([...rivals.keys()].map(({ name }) => name));
    yield {
      code: 'change/window-collision',
      pointer: '/schedule/start',
      message: `The change is planned for ${windowText(change.window)}, when ${names} ${rivals.size === 1 ? 'changes' : 'change'} "${what}" as well (${windowText(first.window)}). Move one of them, or make one change of them.`,
      related: [...rivals.keys()].slice(0, MOST_RELATED).map(({ uri, window }) => ({
        uri,
        pointer: '/schedule/start',
        message: `The other change is planned for ${windowText(window)}.`,
      })),
    };
  }

  #entriesOf(change: PlannedChange): readonly Entry[] {
    const known = this.#entries.get(change) ?? change.touched.map((touched) => ({ change, touched }));
    this.#entries.set(change, known);
    return known;
  }
}

interface Entry {
  readonly change: PlannedChange;
  readonly touched: Touched;
}

/** Names of items are the same thing unless system or environment say otherwise. */
function isSame(a: Touched, b: Touched): boolean {
  const differs = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && one !== other;
  return !differs(a.system, b.system) && !differs(a.environment, b.environment);
}

/** Which of two has to move: the one further from being made, then the later one. The finding stands there alone. */
function givesWay(change: PlannedChange, other: PlannedChange): boolean {
  if (change.firmness !== other.firmness) return change.firmness < other.firmness;
  if (change.window.first !== other.window.first) return change.window.first > other.window.first;
  return change.name === other.name ? change.uri > other.uri : change.name > other.name;
}
