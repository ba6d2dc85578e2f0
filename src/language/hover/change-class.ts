import type { ChangeLevel, ChangeTables } from '../../catalog/catalog.ts';
import type { ChangeClassification } from '../../engines/change/types.ts';
import { classificationOf, classText, owedFacts } from '../../facts/classification.ts';
import type { LanguageFile } from '../file.ts';
import { type Block, enumeration, facts, factsParagraph, type Line, list, paragraph, quotation } from './content.ts';
import { own } from './enum-value.ts';
import { type Spot, tableOf, textOf } from './spot.ts';

/** On the category, the level or an item's type of a change request: what it obliges to, and why the class is what it is. */
export function changeClassHover(spot: Spot): readonly Block[] | undefined {
  const id = textOf(spot);
  if (spot.schema !== 'change-request' || spot.isKey || id === undefined) return undefined;
  const tables = spot.file.project.configuration.catalog.changes;
  switch (tableOf(spot)) {
    case 'change-categories':
      return categoryBlocks(spot.file, tables, id);
    case 'change-levels':
      return levelBlocks(spot.file, tables, id);
    case 'change-types':
      return typeBlocks(tables, id);
    default:
      return undefined;
  }
}

function categoryBlocks(file: LanguageFile, tables: ChangeTables, id: string): readonly Block[] | undefined {
  const category = own(tables.categories, id);
  if (!category) return undefined;
  const levels = Object.values(category.levels).sort((a, b) => a.rank - b.rank);
  return [
    paragraph({ strong: category.title }, ' · category of changes'),
    ...quotation(category.description),
    ...list(levels.map(({ title, description = '' }): Line => [{ strong: title }, `: ${description}`])),
    ...verdict(file),
  ];
}

function levelBlocks(file: LanguageFile, tables: ChangeTables, id: string): readonly Block[] | undefined {
  const leading = classification(file)?.categories.find(({ level }) => level === id)?.category;
  const declared = file.record.artifact;
  const category = declared && declared.kind === 'change-request' ? declared.data.category : undefined;
  const found = [category, leading, ...Object.keys(tables.categories)].find((name) => {
    return name !== undefined && own(own(tables.categories, name)?.levels ?? {}, id);
  });
  return found === undefined ? undefined : [...obligations(tables, found, id), ...verdict(file)];
}

function typeBlocks(tables: ChangeTables, id: string): readonly Block[] | undefined {
  const type = own(tables.types, id);
  if (!type) return undefined;
  const examples = type.examples ?? [];
  return [
    paragraph({ strong: type.title }, ' · type of change'),
    ...quotation(type.description),
    ...factsParagraph(examples.length > 0 ? `For example: ${enumeration(examples)}.` : undefined),
    ...obligations(tables, type.category, type.level),
  ];
}

/** A level and everything that it asks for. */
function obligations(tables: ChangeTables, categoryId: string, levelId: string): readonly Block[] {
  const category = own(tables.categories, categoryId);
  const level = own(category?.levels ?? {}, levelId);
  if (!category || !level) return [];
  const of = Object.keys(category.levels).length;
  return [
    paragraph(...facts([{ strong: level.title }], `${category.title}, level ${level.rank} of ${of}`)),
    ...quotation(level.description),
    ...list(demands(tables, level)),
  ];
}

function demands(tables: ChangeTables, level: ChangeLevel): readonly Line[] {
  const titles = (ids: readonly string[]): readonly string[] =>
    ids.map((id) => own(tables.obligations, id)?.title ?? id);
  const communication = level.communication === null ? undefined : own(tables.communications, level.communication);
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Approvals', Object.values(level.approvals).map(({ title }) => title)],
    ['Process', titles(level.obligations)],
    ['Rollback', titles(level.rollback)],
    ['Communication', communication ? [communication.title] : []],
    ['Deployment', titles(level.deployment)],
    ['Monitoring', titles(level.monitoring)],
  ];
  return rows.flatMap(([area, words]) => (words.length > 0 ? [[{ strong: area }, `: ${words.join(', ')}`]] : []));
}

/** More reasons than these are for the preview. */
const MOST_REASONS = 5;

/** The class of the whole change, and what speaks for it. */
function verdict(file: LanguageFile): readonly Block[] {
  const found = classification(file);
  const words = found && classText(found);
  if (!found || words === undefined) return [];
  return [
    paragraph(...facts(['This change: ', { strong: words }], ...owedFacts(found))),
    ...list(found.reasons.slice(0, MOST_REASONS).map(({ title, evidence }): Line => [`${title}: ${evidence}`])),
  ];
}

function classification({ record, project, today }: LanguageFile): ChangeClassification | undefined {
  const { artifact } = record;
  return artifact && artifact.kind === 'change-request' ? classificationOf(artifact, project, today) : undefined;
}
