import { approvalFixes } from '../approvals.ts';
import { artifactOf } from '../context.ts';
import type { Fix, Fixer } from '../fix.ts';

/** Asks for the approvals of the charter that nobody was asked for. */
export const fixCharterApproval: Fixer = function* (context): Generator<Fix> {
  const artifact = artifactOf(context, 'charter');
  if (!artifact) return;
  const { approvals } = context.project.configuration.catalog.charter;
  const present = new Set((artifact.data.approvals ?? []).map((approval) => approval?.role));
  const owed = Object.keys(approvals).filter((role) => !present.has(role));
  const role = owed.find((each) => context.finding.message.includes(`"${each}"`));
  yield* approvalFixes(context, role, owed, 'proposed');
};
