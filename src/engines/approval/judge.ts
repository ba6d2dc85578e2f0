import { field, list, text } from '../values.ts';
import { strengthOf } from './strength.ts';
import type { ApprovalFault, Circumstances, Directory, JudgedApproval } from './types.ts';

/**
 * Judges the approvals that a record has written down: a typed word is no approval. Granted counts only what is granted
 * by a person (who is known where the workspace names its people, and holds the role where it names the holders), who is
 * not judge in their own cause, on a day that has come, before the subject began, and in only one of the roles that are
 * held apart (segregation of duties).
 *
 * Any JSON is accepted: what is no approval is left out.
 * @param record the data of the record @param circumstancesOf what holds for approvals of a role
 */
export function judgeApprovals(
  record: unknown,
  directory: Directory,
  circumstancesOf: (role: string) => Circumstances,
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
    const faults = state === 'granted' ? faultsOf(said, directory, circumstancesOf(role)) : [];
    const strength = strengthOf(field(entry, 'url'));
    return [{ ...said, state: faults.length > 0 ? 'invalid' : state, strength, faults, pointer }];
  });
  return apart(judged, directory);
}

type Said = Pick<JudgedApproval, 'role' | 'by' | 'date'>;

function faultsOf(said: Said, directory: Directory, circumstances: Circumstances): readonly ApprovalFault[] {
  if (said.by === undefined) return [{ code: 'nobody', property: 'state', because: 'nobody is named who granted it' }];
  return [...personFaults(said.by, said.role, directory, circumstances), ...timeFaults(said.date, circumstances)];
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
  if (date === undefined) return;
  if (asOf !== undefined && date > asOf)
    yield { code: 'in-the-future', property: 'date', because: `${date} has not come yet` };
  if (began && date > began.at.slice(0, 10))
    yield { code: 'after-the-fact', property: 'date', because: `${began.words} on ${began.at.slice(0, 10)}` };
}

/** Of the roles that are held apart, the one in which a person granted first counts; undated grants come last. */
function apart(judged: readonly JudgedApproval[], { keyOf, separate }: Directory): readonly JudgedApproval[] {
  const first = new Map<string, JudgedApproval>();
  const grants = judged
    .filter(({ state, role, by }) => state === 'granted' && by !== undefined && separate.has(role))
    .sort((a, b) => compare(a.date ?? '9999', b.date ?? '9999'));
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
