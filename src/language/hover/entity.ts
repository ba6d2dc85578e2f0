import { nodeAt } from '../../documents/pointer.ts';
import { kindNoun } from '../../kinds/kinds.ts';
import { type Entity, qualifiedId } from '../../workspace/entity.ts';
import type { LanguageFile } from '../file.ts';
import { namedBy } from '../mentions/meaning.ts';
import { type Block, facts, factsParagraph, type Line, paragraph, quotation, summary } from './content.ts';
import { entityFacts } from './entity-facts.ts';
import { namedKinds } from './schema-words.ts';
import { type Spot, textOf } from './spot.ts';

/** What an id names, where the schema says that something is one. */
export function referenceHover(spot: Spot): readonly Block[] | undefined {
  const id = textOf(spot);
  const kinds = spot.place && namedKinds(spot.place.schema);
  if (spot.isKey || id === undefined || !kinds) return undefined;
  return entityHover(spot.file, id) ?? unknownHover(id, kinds);
}

/** What a record's own id, or that of a risk in its register, stands for. */
export function ownIdHover(spot: Spot): readonly Block[] | undefined {
  const id = textOf(spot);
  const isOwn = spot.pointer === '/id' || (spot.schema === 'risk-register' && /^\/risks\/\d+\/id$/.test(spot.pointer));
  return spot.isKey || id === undefined || !isOwn ? undefined : entityHover(spot.file, id);
}

/** Undefined when nothing has the id. */
export function entityHover(file: LanguageFile, id: string): readonly Block[] | undefined {
  const entities = namedBy(file.project, file.record, id);
  const [entity] = entities;
  if (!entity) return undefined;
  if (new Set(entities.map(({ scope }) => scope?.uri)).size > 1) return openHover(id, entities);
  const others = entities.length - 1;
  return [
    ...describe(file, entity),
    ...factsParagraph(others > 0 ? `The id is not unique: ${others} more ${others === 1 ? 'has' : 'have'} it.` : ''),
  ];
}

/** What an id may mean of which it is open what it means. */
function openHover(id: string, entities: readonly Entity[]): readonly Block[] {
  const shown = entities.slice(0, MOST_SHOWN);
  const more = entities.length - shown.length;
  return [
    paragraph({ code: id }, ' may be one of several things here; none is nearer than the others.'),
    ...shown.flatMap((each) => [
      paragraph(...facts([{ strong: qualifiedId(each) }], each.title, kindNoun(each.kind), each.artifact.file)),
    ]),
    ...factsParagraph(more > 0 ? `${more} more.` : ''),
  ];
}

const MOST_SHOWN = 5;

/** @param kinds that were expected; any, when there are none */
export function unknownHover(id: string, kinds: readonly string[]): readonly Block[] {
  const expected = kinds.length === 0 || kinds.length > 2 ? 'Nothing' : `No ${kinds.map(kindNoun).join(' or ')}`;
  return [paragraph(`${expected} in this project has the id `, { code: id }, '.')];
}

/** The record with its status, results and owner, and the way to it. */
function describe(file: LanguageFile, entity: Entity): readonly Block[] {
  const { kind, title, status, artifact } = entity;
  const id = file.project.graph.isShared(entity.id) ? qualifiedId(entity) : entity.id;
  const { owner, words, lines } = entityFacts(file, entity);
  const date = entity.pointer === '' ? artifact.date : undefined;
  return [
    paragraph(...facts([{ strong: id }], title)),
    ...factsParagraph(kindNoun(kind), status, date, owner === undefined ? undefined : `owner: ${owner}`),
    ...lines.flatMap((line) => factsParagraph(line)),
    ...quotation(summary(words)),
    paragraph(linkTo(file, entity)),
  ];
}

function linkTo({ workspace }: LanguageFile, { artifact, pointer }: Entity): Line[number] {
  const { uri, document, tree } = artifact;
  const item = pointer === '' ? undefined : nodeAt(tree, pointer)?.value;
  const line = item === undefined ? '' : `#L${document.lines.positionAt(item.start).line + 1}`;
  return { link: workspace.fileOf(uri), uri: `${uri}${line}` };
}
