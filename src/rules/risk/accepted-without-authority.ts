import { hasEnded } from '../../facts/statuses.ts';
import type { Artifact } from '../../kinds/artifact.ts';
import type { RiskItem } from '../../kinds/risks.ts';
import { register } from '../example.ts';
import { pointerOf, replacement } from '../fix.ts';
import { artifactRule, atValue } from '../rule.ts';
import { aboveAppetite } from './appetite.ts';

const accepted = (more = ''): string =>
  `${register('    response: { strategy: accept, summary: We live with it. }\n')}appetite: { level: low }\n${more}`;

export const acceptedWithoutAuthority = artifactRule({
  code: 'risk/accepted-without-authority',
  title: 'A risk above the appetite that nobody was entitled to accept',
  severity: 'warning',
  kinds: ['risk-register'],
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
  *check({ artifact, project }) {
    if (hasEnded(artifact) || isApproved(artifact)) return;
    for (const { index, level, appetite } of aboveAppetite(project, artifact, isAccepted)) {
      const message = `The risk is ${level}, above the appetite (${appetite}): to accept it needs an approval of the register. Have it approved, escalate it, or choose another response.`;
      yield { place: atValue(`/risks/${index}/response/strategy`), message };
    }
  },
  *fixes(context) {
    const pointer = pointerOf(context.finding.place);
    yield replacement(context, pointer, 'escalate', { title: 'Change the strategy to "escalate"' });
  },
});

/** Whether somebody has confirmed the register as it is. */
function isApproved({ data }: Artifact<'risk-register'>): boolean {
  return (data.approvals ?? []).some((approval) => approval?.state === 'granted' && approval.by !== undefined);
}

function isAccepted({ response }: RiskItem): boolean {
  return response?.strategy === 'accept';
}
