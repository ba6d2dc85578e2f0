/** Records without findings, and some with findings at places that can be counted. */

export const CHARTER = `apiVersion: portolan/v1
kind: charter
id: PRJ-001
title: Order events
status: proposed
date: 2026-03-02
businessCase:
  summary: Orders reach the warehouse a day late.
successCriteria:
  - description: Orders arrive within a minute
technicalApproach:
  summary: Change data capture into a topic.
  decisions: [ADR-0001]
scoring:
  ratings:
    direct-revenue-generation: 4
`;

/** Names a decision that does not exist (line 12, from column 15) and lacks its success criteria. */
export const FLAWED_CHARTER = `apiVersion: portolan/v1
kind: charter
id: PRJ-002
title: Returns
status: proposed
businessCase:
  summary: Returns are counted by hand.
technicalApproach:
  summary: Same topic.
  decisions:
    - ADR-0001
    - ADR-0009
`;

export const DECISION = `---
apiVersion: portolan/v1
kind: adr
id: ADR-0001
title: Capture changes at the source
status: accepted
date: 2026-02-11
---

# Capture changes at the source

## Context and Problem Statement

The nightly files come too late.

## Decision Outcome

We capture changes.
`;

export const REGISTER = `apiVersion: portolan/v1
kind: risk-register
id: REG-PLATFORM
title: Platform risks
status: active
risks:
  - id: RISK-001
    title: Volume outgrows the cluster
    category: scalability
    inherent: { probability: 3, impact: 4 }
    residual: { probability: 2, impact: 3 }
    response: { strategy: mitigate, summary: Add brokers }
    status: treating
    owner: Ada
`;

export const CHANGE = `apiVersion: portolan/v1
kind: change-request
id: CR-2026-001
title: Drop the column customer_name
status: draft
description: The column is no longer read.
items:
  - type: drop-column
    item: orders.customer_name
    breaking: true
`;

export const TEAM = `apiVersion: portolan/v1
kind: team
id: TEAM-ingest
title: Ingest
status: active
members:
  - name: Ada
    skills:
      - { skill: data-engineering, level: senior }
`;

/** A folder with one record of each kind. */
export const PORTFOLIO: Readonly<Record<string, string>> = {
  'portolan.yaml': 'apiVersion: portolan/v1\nkind: portolan\ntitle: Orders\n',
  'charters/orders.charter.yaml': CHARTER,
  'docs/adr/0001-capture.md': DECISION,
  'risks/platform.risks.yaml': REGISTER,
  'changes/CR-2026-001.change.yaml': CHANGE,
  'teams/ingest.team.yaml': TEAM,
  'README.md': '# Orders\n',
};
