import type { Artifact } from '../../kinds/artifact.ts';
import { projectRule } from '../across/project-rule.ts';
import { readBasis } from './basis.ts';
import { type Contribution, contributionOf, keptContribution } from './contribution.ts';
import { infrastructureGap, overAllocated, skillGap } from './examples.ts';
import { CapacityLedger } from './ledger.ts';

/** What charters together ask of people and infrastructure, held against what the teams have. */
export const capacity = projectRule({
  rules: [
    {
      code: 'capacity/over-allocated',
      title: 'A person promised more than there is of them',
      severity: 'warning',
      documentation: {
        why: 'Two charters that promise the same person’s time cannot both be kept; it shows when one of them is late. Active and approved charters count together. A draft, a proposal or a project on hold is looked at alone beside them, and the finding is an information.',
        mend: 'Lower a share, move one of the promises in time, or name another person.',
      },
      example: overAllocated,
    },
    {
      code: 'capacity/skill-gap',
      title: 'More work of a skill than the teams can do',
      severity: 'info',
      documentation: {
        why: 'Work that nobody has the days for is not done when the plan says so. Compared are, month by month of the planning period from this month on, what active and approved charters ask for, with the complexity and overheads of the catalogue, and what the members of the teams have: availability, absences, focus and on-call duty. A senior covers the work of a mid-level, and nobody’s day counts twice. A charter is told once of each kind of work, at the line that first meets the gap. Gaps of less than a day a month are left out, and so are charters that ask for less than a day of it, and work without dates.',
        mend: 'Move the work to a later month, ask for a lower level, stop another project, or add people. `portolan capacity` shows who is free and what could be learned, contracted or hired.',
      },
      example: skillGap,
    },
    {
      code: 'capacity/infrastructure-gap',
      title: 'More infrastructure needed than the teams provide',
      severity: 'warning',
      documentation: {
        why: 'Projects that hold the same capacity at the same time cannot all run. Active and approved charters count together, from this month on; resources that no team provides are not judged.',
        mend: 'Lower or move one of the needs, or correct the capacity in the team’s record.',
      },
      example: infrastructureGap,
    },
  ],
  kinds: ['charter'],
  basis: readBasis,
  background: { kinds: ['team'], essence },
  contribution: (basis, artifact, before: Contribution | undefined) => {
    const after = artifact.kind === 'charter' ? contributionOf(basis, artifact) : undefined;
    return after && keptContribution(before, after);
  },
  ledger: (basis) => new CapacityLedger(basis),
  grounds: (ledger, contribution) => ledger.groundsOf(contribution),
  findings: (ledger, contribution) => ledger.findings(contribution),
});

/** What a team says about capacity, as a text: an edit of anything else leaves it as it is. */
function essence(team: Artifact): string {
  if (team.kind !== 'team') return '';
  const { members, infrastructure, focusFactor, onCall } = team.data;
  const people = (members ?? []).map((member) => member && { ...member, costPerDay: undefined });
  return JSON.stringify([team.uri, team.id, team.status, people, infrastructure, focusFactor, onCall]);
}
