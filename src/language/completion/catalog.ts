import { catalogWords, titleOf } from '../../facts/catalog-words.ts';
import type { LanguageFile } from '../file.ts';
import { type CompletionContext, scalarAt } from './context.ts';
import { type Choice, ItemKind, type Subject } from './item.ts';

/** The entries of a table of the catalogue that fit a path. */
export function catalogChoices({ file }: CompletionContext, table: string, path: readonly string[]): Choice[] {
  const parent = path.slice(0, -1);
  if (table === 'change-levels') return levelChoices(file, scalarAt(file, [...parent, 'category']));
  if (table === 'change-types') return typeChoices(file);
  return entryChoices(file, table);
}

/** The entries of a table, those that `portolan.yaml` adds last. */
export function entryChoices({ project: { configuration } }: LanguageFile, table: string): Choice[] {
  return catalogWords(configuration, table).map((name) =>
    choice(name, titleOf(configuration, table, name), { of: 'entry', table, name }),
  );
}

function choice(name: string, title: string | undefined, subject: Subject): Choice {
  return { label: name, kind: ItemKind.enumMember, detail: title, search: title, text: name, subject };
}

/** Levels belong to a category; without a known one, those of all. */
function levelChoices({ project }: LanguageFile, declared: string | undefined): Choice[] {
  const { categories } = project.configuration.catalog.changes;
  const known = declared !== undefined && Object.hasOwn(categories, declared);
  const wanted = Object.entries(categories).filter(([id]) => !known || id === declared);
  return wanted.flatMap(([category, { title, levels }]) =>
    Object.entries(levels).map(([name, level]) =>
      choice(name, known ? level.title : `${level.title} · ${title}`, { of: 'level', category, name }),
    ),
  );
}

/** Types of change with the class they start at; those of the declared category come first. */
function typeChoices(file: LanguageFile): Choice[] {
  const { types, categories } = file.project.configuration.catalog.changes;
  const declared = scalarAt(file, ['category']);
  const listed = Object.entries(types).map(([name, { title, category, level }]) => {
    const found = categories[category];
    const detail = `${title} · ${found?.title ?? category}, ${found?.levels[level]?.title ?? level}`;
    return { category, item: choice(name, detail, { of: 'entry', table: 'change-types', name }) };
  });
  const own = listed.filter(({ category }) => category === declared);
  return [...own, ...listed.filter(({ category }) => category !== declared)].map(({ item }) => item);
}

/** An entry of the catalogue that `portolan.yaml` can override. */
export interface OverrideKey {
  readonly name: string;
  readonly detail: string | undefined;
  readonly subject: Subject;
}

/** The ids that the catalogue has at a path, such as `changes/types`. */
export function overrideKeys(file: LanguageFile, path: readonly string[]): OverrideKey[] {
  const table = catalogValue(file, path);
  if (!isRecord(table)) return [];
  return Object.entries(table).map(([name, entry]) => ({
    name,
    detail: isRecord(entry) && typeof entry.title === 'string' ? entry.title : undefined,
    subject: { of: 'override', path, name },
  }));
}

/** What the catalogue says at a path. */
export function catalogValue({ project }: LanguageFile, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, segment) => (isRecord(value) && Object.hasOwn(value, segment) ? value[segment] : undefined),
    project.configuration.catalog,
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
