import type { Adr } from './generated/adr.ts';
import type { ChangeRequest } from './generated/change-request.ts';
import type { Charter } from './generated/charter.ts';
import type { RiskRegister } from './generated/risk-register.ts';
import type { Team } from './generated/team.ts';

/** Every property and item of `T`, at any depth, may be missing: a record that is still being written. */
export type DeepPartial<T> = T extends readonly (infer Item)[]
  ? readonly (DeepPartial<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: DeepPartial<T[Key]> | undefined }
    : T;

/** The kinds of artifact and their data. */
export interface KindData {
  charter: Charter;
  adr: Adr;
  'risk-register': RiskRegister;
  'change-request': ChangeRequest;
  team: Team;
}

export type Kind = keyof KindData;

export type DataOf<K extends Kind> = DeepPartial<KindData[K]>;

export const KINDS = ['charter', 'adr', 'risk-register', 'change-request', 'team'] as const satisfies readonly Kind[];

/** The kinds in words; none begins with a vowel sound, so that `a` fits before each. `risk` is an item of a register. */
export const KIND_NOUNS: Readonly<Record<Kind | 'risk', string>> = {
  charter: 'charter',
  adr: 'decision record',
  'risk-register': 'risk register',
  'change-request': 'change request',
  team: 'team',
  risk: 'risk',
};

export function kindNoun(kind: string): string {
  return Object.hasOwn(KIND_NOUNS, kind) ? KIND_NOUNS[kind as Kind] : kind;
}

export function isKind(word: unknown): word is Kind {
  return (KINDS as readonly unknown[]).includes(word);
}
