/** Records that tests of the language features name and look at. */

export const CHARTER = `kind: charter
id: PRJ-001
title: Order events
status: proposed
date: 2026-03-02
owner: Ada
businessCase:
  summary: Orders reach the warehouse a day late.
scoring:
  ratings:
    direct-revenue-generation: 4
`;

export const ADR = `---
kind: adr
id: ADR-0001
title: Capture changes at the source
status: accepted
date: 2026-02-11
---

# Capture changes at the source

## Context

The nightly files come too late.

## Decision

We capture changes.
`;

export const REGISTER = `kind: risk-register
id: REG-PLATFORM
title: Platform risks
status: active
risks:

  - id: RISK-001
    title: Volume outgrows the cluster
    category: scalability
    inherent: { probability: 3, impact: 3 }
    residual: { probability: 2, impact: 3 }
    response: { strategy: mitigate, summary: Add brokers }
    status: treating
    owner: Ada
`;

export const CHANGE = `kind: change-request
id: CR-2026-001
title: Drop the column customer_name
status: draft
description: The column is no longer read.
items:
  - type: drop-column
    item: orders.customer_name
`;

export const CONFIGURATION = `roles:
  architecture-board:
    members: [Priya Nair, Henrik Voss]
people:
  - { name: Henrik Voss, email: hvoss@example.com, handle: '@hvoss', roles: [architecture-board, technical-lead] }
`;
