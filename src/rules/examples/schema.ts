import type { RuleExamples } from './example.ts';
import { charter, decision } from './records.ts';

const header = (kind: string): string => `apiVersion: portolan/v1\nkind: ${kind}\n${decision()}`;
const people = (allocation: number): string => {
  return charter(
    `resourcePlan:\n  people:\n    - { person: Maya Lindqvist, role: Engineer, allocation: ${allocation} }\n`,
  );
};

export const schemaExamples = {
  'schema/unknown-kind': {
    bad: { 'one-queue.yaml': header('decision') },
    good: { 'one-queue.yaml': header('adr') },
  },
  'schema/required': {
    bad: { 'one-queue.adr.yaml': decision().replace(/^decision:.*\n/m, '') },
    good: { 'one-queue.adr.yaml': decision() },
  },
  'schema/unknown-property': {
    bad: { 'orders.charter.yaml': charter('sponser: Jonas Weber\n') },
    good: { 'orders.charter.yaml': charter('sponsor: Jonas Weber\n') },
  },
  'schema/type': {
    bad: { 'orders.charter.yaml': charter('tags: streaming\n') },
    good: { 'orders.charter.yaml': charter('tags: [streaming]\n') },
  },
  'schema/enum': {
    bad: { 'one-queue.adr.yaml': decision('', { status: 'acepted' }) },
    good: { 'one-queue.adr.yaml': decision('', { status: 'accepted' }) },
  },
  'schema/format': {
    bad: { 'one-queue.adr.yaml': decision('date: 2 March 2026\n') },
    good: { 'one-queue.adr.yaml': decision('date: 2026-03-02\n') },
  },
  'schema/range': {
    bad: { 'orders.charter.yaml': people(50) },
    good: { 'orders.charter.yaml': people(0.5) },
  },
} satisfies RuleExamples;
