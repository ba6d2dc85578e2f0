import type { FileRecord } from '../../workspace/project.ts';
import type { FileMentions } from '../mentions/mention.ts';
import { respell } from './spelling.ts';
import type { ProposedEdit } from './workspace-edit.ts';

/** The edits that let mentions name another id, by file. Those in running text ask first. */
export function respelled(files: readonly FileMentions[], newId: string): Map<FileRecord, ProposedEdit[]> {
  const edits = new Map<FileRecord, ProposedEdit[]>();
  for (const { record, mentions } of files) {
    const found = mentions.flatMap((mention): ProposedEdit[] => {
      const edit = record.document && respell(record.document, mention, newId);
      const asks = mention.role === 'prose' && mention.link === undefined;
      return edit ? [asks ? { ...edit, asks } : edit] : [];
    });
    if (found.length > 0) edits.set(record, found);
  }
  return edits;
}
