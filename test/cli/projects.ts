/** A charter with what selection looks at. */
function charter(id: string, worth: number, cost: number, more = ''): string {
  return `apiVersion: portolan/v1
kind: charter
id: ${id}
title: Project ${id}
status: proposed
businessCase: { summary: It pays. }
successCriteria: [{ description: It works. }]
budget: { total: { amount: ${cost}, currency: EUR } }
schedule: { start: 2027-01-04, end: 2027-06-30 }
portfolio: { worth: ${worth} }
${more}`;
}

const needs = (days: number): string =>
  `resourcePlan: { skills: [{ skill: data-engineering, level: mid, effort: ${days}, from: 2027-01-01, to: 2027-01-31 }] }\n`;

/** A portfolio from which one has to choose: money for two of three, people for two. */
export const PROJECTS: Readonly<Record<string, string>> = {
  'portolan.yaml': `apiVersion: portolan/v1
kind: portolan
currency: EUR
portfolio:
  start: 2027-01-01
  end: 2027-12-31
  objective: declared
  budget: { amount: 100, currency: EUR }
  scenarios:
    lean: { title: Half the money, budgetChangePercent: -50 }
    bound: { title: Two must be done, mandatory: [PRJ-001, PRJ-002] }
`,
  'a.charter.yaml': charter('PRJ-001', 10, 60, needs(6)),
  'b.charter.yaml': charter('PRJ-002', 9, 50, needs(6)),
  'c.charter.yaml': charter('PRJ-003', 8, 40, 'dependencies: [{ target: PRJ-004 }]\n'),
  'd.charter.yaml': charter('PRJ-004', 1, 5).replace('status: proposed', 'status: completed'),
  'core.team.yaml': `apiVersion: portolan/v1
kind: team
id: TEAM-core
title: Core
status: active
members:
  - { name: Ada, skills: [{ skill: data-engineering, level: senior }] }
`,
};
