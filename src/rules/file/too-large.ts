import { charter } from '../example.ts';
import type { Rule } from '../rule.ts';

/** Longer than a kilobyte. */
const LONG = charter(`background: |\n${'  Every night a file with all orders of the day is sent.\n'.repeat(20)}`);

export const tooLarge: Rule = {
  code: 'file/too-large',
  title: 'The file is too large to be read',
  severity: 'warning',
  documentation: {
    why: 'A file of this size would stall the editor. It is left out of everything else.',
    mend: 'Split the file, or raise `limits: maxFileKilobytes` in `portolan.yaml`.',
  },
  example: {
    bad: { 'portolan.yaml': 'limits:\n  maxFileKilobytes: 1\n', 'orders.charter.yaml': LONG },
    good: { 'portolan.yaml': 'limits:\n  maxFileKilobytes: 2\n', 'orders.charter.yaml': LONG },
  },
  *check({ record, project }) {
    if (record.bytes === undefined) return;
    const size = (kilobytes: number): string => `${kilobytes.toLocaleString('en')} KB`;
    // Rounded up: a file that is larger by a byte does not have the size that is allowed.
    const own = size(Math.ceil(record.bytes / 1024));
    const most = size(project.configuration.maxFileBytes / 1024);
    const message = `This file has ${own}; files above ${most} are not read. Split it, or raise limits.maxFileKilobytes in portolan.yaml.`;
    yield { place: { span: { start: 0, end: 0 } }, message };
  },
};
