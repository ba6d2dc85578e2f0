import type { WantedSection } from '../documents/prose.ts';
import type { SchemaName } from '../schema/registry.ts';
import { itemPlace, propertyPlace, rootPlace, type SchemaPlace } from '../schema/walk.ts';

const cache = new Map<SchemaName, readonly WantedSection[]>();

/** The properties of a kind that sections of a Markdown body may supply, as the schema says (`x-portolan-section`). */
export function wantedSections(name: SchemaName): readonly WantedSection[] {
  const known = cache.get(name);
  if (known) return known;
  const wanted: WantedSection[] = [];
  collect(rootPlace(name), '', wanted, 0);
  cache.set(name, wanted);
  return wanted;
}

/** Sections supply properties of the record and of its objects, not of items in lists. */
const DEEPEST = 3;

function collect(place: SchemaPlace, pointer: string, wanted: WantedSection[], depth: number): void {
  const headings = place.schema['x-portolan-section'];
  if (headings) wanted.push({ pointer, headings, shape: shapeOf(place) });
  if (depth >= DEEPEST) return;
  for (const key of Object.keys(place.schema.properties ?? {})) {
    const property = propertyPlace(place, key);
    if (property) collect(property, `${pointer}/${key}`, wanted, depth + 1);
  }
}

function shapeOf(place: SchemaPlace): WantedSection['shape'] {
  const items = itemPlace(place);
  if (!items) return 'text';
  return items.schema.properties ? { itemsAs: items.schema.required?.[0] ?? 'title' } : 'list';
}
