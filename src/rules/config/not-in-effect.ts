import type { Rule } from '../rule.ts';
import { isInEffect } from '../schema-file.ts';

export const notInEffect: Rule = {
  code: 'config/not-in-effect',
  title: 'A configuration that nothing goes by',
  severity: 'warning',
  documentation: {
    why: 'A project goes by one file: the `portolan.yaml` in its folder. What another one says changes nothing, silently.',
    mend: 'Move the settings to `portolan.yaml` and remove the other file, or give it that name in a folder that is to be a project of its own.',
  },
  example: {
    bad: {
      'portolan.yaml': 'title: Data platform\n',
      'settings.yaml': 'apiVersion: portolan/v1\nkind: portolan\ncurrency: EUR\n',
    },
    good: { 'portolan.yaml': 'title: Data platform\ncurrency: EUR\n' },
  },
  *check({ record, project }) {
    if (record.recognition.type !== 'configuration' || !record.document || isInEffect(record, project)) return;
    const { document } = project.configuration;
    const used = document?.uri.slice(document.uri.lastIndexOf('/') + 1) ?? 'portolan.yaml';
    yield {
      place: { span: { start: 0, end: firstLineEnd(record.document.text) } },
      message: `These settings have no effect: the project goes by the file ${used} in its own folder. Move them there.`,
    };
  },
};

function firstLineEnd(text: string): number {
  const end = text.search(/[\r\n]/);
  return end < 0 ? text.length : end;
}
