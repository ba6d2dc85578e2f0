import { charter } from '../example.ts';
import type { RuleExample } from '../rule.ts';

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

export const overAllocated: RuleExample = {
  bad: {
    'orders.charter.yaml': approved(person(0.5)),
    'returns.charter.yaml': approved(person(0.8), 'PRJ-015'),
  },
  good: {
    'orders.charter.yaml': approved(person(0.5)),
    'returns.charter.yaml': approved(person(0.5), 'PRJ-015'),
  },
};

export const skillGap: RuleExample = { bad: inPeriod(skill(180)), good: inPeriod(skill(90)) };

export const infrastructureGap: RuleExample = { bad: inPeriod(compute(128)), good: inPeriod(compute(96)) };
