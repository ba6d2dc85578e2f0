import { field, list, text } from '../values.ts';
import { strengthOf } from './strength.ts';
import type { ApprovalFault, Circumstances, Directory, JudgedApproval } from './types.ts';

/**
 * Judges the approvals that a record has written down: a typed word is no approval. Granted counts only what is granted
 * by a person (who is known where the workspace names its people, and holds the role where it names the holders), who is
 * not judge in their own cause, on a day that has come, before the subject began (once it has, a day has to be named), and
 * in only one of the roles that are held apart (segregation of duties).
 *
 * Any JSON is accepted: what is no approval is left out.
 * @param record the data of the record @param circumstancesOf what holds for approvals of a role
 * @param asked the roles whose approval something asks for: of the roles that are held apart, these count first
 */
export function judgeApprovals(
  record: unknown,
  directory: Directory,
  circumstancesOf: (role: string) => Circumstances,
  asked: ReadonlySet<string>,
): readonly JudgedApproval[] {
  const judged = list(field(record, 'approvals')).flatMap((entry, index): readonly JudgedApproval[] => {
    const role = text(field(entry, 'role'));
    const state = field(entry, 'state');
    if (role === undefined || (state !== 'granted' && state !== 'rejected' && state !== 'pending')) return [];
    const by = text(field(entry, 'by'));
    const date = text(field(entry, 'date'));
    const said = { role, ...(by !== undefined && { by }), ...(date !== undefined && { date }) };
    const pointer = `/approvals/${index}`;
    if (state === 'pending') return [{ ...said, state, faults: [], pointer }];
    const isNamed = typeof field(entry, 'by') === 'string';
    const faults = state === 'granted' ? faultsOf(said, isNamed, directory, circumstancesOf(role)) : [];
    const strength = strengthOf(field(entry, 'url'));
    return [{ ...said, state: faults.length > 0 ? 'invalid' : state, strength, faults, pointer }];
  });
  return apart(judged, directory, asked);
}

type Said = Pick<JudgedApproval, 'role' | 'by' | 'date'>;

/** @param isNamed whether something stands where the name should */
function faultsOf(
  said: Said,
  isNamed: boolean,
  directory: Directory,
  circumstances: Circumstances,
): readonly ApprovalFault[] {
  if (said.by === undefined) {
    const property = isNamed ? 'by' : 'state';
    return [{ code: 'nobody', property, because: 'nobody is named who granted it' }];
  }
  if (isRoleName(said.by, said.role))
    return [{ code: 'nobody', property: 'by', because: `"${said.by}" is a role and no person` }];
  return [...personFaults(said.by, said.role, directory, circumstances), ...timeFaults(said.date, circumstances)];
}

/** Whether the role itself stands where a person has to: `team-lead`, `Team lead`. */
function isRoleName(by: string, role: string): boolean {
  return by.toLowerCase().replaceAll(/[\s_-]+/g, '-') === role;
}

function* personFaults(
  by: string,
  role: string,
  { keyOf, holders, known }: Directory,
  { parties, offices }: Circumstances,
): Generator<ApprovalFault> {
  const key = keyOf(by);
  const party = parties.find((each) => keyOf(each.name) === key);
  if (party) yield { code: 'self-approval', property: 'by', because: `${by} is the ${party.part}` };
  const holding = holders.get(role);
  if (holding) {
    if (!holding.has(key)) yield { code: 'not-a-member', property: 'by', because: `${by} does not hold the role` };
    return;
  }
  const office = offices?.[role];
  const isOfficer = office !== undefined && keyOf(office) === key;
  if (known && !known.has(key) && !isOfficer)
    yield { code: 'unknown-person', property: 'by', because: `nobody knows ${by}` };
}

function* timeFaults(date: string | undefined, { asOf, began }: Circumstances): Generator<ApprovalFault> {
  const day = began?.at.slice(0, 10);
  if (date === undefined) {
    const hasBegun = day !== undefined && asOf !== undefined && day <= asOf;
    const because = `${began?.words} on ${day}, and no date says that it came before`;
    if (hasBegun) yield { code: 'undated', property: 'state', because };
    return;
  }
  if (asOf !== undefined && date > asOf)
    yield { code: 'in-the-future', property: 'date', because: `${date} has not come yet` };
  if (day !== undefined && date > day)
    yield { code: 'after-the-fact', property: 'date', because: `${began?.words} on ${day}` };
}

/**
 * Of the roles that are held apart, the one in which a person granted first counts: before others those that are asked
 * for; undated grants come last.
 */
function apart(
  judged: readonly JudgedApproval[],
  { keyOf, separate }: Directory,
  asked: ReadonlySet<string>,
): readonly JudgedApproval[] {
  const order = ({ role, date = '9999' }: JudgedApproval): string => `${asked.has(role) ? 0 : 1}${date}`;
  const first = new Map<string, JudgedApproval>();
  const grants = judged
    .filter(({ state, role, by }) => state === 'granted' && by !== undefined && separate.has(role))
    .sort((a, b) => compare(order(a), order(b)));
  const faults = new Map<JudgedApproval, ApprovalFault>();
  for (const approval of grants) {
    const { by = '', role } = approval;
    const before = first.get(keyOf(by));
    if (!before) first.set(keyOf(by), approval);
    else if (before.role !== role) faults.set(approval, severalRoles(by, before.role));
  }
  return judged.map((approval) => {
    const fault = faults.get(approval);
    return fault ? { ...approval, state: 'invalid', faults: [fault] } : approval;
  });
}

function severalRoles(by: string, role: string): ApprovalFault {
  return { code: 'several-roles', property: 'by', because: `${by} has granted it as "${role}" already` };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
