import type { Reference } from '../../../../src/reports/model/common.ts';

function known(kind: string, id: string, title: string, status: string, path: string): [string, Reference] {
  return [id, { id, known: true, kind, title, status, uri: `file:///workspace/${path}` }];
}

/** What the workspace of the samples knows of the ids that they name. */
export const references: Readonly<Record<string, Reference>> = Object.fromEntries([
  known('charter', 'PRJ-009', 'Streaming ingestion for order events', 'active', 'charters/streaming.charter.yaml'),
  known('charter', 'PRJ-011', 'Warehouse migration to Iceberg', 'active', 'charters/iceberg.charter.yaml'),
  known('charter', 'PRJ-014', 'Column-level lineage across the warehouse', 'active', 'charters/lineage.charter.yaml'),
  known('adr', 'ADR-0003', 'Nightly lineage from query logs', 'superseded', 'docs/adr/0003-query-logs.md'),
  known('adr', 'ADR-0007', 'Collect lineage with OpenLineage events', 'superseded', 'docs/adr/0007-openlineage.md'),
  known('adr', 'ADR-0012', 'Keep lineage in the catalogue’s graph store', 'accepted', 'docs/adr/0012-graph.md'),
  known(
    'change-request',
    'CR-2026-014',
    'Rename customer_id in the order mart',
    'submitted',
    'changes/CR-2026-014.yaml',
  ),
  known('risk', 'RISK-021', 'Consumers read columns that lineage says are unused', 'treating', 'risks/platform.yaml'),
  known('team', 'TEAM-ingest', 'Ingestion', 'active', 'teams/ingest.team.yaml'),
  known('team', 'TEAM-governance', 'Data governance', 'active', 'teams/governance.team.yaml'),
  ['PRJ-099', { id: 'PRJ-099', known: false }],
]);
