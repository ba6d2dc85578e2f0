import type { KindDescriptor, PartDescriptor } from './descriptor.ts';
import type { Kind } from './generated/data.ts';
import { DESCRIPTORS } from './generated/index.ts';

export type { DataOf, DeepPartial, Kind } from './generated/data.ts';

type PartsOf<D> = D extends { readonly parts: infer Parts } ? keyof Parts : never;

/** Parts of records that have ids of their own, such as `risk`. */
export type PartKind = PartsOf<(typeof DESCRIPTORS)[number]>;

/** What has an id of its own. */
export type IdOwner = Kind | PartKind;

export const KINDS: readonly Kind[] = DESCRIPTORS.map(({ name }) => name);

const BY_NAME: ReadonlyMap<string, KindDescriptor> = new Map<string, KindDescriptor>(
  DESCRIPTORS.map((kind) => [kind.name, kind]),
);

const PARTS: ReadonlyMap<string, PartDescriptor> = new Map<string, PartDescriptor>(
  DESCRIPTORS.flatMap((kind) => ('parts' in kind ? Object.entries(kind.parts) : [])),
);

export const ID_OWNERS = [...KINDS, ...PARTS.keys()] as readonly IdOwner[];

export function kindOf<K extends Kind>(name: K): KindDescriptor<K>;
export function kindOf(name: string): KindDescriptor | undefined;
export function kindOf(name: string): KindDescriptor | undefined {
  return BY_NAME.get(name);
}

/** What there is to know of what has an id: a record of a kind, or a part of one. */
export function ownerOf(name: IdOwner): PartDescriptor;
export function ownerOf(name: string): PartDescriptor | undefined;
export function ownerOf(name: string): PartDescriptor | undefined {
  return BY_NAME.get(name) ?? PARTS.get(name);
}

/** In words; no noun begins with a vowel sound, so that `a` fits before each. */
export function kindNoun(kind: string): string {
  return ownerOf(kind)?.noun ?? kind;
}

export function isKind(word: unknown): word is Kind {
  return typeof word === 'string' && BY_NAME.has(word);
}
