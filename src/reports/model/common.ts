import type { Strength } from '../../engines/approval/strength.ts';
import type { Kind } from '../../kinds/generated/data.ts';
import type { ItemOf, PresentedData, Sourced } from './presented.ts';

/**
 * What every preview has. The models are plain JSON: they cross from the language server to the page, and a report
 * writer can keep them. Everything may be missing, because a record is shown while it is being written: what is
 * unknown is left out (or `undefined`), never guessed.
 */

/** An amount of money; `currency` is an ISO 4217 code. */
export type Money = NonNullable<NonNullable<PresentedData<'charter'>['budget']>['total']>;

/** The head of every preview. */
export interface Header {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly status?: string | undefined;
  /** ISO 8601 date of the record or of its last change of status. */
  readonly date?: string | undefined;
  readonly owner?: string | undefined;
  /** Path in the workspace, with `/`. */
  readonly file?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

/** What validation says of the artifact's file. */
export interface Findings {
  readonly errors: number;
  readonly warnings: number;
}

/** Another artifact (or a risk in a register), as far as the workspace knows it. */
export interface Reference {
  readonly id: string;
  /** False when nothing in the workspace has this id: it is shown as not found. */
  readonly known: boolean;
  /** Where it is open which of several things the id means: the ids that tell them apart. */
  readonly mayBe?: readonly string[] | undefined;
  readonly kind?: string | undefined;
  readonly title?: string | undefined;
  readonly status?: string | undefined;
  /** Where a click leads: the artifact's URI in an editor, a relative path in a static report. */
  readonly uri?: string | undefined;
}

/** An artifact that names this one. */
export interface Backlink extends Reference {
  /** How it names this one, such as `supersedes`. */
  readonly relation?: string | undefined;
}

/** A link that the record gives: a document, a board, a dashboard. */
export type ExternalLink = ItemOf<PresentedData<Kind>['links']>;

type WrittenApproval = ItemOf<PresentedData<'charter' | 'change-request'>['approvals']>;

/** An approval that is needed or was given. */
export interface Approval extends Pick<WrittenApproval, 'role' | 'by' | 'date' | 'comment' | 'source'> {
  /** The role's name for people; made from `role` when missing. */
  readonly title?: string | undefined;
  /** `missing` when it is needed and nobody has been asked. */
  readonly state?: WrittenApproval['state'] | 'missing' | 'invalid';
  /** How strong the evidence of a decision is. */
  readonly strength?: Strength | undefined;
  /** How strong it would have to be, where it is not. */
  readonly needs?: Strength | undefined;
  /** Why it does not count, or counts without a signature. */
  readonly because?: string | undefined;
}

/** A section of a Markdown body that no property of the kind takes up. */
export interface ProseSection extends Sourced {
  readonly title: string;
  /** Markdown. */
  readonly text: string;
}

export interface PreviewBase {
  readonly header: Header;
  /** Undefined while validation has not run. */
  readonly findings?: Findings | undefined;
  /** ISO 8601 date to judge due dates by; without it nothing is called overdue. */
  readonly today?: string | undefined;
  /** What is known of every id that the artifact names. An id that is not here is shown without a link. */
  readonly references?: Readonly<Record<string, Reference>> | undefined;
  readonly referencedBy?: readonly Backlink[] | undefined;
  readonly links?: readonly ExternalLink[] | undefined;
  readonly sections?: readonly ProseSection[] | undefined;
  /** Names for people of ids of the catalogue (roles, skills, phases …); made from the id where one is missing. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** The highest steps of the matrix of risks. */
  readonly riskSteps?: { readonly probability: number; readonly impact: number } | undefined;
}

/** The preview of a record, as far as the record alone says it; engines may add to it. */
export interface RecordModel<K extends Kind = Kind> extends PreviewBase {
  readonly kind: K;
  readonly data: PresentedData<K>;
}
