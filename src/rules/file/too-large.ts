import type { Rule } from '../rule.ts';

export const tooLarge: Rule = {
  code: 'file/too-large',
  title: 'The file is too large to be read',
  severity: 'warning',
  documentation: {
    why: 'A file of this size would stall the editor. It is left out of everything else.',
    mend: 'Split the file, or raise `limits: maxFileKilobytes` in `portolan.yaml`.',
  },
  *check({ record, project }) {
    if (record.bytes === undefined) return;
    const size = (bytes: number): string => `${Math.round(bytes / 1024).toLocaleString('en')} KB`;
    const message = `This file has ${size(record.bytes)}; files above ${size(project.configuration.maxFileBytes)} are not read. Split it, or raise limits.maxFileKilobytes in portolan.yaml.`;
    yield { place: { span: { start: 0, end: 0 } }, message };
  },
};
