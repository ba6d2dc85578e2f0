import type { Titled } from '../../catalog/catalog.ts';
import { catalogIds, isCatalogTable } from '../../catalog/tables.ts';
import { explain } from '../../commands/explain/command.ts';
import { schemaPlaceAt } from '../cursor.ts';
import type { LanguageFile } from '../file.ts';
import { type Block, facts, factsParagraph, list, paragraph, quotation, sentence } from '../hover/content.ts';
import { entityHover } from '../hover/entity.ts';
import { own } from '../hover/enum-value.ts';
import { toMarkdown } from '../hover/markdown.ts';
import { toPlainText } from '../hover/plain.ts';
import { propertyBlocks } from '../hover/property.ts';
import { catalogValue } from './catalog.ts';
import type { CompletionOptions, Subject } from './item.ts';
import { criteriaOf } from './ratings.ts';

/** What a completion item stands for; undefined when there is nothing to say. */
export function documentationOf(
  file: LanguageFile,
  subject: Subject,
  markup: CompletionOptions['markup'],
): string | undefined {
  const blocks = explanation(file, subject);
  if (blocks === undefined || blocks.length === 0) return undefined;
  return markup === 'markdown' ? toMarkdown(blocks) : toPlainText(blocks);
}

function explanation(file: LanguageFile, subject: Subject): readonly Block[] | undefined {
  switch (subject.of) {
    case 'property':
      return ofProperty(file, subject.path, subject.name);
    case 'enum':
      return ofEnum(file, subject.path, subject.name);
    case 'artifact':
      return entityHover(file, subject.name);
    case 'entry':
      return ofEntry(file, subject.table, subject.name);
    case 'level':
      return ofLevel(file, subject.category, subject.name);
    case 'criterion':
      return ofCriterion(file, subject.name);
    case 'rule':
      return ofRule(subject.name);
    case 'override':
      return titled(catalogValue(file, [...subject.path, subject.name]));
  }
}

function ofProperty({ schema }: LanguageFile, path: readonly string[], name: string): readonly Block[] | undefined {
  const place = schema && schemaPlaceAt(schema, [...path, name]);
  return place && propertyBlocks(name, place, schemaPlaceAt(schema, path));
}

function ofEnum({ schema }: LanguageFile, path: readonly string[], name: string): readonly Block[] | undefined {
  const meanings = schema && schemaPlaceAt(schema, path)?.schema['x-enumDescriptions'];
  return meanings && factsParagraph(sentence(own(meanings, name) ?? ''));
}

function ofEntry({ project }: LanguageFile, table: string, id: string): readonly Block[] {
  const { catalog, settings } = project.configuration;
  const entry = isCatalogTable(table) ? catalogIds(catalog, table).get(id) : undefined;
  const members = table === 'roles' ? (own(settings.roles ?? {}, id)?.members ?? []) : [];
  const held = members.filter((member) => member !== undefined).join(', ');
  return [...titled(entry), ...factsParagraph(held === '' ? undefined : `Held by ${held}.`)];
}

function ofLevel({ project }: LanguageFile, category: string, name: string): readonly Block[] | undefined {
  const found = own(project.configuration.catalog.changes.categories, category);
  const level = found && own(found.levels, name);
  if (!found || !level) return undefined;
  const approvals = Object.values(level.approvals).map(({ title }) => title);
  return [
    paragraph(...facts([{ strong: level.title }], found.title)),
    ...quotation(level.description),
    paragraph(approvals.length > 0 ? `Approvals: ${approvals.join(', ')}.` : 'It needs no approval.'),
  ];
}

function ofCriterion(file: LanguageFile, id: string): readonly Block[] | undefined {
  const criterion = criteriaOf(file).get(id);
  if (!criterion) return undefined;
  const { question, direction, anchors, description } = criterion;
  return [
    paragraph({ strong: question }),
    ...quotation(description),
    ...list(Object.entries(anchors).map(([step, meaning]) => [{ strong: step }, `: ${meaning}`])),
    paragraph(direction === 'benefit' ? 'A benefit: more is better.' : 'A cost: a high rating counts against it.'),
  ];
}

function ofRule(code: string): readonly Block[] | undefined {
  const rule = explain(code);
  return (
    rule && [
      paragraph(...facts([{ strong: rule.title }], `${rule.severity} by default`)),
      paragraph(...sentence(rule.why)),
      paragraph('To mend: ', ...sentence(rule.mend)),
    ]
  );
}

function titled(entry: unknown): readonly Block[] {
  return isTitled(entry) ? [paragraph({ strong: entry.title }), ...quotation(entry.description)] : [];
}

function isTitled(entry: unknown): entry is Titled {
  return typeof entry === 'object' && entry !== null && 'title' in entry && typeof entry.title === 'string';
}
