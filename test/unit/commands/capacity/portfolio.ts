import { type Files, replaced } from '../../workspace/open.ts';
import { CHARTER } from '../../workspace/records.ts';

const APPROVALS = `approvals:
  - { role: business-sponsor, state: granted, by: Maya, date: 2026-09-02 }
  - { role: technical-lead, state: granted, by: Ruben, date: 2026-09-02 }
  - { role: pmo-representative, state: granted, by: Ines, date: 2026-09-02 }
`;

/** A charter of the first quarter of 2027. Ten lines, then `more`. */
export function charter(id: string, status: string, more = ''): string {
  const text = replaced(replaced(CHARTER, 'PRJ-001', id), 'draft', status);
  const approvals = status === 'approved' || status === 'active' ? APPROVALS : '';
  return `${text}schedule: { start: 2027-01-01, end: 2027-03-31 }\n${more}${approvals}`;
}

/** A team of one who has twenty days a month, and 100 vCPU. */
export const TEAM = `id: TEAM-ops
title: Operations
members:
  - name: Maya Lindqvist
    handle: '@maya'
    daysPerMonth: 20
    skills: [{ skill: devops-infrastructure, level: senior }]
infrastructure:
  - { resource: compute, capacity: 100, unit: vCPU }
`;

/** The first quarter of 2027. */
export const PERIOD = 'currency: EUR\nportfolio: { start: 2027-01-01, end: 2027-03-31 }\n';

export const BASE: Files = { 'ops.team.yaml': TEAM, 'portolan.yaml': PERIOD };
