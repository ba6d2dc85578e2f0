import { entryOf } from '../../documents/pointer.ts';
import type { MappingNode, ScalarNode } from '../../documents/tree.ts';
import { titleOf } from '../../facts/catalog-words.ts';
import type { SchemaPlace } from '../../schema/walk.ts';
import type { FileRecord } from '../../workspace/file-input.ts';
import type { Project } from '../../workspace/project.ts';
import { labelOf } from '../mentions/places.ts';
import { schemaOfProperty } from './schema-places.ts';

/** What an item of a list is called, and what stands beside its name in grey. */
export interface ItemLabel {
  readonly name: string;
  readonly detail: string | undefined;
  /** The value that names it; undefined when none does. */
  readonly node: ScalarNode | undefined;
}

/** What an item stands in. */
interface Around {
  readonly project: Project;
  readonly record: FileRecord;
}

/** Properties that say what an item is, the best first. */
const NAMES = 'title name description summary item skill person role audience resource signal obligation type'.split(
  ' ',
);
/** Properties that say how it stands with it. */
const DETAILS = 'date due neededBy status state level relation kind strategy category classification'.split(' ');

/** @param place the schema of the item, where there is one */
export function itemLabel(around: Around, item: MappingNode, place: SchemaPlace | undefined): ItemLabel {
  const scalar = (key: string): ScalarNode | undefined => {
    const value = entryOf(item, key)?.value;
    const isSaid = value?.kind === 'scalar' && value.value !== null && value.value !== '';
    return isSaid && isInside(item, value) ? value : undefined;
  };
  const own = item.entries.map(({ key }) => String(key.value));
  const keys = [...own.filter((key) => namesRecord(place, key)), ...NAMES, ...own];
  const key = keys.find((each) => each !== 'id' && scalar(each)) ?? 'id';
  const named = scalar(key);
  const id = scalar('id');
  const words = [id?.value, key === 'id' ? undefined : named && spoken(around, named, schemaOfProperty(place, key))];
  const details = DETAILS.filter((each) => each !== key && scalar(each));
  return {
    name: words.filter((word) => word !== undefined).join(' '),
    detail:
      details
        .slice(0, 2)
        .map((each) => String(scalar(each)?.value))
        .join(' · ') || undefined,
    node: named ?? id,
  };
}

/** Whether a property holds the id of another record: then that record is what the item is about. */
function namesRecord(place: SchemaPlace | undefined, key: string): boolean {
  const kinds = schemaOfProperty(place, key)?.schema['x-portolan-ref'];
  return kinds !== undefined && !kinds.includes('person');
}

/** A value in words: the title of what it names, where it is an id of the graph or of the catalogue. */
function spoken({ project, record }: Around, { value }: ScalarNode, place: SchemaPlace | undefined): string {
  const word = String(value);
  if (place?.schema['x-portolan-ref']) return labelOf(project, record, word);
  return catalogTitle(project, word, place) ?? word;
}

/** The title of a word of the catalogue; undefined when it is none. */
export function catalogTitle(project: Project, word: string, place: SchemaPlace | undefined): string | undefined {
  const table = place?.schema['x-portolan-catalog'];
  return table === undefined ? undefined : titleOf(project.configuration, table, word);
}

/** What an alias repeats stands elsewhere. */
function isInside(outer: MappingNode, inner: ScalarNode): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
