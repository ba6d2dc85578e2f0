import type { ApprovalTiming } from '../../catalog/catalog.ts';
import type { Strength } from './strength.ts';

/** `invalid`: granted, but not by anybody who could, or not in time; `because` says what is wrong with it. */
export type ApprovalState = 'granted' | 'missing' | 'rejected' | 'invalid';

/** What can be wrong with an approval that is written down as granted. */
export type FaultCode =
  | 'nobody'
  | 'unknown-person'
  | 'not-a-member'
  | 'self-approval'
  | 'in-the-future'
  | 'after-the-fact'
  | 'undated'
  | 'several-roles';

/** Why an approval does not count. */
export interface ApprovalFault {
  readonly code: FaultCode;
  /** The property of the approval that would have to change. */
  readonly property: 'by' | 'date' | 'state';
  /** What is wrong with it, as a clause. */
  readonly because: string;
}

/** An approval that something asks for. */
export interface ApprovalDemand {
  readonly role: string;
  readonly title: string;
  /** What asks for it. */
  readonly requiredBy: string;
  /** When it is due; before the subject takes effect when missing. */
  readonly due?: ApprovalTiming | undefined;
  /** The step of the framework's approval process that it completes. */
  readonly step?: string | undefined;
  /** How strong its evidence has to be. */
  readonly needs?: Strength | undefined;
}

/** Who may approve in which role, as the workspace says it. */
export interface Directory {
  /** By what a person is known, the same for every spelling of them. */
  keyOf(spelling: string): string;
  /** By role, the names of its holders by their keys; a role of which nobody says who holds it is missing. */
  readonly holders: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /**
   * Names of everybody whom the workspace names, by their keys; undefined where it has no list of people: then nobody is
   * a stranger.
   */
  readonly known: ReadonlyMap<string, string> | undefined;
  /** Roles of which one person may exercise only one in a record. */
  readonly separate: ReadonlySet<string>;
}

/** What about a record decides whether an approval in it counts. */
export interface Circumstances {
  /** ISO date as of which it is judged; undefined where nobody says what day it is. */
  readonly asOf: string | undefined;
  /** Who may not approve it, being judge in their own cause, and what they are to it, such as `implementer`. */
  readonly parties: readonly { readonly name: string; readonly part: string }[];
  /** Persons whom the record itself names as holders of roles, by role. */
  readonly offices?: Readonly<Record<string, string | undefined>>;
  /** When the subject began (a date, or a date with time); undefined where it has not, or where that is no matter. */
  readonly began?: { readonly at: string; readonly words: string } | undefined;
}

/** An approval as a record has it, judged. */
export interface JudgedApproval {
  readonly role: string;
  readonly state: 'granted' | 'rejected' | 'pending' | 'invalid';
  /** How strong the evidence of a decision is. */
  readonly strength?: Strength;
  /** Why it does not count; none where it does. */
  readonly faults: readonly ApprovalFault[];
  readonly by?: string;
  readonly date?: string;
  /** JSON Pointer of the approval. */
  readonly pointer: string;
}

/** An approval that is needed, with what the record says of it. */
export interface RequiredApproval {
  readonly role: string;
  readonly title: string;
  readonly state: ApprovalState;
  /** How strong the evidence of the decision is. */
  readonly strength?: Strength;
  /** How strong it has to be. */
  readonly needs?: Strength;
  /** Why it does not count, or why it counts without a signature. */
  readonly because?: string;
  /** When the approval is due. A `pre-authorized` one counts as granted unless somebody rejects it. */
  readonly due: ApprovalTiming;
  readonly requiredBy: string;
  readonly step?: string;
  readonly by?: string;
  /** ISO 8601. */
  readonly date?: string;
  /** JSON Pointer of the approval in the record that decides the state. */
  readonly pointer?: string;
}
