import { numberOfFile } from '../../kinds/adr/adopted/title.ts';
import type { Entity } from '../../workspace/graph.ts';
import { numberOfId } from '../mentions/numbers.ts';
import { writeNumber } from './spelling.ts';

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
