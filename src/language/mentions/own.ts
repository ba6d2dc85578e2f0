import { nodeAt } from '../../documents/pointer.ts';
import type { ScalarNode } from '../../documents/tree.ts';
import { linksOf } from '../../kinds/links.ts';
import type { Span } from '../../text/position.ts';
import { entitiesOf, splitId } from '../../workspace/entity.ts';
import type { FileRecord } from '../../workspace/file-input.ts';
import { type Mention, numberIn } from './mention.ts';
import { collectWords } from './words.ts';

/** An id that a file defines or names in a field, and the scalar that does. */
interface Field {
  readonly id: string;
  readonly role: 'definition' | 'link';
  readonly node: ScalarNode;
}

/** The ids that a file defines, and those that its fields name: the places that the schema knows. */
export function ownMentions(record: FileRecord): Mention[] {
  const { document } = record;
  if (!document) return [];
  return fieldsOf(record).flatMap(({ id, role, node }) => {
    const written = node.style === 'prose' ? inProse(document.text, node, id) : inYaml(document.text, node, id);
    return halves(document.text, { id, role, ...written });
  });
}

/** Of a qualified id its scope and what that holds, side by side; any other mention as it is. */
function halves(text: string, mention: Mention): Mention[] {
  const { scope } = splitId(mention.id);
  const { start, end } = mention;
  if (scope === undefined) return [mention];
  // With characters that are not written as they are, nobody can tell where one half ends.
  if (text.slice(start, end) !== mention.id) return [{ ...mention, spelling: 'indirect' }];
  const slash = start + scope.length;
  return [
    { ...mention, id: scope, end: slash },
    { ...mention, start: slash + 1 },
  ];
}

function fieldsOf({ artifact, document, recognition }: FileRecord): Field[] {
  const tree = artifact?.tree ?? document?.root;
  const field = (id: string, role: Field['role'], pointer: string): Field[] => {
    const node = nodeAt(tree, pointer)?.value;
    return node?.kind === 'scalar' ? [{ id, role, node }] : [];
  };
  if (artifact) {
    return [
      ...entitiesOf(artifact).flatMap(({ id, pointer }) => field(id, 'definition', `${pointer}/id`)),
      ...artifact.links.flatMap(({ target, pointer }) => field(target, 'link', pointer)),
    ];
  }
  if (!tree || recognition.type !== 'configuration') return [];
  return linksOf('portolan', tree).flatMap(({ target, pointer }) => field(target, 'link', pointer));
}

type Written = Span & Pick<Mention, 'spelling'>;

function inYaml(text: string, { start, end, style }: ScalarNode, id: string): Written {
  if (text[start] === '*') return { start, end, spelling: 'indirect' };
  if (style === 'plain') return { start, end, spelling: 'id' };
  if (style === 'block') {
    const at = text.slice(start, end).lastIndexOf(id);
    return at < 0
      ? { start, end, spelling: 'indirect' }
      : { start: start + at, end: start + at + id.length, spelling: 'id' };
  }
  const isClosed = end - start > 1 && text[end - 1] === text[start];
  return { start: start + 1, end: isClosed ? end - 1 : end, spelling: 'id' };
}

/** Where an adopted record says an id: as it is, or by its number. */
function inProse(text: string, { start, end }: ScalarNode, id: string): Written {
  const word = collectWords(text, [{ start, end }]).get(id)?.[0];
  if (word !== undefined) return { start: word, end: word + id.length, spelling: 'id' };
  const number = numberIn(text.slice(start, end), id);
  return number
    ? { start: start + number.start, end: start + number.end, spelling: 'number' }
    : { start, end, spelling: 'indirect' };
}
