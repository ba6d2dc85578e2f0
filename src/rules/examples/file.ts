import type { RuleExamples } from './example.ts';
import { charter } from './records.ts';

/** Longer than a kilobyte. */
const LONG = charter(`background: |\n${'  Every night a file with all orders of the day is sent.\n'.repeat(20)}`);

export const fileExamples = {
  'file/too-large': {
    bad: { 'portolan.yaml': 'limits:\n  maxFileKilobytes: 1\n', 'orders.charter.yaml': LONG },
    good: { 'portolan.yaml': 'limits:\n  maxFileKilobytes: 2\n', 'orders.charter.yaml': LONG },
  },
} satisfies RuleExamples;
