import type { Range } from '../../text/position.ts';
import type { Location } from '../../workspace/locate.ts';

/** What a lens is about; each can be switched off. */
export type LensType = 'score' | 'change' | 'risk' | 'supersede' | 'references';

export type LensSwitches = Readonly<Record<LensType, boolean>>;

/** What is needed to fill a lens in when it is seen. Survives the way to the client and back. */
export interface LensData {
  readonly uri: string;
  readonly type: LensType;
  /** Under `references`: the id that is named. Under `supersede`: which way to look. */
  readonly id?: string;
  readonly direction?: 'before' | 'after';
}

/** A lens that is not filled in yet. */
export interface Lens {
  readonly range: Range;
  readonly data: LensData;
}

/** What a lens says, and what happens when it is chosen; without an action it only says something. */
export interface LensContent {
  readonly title: string;
  readonly action?: LensAction;
}

export type LensAction =
  | { readonly type: 'score' | 'classify'; readonly uri: string }
  | { readonly type: 'open'; readonly location: Location }
  | { readonly type: 'references'; readonly at: Location; readonly locations: readonly Location[] };
