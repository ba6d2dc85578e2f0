import type { SourceDocument } from '../../documents/document.ts';
import { numberOfFile } from '../../kinds/adr/adopted/title.ts';
import type { TextEdit } from '../../text/position.ts';
import type { Entity } from '../../workspace/entity.ts';
import type { FileRecord } from '../../workspace/file-input.ts';
import { type FileMentions, type Mention, numberOfId } from '../mentions/mention.ts';
import type { FileEdits, ProposedEdit } from './workspace-edit.ts';

/** A number in place of another, with as many digits where the other begins with 0: `0012` → `0013`, `12` → `13`. */
function writeNumber(number: number, written: string): string {
  return String(number).padStart(written.startsWith('0') ? written.length : 0, '0');
}

/** The edit that lets a mention name another id, in its own spelling; undefined where nothing is written. */
function respell({ text, lines }: SourceDocument, mention: Mention, newId: string): TextEdit | undefined {
  const range = lines.rangeOf(mention);
  if (mention.spelling === 'id') return { range, newText: newId };
  const number = numberOfId(newId);
  if (mention.spelling !== 'number' || number === undefined) return undefined;
  return { range, newText: writeNumber(number, text.slice(mention.start, mention.end)) };
}

/** What a mention says instead of an id. */
export type NewIdAt = (record: FileRecord, mention: Mention) => string;

/** The edits that let mentions name another id, by file. Those in running text ask first. */
export function respelled(files: readonly FileMentions[], newId: string | NewIdAt): FileEdits[] {
  return files.flatMap(({ record, mentions }): FileEdits[] => {
    const { uri, document } = record;
    if (!document) return [];
    const edits = mentions.flatMap((mention): ProposedEdit[] => {
      const edit = respell(document, mention, typeof newId === 'string' ? newId : newId(record, mention));
      const asks = mention.role === 'prose' && mention.link === undefined;
      return edit ? [asks ? { ...edit, note: 'portolan.prose' } : edit] : [];
    });
    return edits.length > 0 ? [{ uri, version: document.version, edits }] : [];
  });
}

/**
 * The URI of an artifact's file once the artifact has another id: with the id in its name replaced, or the number of a
 * decision record. Undefined when the name holds neither, and for things inside of files.
 */
export function renamedFile({ id, pointer, kind, artifact }: Entity, newId: string): string | undefined {
  if (pointer !== '') return undefined;
  const folder = artifact.uri.slice(0, artifact.uri.lastIndexOf('/') + 1);
  const name = artifact.uri.slice(folder.length);
  const renamed = withId(name, id, newId) ?? (kind === 'adr' ? withNumber(name, id, newId) : undefined);
  return renamed === undefined || renamed === name ? undefined : `${folder}${renamed}`;
}

/** Ids hold nothing that a URI encodes, so that they stand in it as they are. */
function withId(name: string, id: string, newId: string): string | undefined {
  const at = name.toLowerCase().indexOf(id.toLowerCase());
  const isWhole = at >= 0 && !/[a-z0-9]$/i.test(name.slice(0, at)) && !/^[a-z0-9]/i.test(name.slice(at + id.length));
  if (!isWhole) return undefined;
  const written = name.slice(at, at + id.length);
  const isLower = written !== id && written === written.toLowerCase();
  return `${name.slice(0, at)}${isLower ? newId.toLowerCase() : newId}${name.slice(at + id.length)}`;
}

function withNumber(name: string, id: string, newId: string): string | undefined {
  const [from, to] = [numberOfId(id), numberOfId(newId)];
  if (from === undefined || to === undefined || numberOfFile(name) !== from) return undefined;
  return name.replace(/\d+/, (digits) => writeNumber(to, digits));
}
