import type { RuleExamples } from './example.ts';
import { decision } from './records.ts';

const silenced = (comment: string): string => decision().replace('status: accepted', `${comment}\nstatus: agreed`);

export const suppressionExamples = {
  'suppression/missing-reason': {
    bad: { 'one-queue.adr.yaml': silenced('# portolan-ignore-next-line schema/enum') },
    good: { 'one-queue.adr.yaml': silenced('# portolan-ignore-next-line schema/enum -- The board says so.') },
  },
  'suppression/unknown-rule': {
    bad: {
      'one-queue.adr.yaml': decision().replace(
        'status:',
        '# portolan-ignore-next-line schema/enmu -- The board says so.\nstatus:',
      ),
    },
    good: { 'one-queue.adr.yaml': silenced('# portolan-ignore-next-line schema/enum -- The board says so.') },
  },
} satisfies RuleExamples;
