import { itemPlace, type SchemaPlace } from '../../schema/walk.ts';
import { tableEntries } from './catalog.ts';
import { type Block, facts, factsParagraph, type Line, list, paragraph, sentence } from './content.ts';
import { exampleOf, expectation, isRequired, propertiesOf } from './schema-words.ts';
import type { Spot } from './spot.ts';

/** What a property means, and what may stand in it. */
export function propertyHover({ isKey, name, place, parent, file }: Spot): readonly Block[] | undefined {
  if (!isKey || !place) return undefined;
  const { schema } = itemPlace(place) ?? place;
  const section = place.schema['x-portolan-section']?.[0];
  return [
    ...propertyBlocks(name, place, parent),
    ...tableEntries(file.project.configuration.catalog, schema['x-portolan-catalog'] ?? ''),
    ...factsParagraph(section === undefined ? undefined : `In Markdown, a section "${section}" says the same.`),
  ];
}

/** What the schema says of a property. @param parent of the mapping that holds it */
export function propertyBlocks(name: string, place: SchemaPlace, parent: SchemaPlace | undefined): readonly Block[] {
  const { schema } = place;
  const example = exampleOf(schema);
  return [
    ...propertyHead(name, place, isRequired(parent, name)),
    ...allowedValues(place),
    ...propertyNames(place),
    ...factsParagraph(
      schema.default === undefined ? undefined : ['Default: ', { code: String(schema.default) }],
      example === undefined ? undefined : ['Example: ', { code: example }],
    ),
  ];
}

/** Title, name, type, and whether the property has to be there; then its description. */
function propertyHead(name: string, place: SchemaPlace, required: boolean): readonly Block[] {
  const { title, description } = place.schema;
  return [
    paragraph(
      ...facts([{ strong: title ?? name }], [{ code: name }], expectation(place), required ? 'required' : 'optional'),
    ),
    ...factsParagraph(sentence(description ?? '')),
  ];
}

/** The words that a place allows, with what each means. */
export function allowedValues(place: SchemaPlace): readonly Block[] {
  const { schema } = itemPlace(place) ?? place;
  const meanings = schema['x-enumDescriptions'] ?? {};
  return list(
    (schema.enum ?? []).map((value): Line => {
      const word = String(value);
      const meaning = Object.hasOwn(meanings, word) ? meanings[word] : undefined;
      return meaning === undefined ? [{ code: word }] : [{ code: word }, ': ', ...sentence(meaning)];
    }),
  );
}

/** What a mapping holds: the properties that it must have first. */
function propertyNames(place: SchemaPlace): readonly Block[] {
  const names = propertiesOf(place).flatMap(({ name, required }, index): Line => {
    return [index === 0 ? '' : ', ', required ? { strong: name } : name];
  });
  return names.length > 0 ? [paragraph('Holds ', ...names.slice(1))] : [];
}
