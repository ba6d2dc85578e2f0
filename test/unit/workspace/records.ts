/** A record of each kind that has all it must have, and nothing wrong. */

export const CHARTER = `id: PRJ-001
title: Orders in the ledger
status: draft
businessCase:
  summary: Fewer corrections by hand.
successCriteria:
  - description: The month closes in two days
`;

export const ADR = `id: ADR-0001
title: One queue for all events
status: accepted
context: Every team runs a queue of its own.
decision: There is one queue.
`;

export const REGISTER = `id: REG-PLATFORM
title: Risks of the platform
risks:
  - id: RISK-001
    title: The queue fills up
    category: scalability
    inherent: { probability: 3, impact: 4 }
    status: open
    owner: Maya
`;

export const CHANGE = `id: CR-2026-001
title: Longer retention
status: draft
description: Events stay for a month.
`;

export const TEAM = `id: TEAM-ingest
title: Ingest
members:
  - name: Maya
`;
