import { joinPointer, nodeAt, splitPointer } from '../../documents/pointer.ts';
import { count } from '../../facts/number-words.ts';
import { wantedSections } from '../../kinds/sections.ts';
import { itemPlace, placeAt, type SchemaPlace } from '../../schema/walk.ts';
import { daysBetween, isCalendarDate } from '../../text/dates.ts';
import type { LanguageFile } from '../file.ts';
import { tableEntries } from './catalog.ts';
import { type Block, facts, factsParagraph, type Line, list, paragraph, sentence } from './content.ts';
import type { Found } from './mention.ts';
import { exampleOf, expectation, isRequired, propertiesOf } from './schema-words.ts';
import { type Spot, spotAt, textOf } from './spot.ts';

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
function allowedValues(place: SchemaPlace): readonly Block[] {
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

/**
 * On a value of which nothing particular is known: what it is the value of, in a few words. In a list, that is what the
 * list is of. Silent where the schema has no words, and where nothing is written yet.
 */
export function valueHover(file: LanguageFile, offset: number): Found | undefined {
  const spot = spotAt(file, offset);
  if (!spot || spot.isKey || spot.node.end === spot.node.start) return undefined;
  const path = pathOfProperty(file, spot.path);
  const name = path.at(-1);
  const { title, description } = placeAt(spot.schema, path)?.schema ?? {};
  if (name === undefined || description === undefined) return undefined;
  const blocks: Block[] = [
    paragraph({ strong: title ?? name }, ' · ', { code: name }),
    ...factsParagraph(sentence(description)),
  ];
  return { span: spot.node, blocks };
}

/** The way to the property that a value belongs to: without the place in a list. */
function pathOfProperty({ tree }: LanguageFile, path: readonly string[]): readonly string[] {
  const holder = path.slice(0, -1);
  return nodeAt(tree, joinPointer('', ...holder))?.value.kind === 'sequence' ? holder : path;
}

/** On the heading of a section that supplies a property: what belongs in it. */
export function sectionHover({ document, schema }: LanguageFile, offset: number): Found | undefined {
  const section = document.body?.sections.find(
    ({ headingSpan }) => offset >= headingSpan.start && offset <= headingSpan.end,
  );
  if (!section || !schema) return undefined;
  const heading = section.heading.trim().toLowerCase();
  const wanted = wantedSections(schema).find(({ headings }) => headings.some((name) => name.toLowerCase() === heading));
  const path = splitPointer(wanted?.pointer ?? '');
  const name = path.at(-1);
  const place = placeAt(schema, path);
  if (name === undefined || !place) return undefined;
  const blocks = [
    ...propertyBlocks(name, place, placeAt(schema, path.slice(0, -1))),
    paragraph('The section supplies ', { code: path.join('.') }, ' where the front matter does not.'),
  ];
  return { span: section.headingSpan, blocks };
}

const WEEKDAYS = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'];

/** On a date: what it is the date of, the day of the week, and how far it is from today. */
export function dateHover(spot: Spot): readonly Block[] | undefined {
  const text = textOf(spot);
  const schema = spot.place?.schema;
  if (spot.isKey || text === undefined || schema?.format !== 'date' || !isCalendarDate(text)) return undefined;
  return [
    paragraph(...facts([{ strong: schema.title ?? spot.name }], weekday(text), distance(spot.file.today, text))),
    paragraph(...sentence(schema.description ?? '')),
  ];
}

function weekday(date: string): string {
  const days = daysBetween('1970-01-01', date) % 7;
  return WEEKDAYS[(days + 7) % 7] ?? '';
}

function distance(today: string, date: string): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  return days > 0 ? `in ${count(days, 'day')}` : `${count(-days, 'day')} ago`;
}
