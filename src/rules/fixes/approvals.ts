import { addToList } from './add-to-list.ts';
import { orderIn, ownChange, replacement } from './context.ts';
import type { Fix, FixContext } from './fix.ts';

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
