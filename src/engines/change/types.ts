import type { Strength } from '../approval/strength.ts';
import type { Directory, RequiredApproval } from '../approval/types.ts';

/** What the engine needs of a change request. */
export interface ChangeInput {
  readonly id?: string | undefined;
  /** Path of the change request, passed on. */
  readonly file?: string | undefined;
  /** The data of the change request, complete or not: any JSON is accepted, what is not understood is left out. */
  readonly data: unknown;
  /** Who may approve what; where it is missing nobody is known, and everybody may. */
  readonly directory?: Directory | undefined;
  /** ISO date as of which it is judged; where it is missing nothing lies in the future. */
  readonly asOf?: string | undefined;
}

/** Why a change has its class: the rule, and what in the record speaks for it. */
export interface ChangeReason {
  /** Stable id: `type/ID` and `signal/ID` name entries of the catalogue, the others are the engine's own. */
  readonly rule: string;
  /** Name of the rule for people. */
  readonly title: string;
  /** A sentence. */
  readonly evidence: string;
  readonly file?: string;
  /** JSON Pointer into the change request. */
  readonly pointer?: string;
}

/** A category that the change touches, with the level it has there. */
export interface CategoryLevel {
  readonly category: string;
  readonly categoryTitle: string;
  /** Null where the category is declared but nothing says how far the change goes in it. */
  readonly level: string | null;
  readonly levelTitle: string | null;
  /** Place of the level in its category, 1 is the mildest. */
  readonly rank: number | null;
  /** How many levels the category has. */
  readonly levels: number;
}

export type ObligationArea = 'process' | 'rollback' | 'communication' | 'deployment' | 'monitoring';

/** A step that has to be shown to be done. */
export interface RequiredObligation {
  /** `change/` and the id of the obligation in the catalogue. */
  readonly code: string;
  readonly id: string;
  readonly title: string;
  readonly area: ObligationArea;
  /** What asks for it: `level/CATEGORY/LEVEL`, `communication/ID`, `signal/ID` or `procedure/ID`. */
  readonly requiredBy: string;
  /** Whether there is evidence, and it is as strong as is asked for. */
  readonly met: boolean;
  /** How strong the evidence is; missing where there is none. */
  readonly strength?: Strength;
  /** How strong it has to be, where a claim is not enough. */
  readonly needs?: Strength;
  /** What shows it, even where that is not strong enough. */
  readonly evidence?: string;
  /** JSON Pointer of what shows it. */
  readonly pointer?: string;
}

/** An element of `changes` in the contract of `classify`. */
export interface ChangeClassification {
  readonly id?: string;
  readonly file?: string;
  /** Id of the category that leads: the one that asks for most. Null (unknown) when nothing tells it. */
  readonly category: string | null;
  readonly level: string | null;
  /**
   * Risk points, 0 to 100: the points of the leading level plus those of every signal, at most 100.
   * Null without a level.
   */
  readonly score: number | null;
  /** Every category that the change touches, the leading one first. */
  readonly categories: readonly CategoryLevel[];
  readonly reasons: readonly ChangeReason[];
  readonly approvals: readonly RequiredApproval[];
  /** Ids of obligations of the catalogue, as in `deployment` and `monitoring`. */
  readonly rollback: readonly string[];
  /** Id of a communication of the catalogue, the farthest-reaching of those asked for; null when none is. */
  readonly communication: string | null;
  readonly deployment: readonly string[];
  readonly monitoring: readonly string[];
  readonly obligations: readonly RequiredObligation[];
}
