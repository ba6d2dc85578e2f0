import type { TableName } from '../../../../src/commands/export/export-tables.ts';
import { exportTables } from '../../../../src/commands/export/export-tables.ts';
import type { Table } from '../../../../src/commands/export/table.ts';
import { targetOf } from '../../../../src/workspace/target.ts';
import { type Files, open, TODAY } from '../../workspace/open.ts';

/** One table of a workspace of some files. */
export async function exporting(name: TableName, files: Files): Promise<Table> {
  const [table] = exportTables(targetOf(await open(files)), TODAY, [name]);
  if (!table) throw new Error(`There is no table ${name}.`);
  return table;
}

/** A charter with something for every table that is made of charters. */
export const CHARTER = `apiVersion: portolan/v1
kind: charter
id: PRJ-001
title: =Order events
status: proposed
date: 2026-03-02
owner: '@ada'
tags: [a, b]
businessCase:
  summary: x
  value: { amount: -12.5, currency: USD }
successCriteria:
  - description: y
resourcePlan:
  people:
    - { person: Ada, allocation: 0.5, from: 2027-01-01 }
  skills:
    - { skill: data-engineering, level: senior, effort: 40, from: 2027-01-01, to: 2027-06-30 }
    - { skill: data-modeling, effort: 2.5 }
  infrastructure:
    - { resource: compute, amount: 3, unit: node }
budget:
  total: { amount: 1000, currency: USD }
  approved: false
scoring:
  ratings:
    cost-reduction: { rating: 4, low: 3, confidence: 0.5, rationale: "said, \\"so\\"" }
schedule:
  start: 2027-01-01
  end: 2027-06-30
  milestones:
    - { id: M1, title: First, date: 2027-03-10, baseline: 2027-03-01, status: planned }
portfolio: { theme: Trust, mandatory: true }
dependencies:
  - { target: PRJ-002, description: API }
`;
