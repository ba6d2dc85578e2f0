import { splitPointer } from '../documents/pointer.ts';
import { catalogWords, isCatalogWord } from '../facts/catalog-words.ts';
import type { Configuration } from '../workspace/configuration.ts';
import { addToList, orderIn, ownChange, replacement } from './fix.ts';
import { atKey, atValue, type Finding, type Fix, type FixContext } from './rule.ts';
import { nearest } from './words.ts';

/** The approvals of a record as far as they can be read. */
type Approvals = readonly ({ readonly role?: string | undefined; readonly state?: string | undefined } | undefined)[];

/** An approval that a record needs. */
export interface NeededApproval {
  readonly role: string;
  readonly title: string;
  /** JSON Pointer of the approval that decides; the role's last one when missing. */
  readonly pointer?: string;
}

/** What the record says, such as `The charter is "active"`, and what to do. */
export interface ApprovalWords {
  readonly fact: string;
  readonly advice: string;
}

/**
 * That an approval is not granted, at its state, the list that lacks it, or the status that is too early. Undefined
 * when another rule says what is wrong with it: its state cannot be read, or its role is misspelt.
 */
export function missingApprovalFinding(
  approvals: Approvals | undefined,
  { role, title, pointer }: NeededApproval,
  { fact, advice }: ApprovalWords,
  configuration: Configuration,
): Finding | undefined {
  const last = approvals?.findLastIndex((approval) => approval?.role === role) ?? -1;
  const index = pointer === undefined ? last : Number(splitPointer(pointer).at(-1));
  const state = approvals?.[index]?.state;
  if (index >= 0 ? state === undefined : isMisspelt(approvals, role, configuration)) return undefined;
  const place =
    index >= 0 ? atValue(`/approvals/${index}/state`) : approvals ? atKey('/approvals') : atValue('/status');
  return { place, message: `${fact}, but the approval of "${role}" (${title}) is ${state ?? 'missing'}. ${advice}` };
}

function isMisspelt(approvals: Approvals | undefined, role: string, configuration: Configuration): boolean {
  return (approvals ?? []).some((approval) => {
    const written = approval?.role;
    if (written === undefined || isCatalogWord(configuration, 'roles', written)) return false;
    return nearest(written, catalogWords(configuration, 'roles')) === role;
  });
}

/**
 * Asks for approvals that are owed: entries with the state `pending`, for the approvers to fill in. The finding stays
 * until they do.
 * @param role the role of the finding; undefined when its approval is asked for already
 * @param owed all roles without an entry
 * @param before the status in which nothing is owed yet
 */
export function* approvalFixes(
  context: FixContext,
  role: string | undefined,
  owed: readonly string[],
  before: string,
): Generator<Fix> {
  const { record, project, document } = context;
  const ask = (roles: readonly string[]): Fix['changes'] => {
    const entries = roles.map((each) => ({ role: each, state: 'pending' }));
    return () => ownChange(context, addToList(document, '/approvals', entries, orderIn(record, project)));
  };
  if (role !== undefined) {
    yield { title: `Add the approval of "${role}" as pending`, preferred: true, changes: ask([role]) };
    if (owed.length > 1) {
      yield { title: `Add all ${owed.length} approvals that are owed as pending`, changes: ask(owed) };
    }
  }
  yield replacement(context, '/status', before, { title: `Set the status back to "${before}"` });
}
