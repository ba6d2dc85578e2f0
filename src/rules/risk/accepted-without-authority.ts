import { requiredApprovals } from '../../engines/approval/required.ts';
import type { JudgedApproval, RequiredApproval } from '../../engines/approval/types.ts';
import { directoryOf } from '../../facts/directory.ts';
import { hasEnded } from '../../facts/statuses.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import type { RiskItem } from '../../kinds/risks.ts';
import type { Project } from '../../workspace/project.ts';
import type { ProjectFinding } from '../across/spec.ts';
import type { ApprovalRule } from '../approval/describe.ts';
import { register } from '../example.ts';
import { pointerOf, replacement } from '../fix.ts';
import { aboveAppetite } from './appetite.ts';

const accepted = (more = ''): string =>
  `${register('    response: { strategy: accept, summary: We live with it. }\n')}appetite: { level: low }\n${more}`;

export const acceptedWithoutAuthority: ApprovalRule = {
  code: 'risk/accepted-without-authority',
  title: 'A risk above the appetite that nobody was entitled to accept',
  severity: 'warning',
  documentation: {
    why: 'The appetite of a register is the highest level that may be accepted without escalation. To accept more is a decision of those who set the appetite: their approval stands in the register.',
    mend: 'Have those who govern the register approve it (`approvals`), escalate the risk, or choose another response.',
  },
  example: {
    bad: { 'platform.risks.yaml': accepted() },
    good: {
      'platform.risks.yaml': accepted(
        'approvals: [{ role: project-manager, state: granted, by: Noor Haddaoui, date: 2026-11-17 }]\n',
      ),
    },
  },
  *fixes(context) {
    const pointer = pointerOf(context.finding.place);
    yield replacement(context, pointer, 'escalate', { title: 'Change the strategy to "escalate"' });
  },
};

/**
 * Risks that are accepted above the appetite of a register that nobody but their owners has approved.
 * @param written its approvals, judged
 */
export function* acceptedAbove(
  register: Artifact<'risk-register'>,
  project: Project,
  written: readonly JudgedApproval[],
): Generator<ProjectFinding> {
  if (hasEnded(register)) return;
  const { keyOf } = directoryOf(project);
  const decisions = decisionsOf(written);
  for (const { index, risk, level, appetite } of aboveAppetite(project, register, isAccepted)) {
    const owners = [risk.owner, register.data.owner].flatMap((owner) => (owner === undefined ? [] : keyOf(owner)));
    if (decisions.some(({ by = '' }) => !owners.includes(keyOf(by)))) continue;
    const message = `The risk is ${level}, above the appetite (${appetite}): to accept it needs an approval of the register by somebody other than its owner. Have it approved, escalate it, or choose another response.`;
    yield { code: acceptedWithoutAuthority.code, pointer: `/risks/${index}/response/strategy`, message };
  }
}

/** The approvals that stand: none while one that was refused has not been granted later. */
function decisionsOf(written: readonly JudgedApproval[]): readonly RequiredApproval[] {
  const roles = [...new Set(written.map(({ role }) => role))];
  const decisions = requiredApprovals(
    roles.map((role) => ({ role, title: role, requiredBy: 'appetite' })),
    written,
  );
  return decisions.some(({ state }) => state === 'rejected')
    ? []
    : decisions.filter(({ state }) => state === 'granted');
}

function isAccepted({ response }: RiskItem): boolean {
  return response?.strategy === 'accept';
}
