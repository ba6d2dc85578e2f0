import { classificationOf } from '../../../facts/classification.ts';
import { approvalFixes } from '../approvals.ts';
import { artifactOf } from '../context.ts';
import type { Fix, Fixer } from '../fix.ts';

/** Asks for the approvals of the change's class that nobody was asked for. */
export const fixMissingApproval: Fixer = function* (context): Generator<Fix> {
  const artifact = artifactOf(context, 'change-request');
  if (!artifact) return;
  const { approvals } = classificationOf(artifact, context.project);
  const owed = approvals.flatMap(({ role, state, pointer }) =>
    state === 'granted' || pointer !== undefined ? [] : role,
  );
  const role = owed.find((each) => context.finding.message.includes(`"${each}"`));
  yield* approvalFixes(context, role, owed, 'assessed');
};
