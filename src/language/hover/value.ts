import { joinPointer, nodeAt } from '../../documents/pointer.ts';
import { placeAt } from '../../schema/walk.ts';
import type { LanguageFile } from '../file.ts';
import { type Block, factsParagraph, paragraph, sentence } from './content.ts';
import type { Found } from './mention.ts';
import { spotAt } from './spot.ts';

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
