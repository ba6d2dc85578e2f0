import type { FaultRule } from './describe.ts';

const charter = (technicalLead: string): string => `id: PRJ-014
title: Order events
status: approved
businessCase: { summary: Orders reach the warehouse a day late. }
successCriteria: [{ description: Orders arrive within a minute. }]
approvals:
  - { role: business-sponsor, state: granted, by: Jonas Weber, date: 2026-03-02 }
  - { role: technical-lead, state: granted, by: ${technicalLead}, date: 2026-03-03 }
  - { role: pmo-representative, state: granted, by: Ines Prado, date: 2026-03-04 }
`;

export const severalRoles: FaultRule = {
  code: 'approval/several-roles',
  title: 'One person approves in roles that are held apart',
  severity: 'warning',
  documentation: {
    why: 'Roles that are `separate` in the catalogue check each other: who pays, who builds, who watches. One person in two of them checks nobody. The approval that was given first counts, the others do not.',
    mend: 'Get the approval from another holder of the role. Which roles are held apart can be changed in `portolan.yaml` under `catalog.roles.roles`.',
  },
  example: {
    bad: { 'orders.charter.yaml': charter('Jonas Weber') },
    good: { 'orders.charter.yaml': charter('Maya Lindqvist') },
  },
  message: ({ approval: { role }, fault }) =>
    `${fault.because}, and "${role}" is held apart from that role: the approval does not count. Get it from another person.`,
};
