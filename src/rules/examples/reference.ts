import type { RuleExamples } from './example.ts';
import { charter, decision, register } from './records.ts';

const deciding = (id: string): string => {
  return charter(`technicalApproach:\n  summary: Changes are captured at the source.\n  decisions: [${id}]\n`);
};
const FORM = 'ids:\n  charter: PRJ-###\n';

export const referenceExamples = {
  'reference/unknown-id': {
    bad: { 'orders.charter.yaml': deciding('ADR-0070'), 'one-queue.adr.yaml': decision() },
    good: { 'orders.charter.yaml': deciding('ADR-0007'), 'one-queue.adr.yaml': decision() },
  },
  'reference/wrong-kind': {
    bad: { 'orders.charter.yaml': deciding('RISK-021'), 'platform.risks.yaml': register() },
    good: { 'orders.charter.yaml': charter('risks:\n  - ref: RISK-021\n'), 'platform.risks.yaml': register() },
  },
  'reference/duplicate-id': {
    bad: { 'orders.charter.yaml': charter(), 'returns.charter.yaml': charter() },
    good: { 'orders.charter.yaml': charter(), 'returns.charter.yaml': charter('', { id: 'PRJ-015' }) },
  },
  'reference/id-format': {
    bad: { 'portolan.yaml': FORM, 'orders.charter.yaml': charter('', { id: 'PRJ-14' }) },
    good: { 'portolan.yaml': FORM, 'orders.charter.yaml': charter('', { id: 'PRJ-014' }) },
  },
} satisfies RuleExamples;
