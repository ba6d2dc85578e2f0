import type { Artifact } from '../../kinds/artifact.ts';
import { projectRule } from '../across/project-rule.ts';
import { charter } from '../example.ts';
import { readBasis } from './basis.ts';
import { type Contribution, contributionOf, keptContribution } from './contribution.ts';
import { CapacityLedger } from './ledger.ts';

const APPROVALS = `approvals:
  - { role: business-sponsor, state: granted, by: Ilse Brouckaert, date: 2026-09-02 }
  - { role: technical-lead, state: granted, by: Tobias Wendelaar, date: 2026-09-02 }
  - { role: pmo-representative, state: granted, by: Noor Haddaoui, date: 2026-09-02 }
`;

const approved = (plan: string, id?: string): string =>
  charter(`schedule: { start: 2027-01-01, end: 2027-06-30 }\nresourcePlan:\n${plan}${APPROVALS}`, {
    status: 'approved',
    ...(id !== undefined && { id }),
  });

const person = (allocation: number): string =>
  `  people:\n    - { person: Maya Lindqvist, allocation: ${allocation} }\n`;

const TEAM = `id: TEAM-ingest
title: Ingest
members:
  - name: Maya Lindqvist
    daysPerMonth: 20
    skills: [{ skill: devops-infrastructure, level: senior }]
infrastructure:
  - { resource: compute, capacity: 100, unit: vCPU }
`;

const PERIOD = 'portfolio: { start: 2027-01-01, end: 2027-12-31 }\n';

const skill = (effort: number): string =>
  `  skills:\n    - { skill: devops-infrastructure, level: mid, effort: ${effort} }\n`;

const compute = (amount: number): string =>
  `  infrastructure:\n    - { resource: compute, amount: ${amount}, unit: vCPU }\n`;

const inPeriod = (plan: string) => ({
  'orders.charter.yaml': approved(plan),
  'ingest.team.yaml': TEAM,
  'portolan.yaml': PERIOD,
});

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
      example: {
        bad: {
          'orders.charter.yaml': approved(person(0.5)),
          'returns.charter.yaml': approved(person(0.8), 'PRJ-015'),
        },
        good: {
          'orders.charter.yaml': approved(person(0.5)),
          'returns.charter.yaml': approved(person(0.5), 'PRJ-015'),
        },
      },
    },
    {
      code: 'capacity/skill-gap',
      title: 'More work of a skill than the teams can do',
      severity: 'info',
      documentation: {
        why: 'Work that nobody has the days for is not done when the plan says so. Compared are, month by month of the planning period from this month on, what active and approved charters ask for, with the complexity and overheads of the catalogue, and what the members of the teams have: availability, absences, focus and on-call duty. A senior covers the work of a mid-level, and nobody’s day counts twice. A charter is told once of each kind of work, at the line that first meets the gap. Gaps of less than a day a month are left out, and so are charters that ask for less than a day of it, and work without dates.',
        mend: 'Move the work to a later month, ask for a lower level, stop another project, or add people. `portolan capacity` shows who is free and what could be learned, contracted or hired.',
      },
      example: { bad: inPeriod(skill(180)), good: inPeriod(skill(90)) },
    },
    {
      code: 'capacity/infrastructure-gap',
      title: 'More infrastructure needed than the teams provide',
      severity: 'warning',
      documentation: {
        why: 'Projects that hold the same capacity at the same time cannot all run. Active and approved charters count together, from this month on; resources that no team provides are not judged.',
        mend: 'Lower or move one of the needs, or correct the capacity in the team’s record.',
      },
      example: { bad: inPeriod(compute(128)), good: inPeriod(compute(96)) },
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
