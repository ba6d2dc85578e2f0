import type { RuleExamples } from './example.ts';
import { decision } from './records.ts';

const OLD = { id: 'ADR-0003', title: 'A queue for each team' };

export const adrExamples = {
  'adr/one-way-supersede': {
    bad: {
      'queues.adr.yaml': decision('', { ...OLD, status: 'superseded' }),
      'one-queue.adr.yaml': decision('supersedes: [ADR-0003]\n'),
    },
    good: {
      'queues.adr.yaml': decision('supersededBy: [ADR-0007]\n', { ...OLD, status: 'superseded' }),
      'one-queue.adr.yaml': decision('supersedes: [ADR-0003]\n'),
    },
  },
  'adr/supersede-cycle': {
    bad: {
      'queues.adr.yaml': decision('supersedes: [ADR-0007]\n', OLD),
      'one-queue.adr.yaml': decision('supersedes: [ADR-0003]\n'),
    },
    good: {
      'queues.adr.yaml': decision('supersededBy: [ADR-0007]\n', { ...OLD, status: 'superseded' }),
      'one-queue.adr.yaml': decision('supersedes: [ADR-0003]\n'),
    },
  },
  'adr/superseded-status': {
    bad: {
      'queues.adr.yaml': decision('supersededBy: [ADR-0007]\n', OLD),
      'one-queue.adr.yaml': decision('supersedes: [ADR-0003]\n'),
    },
    good: {
      'queues.adr.yaml': decision('supersededBy: [ADR-0007]\n', { ...OLD, status: 'superseded' }),
      'one-queue.adr.yaml': decision('supersedes: [ADR-0003]\n'),
    },
  },
} satisfies RuleExamples;
