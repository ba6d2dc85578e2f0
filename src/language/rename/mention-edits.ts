import type { FileMentions } from '../mentions/mention.ts';
import { respell } from './spelling.ts';
import type { FileEdits, ProposedEdit } from './workspace-edit.ts';

/** The edits that let mentions name another id, by file. Those in running text ask first. */
export function respelled(files: readonly FileMentions[], newId: string): FileEdits[] {
  return files.flatMap(({ record: { uri, document }, mentions }): FileEdits[] => {
    if (!document) return [];
    const edits = mentions.flatMap((mention): ProposedEdit[] => {
      const edit = respell(document, mention, newId);
      const asks = mention.role === 'prose' && mention.link === undefined;
      return edit ? [asks ? { ...edit, note: 'portolan.prose' } : edit] : [];
    });
    return edits.length > 0 ? [{ uri, version: document.version, edits }] : [];
  });
}
