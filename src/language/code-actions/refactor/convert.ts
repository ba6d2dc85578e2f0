import { parseDocument } from '../../../documents/parse.ts';
import type { FileChange } from '../../../rules/rule.ts';
import type { LanguageFile } from '../../file.ts';
import { type Proposal, REWRITE } from '../protocol.ts';
import { markdownOf } from './markdown-of.ts';
import { isSameRecord, type RecordText } from './record-text.ts';
import { isAllTaken, yamlOf } from './yaml-of.ts';

/**
 * Writes a YAML record as Markdown, its prose as sections, or a Markdown record as YAML; in a new file in the place of
 * the old one. Not offered where something would be lost: prose that no field takes, or a name that is taken.
 */
export function convertFormat(file: LanguageFile): Proposal[] {
  const { document, record, project } = file;
  const { artifact } = record;
  if (!artifact || artifact.origin === 'adopted' || document.problems.length > 0 || !document.root) return [];
  const toMarkdown = document.format === 'yaml';
  const uri = document.uri.replace(/\.[a-z]+$/i, toMarkdown ? '.md' : '.yaml');
  if (uri === document.uri || project.record(uri)) return [];
  const from: RecordText = {
    artifact,
    document,
    file: record.file.replace(/\.[a-z]+$/i, toMarkdown ? '.md' : '.yaml'),
    project,
  };
  if (!toMarkdown && !isAllTaken(from)) return [];
  const write = toMarkdown ? markdownOf : yamlOf;
  const changes = (): FileChange[] | undefined => {
    const text = write(from);
    if (text === undefined) return undefined;
    const after = parseDocument({ uri, version: 0, text });
    return isSameRecord(from, after)
      ? [
          { uri, text },
          { uri: document.uri, removed: true },
        ]
      : undefined;
  };
  return [{ title: toMarkdown ? 'Convert to Markdown' : 'Convert to YAML', kind: REWRITE, changes }];
}
