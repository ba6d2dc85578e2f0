import type { AdrModel } from '../../../../src/kinds/adr/model.ts';
import { references } from './references.ts';

const step = (id: string) => references[id] ?? { id, known: false };

/** A decision in the middle of a chain of three. */
export const adr: AdrModel = {
  kind: 'adr',
  today: '2026-05-20',
  references,
  header: {
    id: 'ADR-0007',
    title: 'Collect lineage with OpenLineage events',
    status: 'superseded',
    date: '2026-02-18',
    owner: 'Jonas Weber',
    file: 'docs/adr/0007-openlineage.md',
  },
  findings: { errors: 0, warnings: 0 },
  chain: [
    { decisions: [step('ADR-0003')] },
    { decisions: [step('ADR-0007')], current: true },
    { decisions: [step('ADR-0012')] },
  ],
  data: {
    decisionMakers: ['Jonas Weber', 'Ines Duarte'],
    consulted: ['Analytics engineering'],
    informed: ['Group audit'],
    reversibility: 'costly',
    reviewBy: '2026-04-01',
    scope: 'Warehouse and streaming',
    qualityAttributes: ['traceability', 'freshness'],
    context:
      'Lineage is rebuilt every night from query logs ([ADR-0003](0003-query-logs.md)). Streaming jobs leave no trace there, and a column that was renamed in the morning is wrong until the next day.\n\n| Source | Columns covered | Delay |\n| --- | ---: | :-: |\n| Query logs | 31 % | 24 h |\n| dbt manifests | 58 % | per run |',
    decisionDrivers: [
      'Streaming jobs must be covered',
      'No job may fail because of lineage',
      'Open format, no lock-in',
    ],
    consideredOptions: [
      {
        title: 'Parse query logs more often',
        pros: ['Nothing to install in jobs'],
        cons: ['Streaming stays invisible', 'Costs rise with every run'],
      },
      {
        title: 'OpenLineage events',
        chosen: true,
        description: 'Every job says what it read and wrote, in an open format.',
        pros: ['Covers batch and streaming', 'Emitters exist for dbt, Spark and Flink'],
        cons: ['Each job gains a dependency on the collector'],
      },
    ],
    decision:
      'We emit **OpenLineage** events from every job and resolve columns centrally, because only the job itself knows what it reads.',
    consequences:
      'Good: lineage is minutes old.\n\nBad: a producer that is not instrumented is invisible. We compare with `query_history` nightly and list the gaps.',
    confirmation: 'A contract test in each producer’s pipeline sends a sample event to the collector.',
    supersedes: ['ADR-0003'],
    supersededBy: ['ADR-0012'],
    charters: ['PRJ-014'],
    risks: ['RISK-021'],
  },
  sections: [{ title: 'Glossary', text: '**Emitter**: the library in a job that sends events.' }],
};
