import { splitPointer } from '../../documents/pointer.ts';
import { wantedSections } from '../../kinds/sections.ts';
import { placeAt } from '../../schema/walk.ts';
import type { LanguageFile } from '../file.ts';
import { paragraph } from './content.ts';
import type { Found } from './mention.ts';
import { propertyBlocks } from './property.ts';

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
