import type { Project } from '../../workspace/project.ts';
import type { Target } from '../../workspace/target.ts';
import { fileUri } from '../../workspace/uri.ts';
import { newFolder, newPlaces } from '../templates/new-place.ts';
import { assignColumns, type Column } from './assign-columns.ts';
import { type DecimalSign, decimalSignOf } from './cells/amount.ts';
import { digitsIn } from './cells/money.ts';
import { plainWords } from './cells/words.ts';
import { charterText } from './charter-data.ts';
import { ImportError } from './decode.ts';
import { namesIn, projectFinder } from './ids.ts';
import { type NamedRow, nameRows } from './name-rows.ts';
import { ratedCriteria } from './rated-criteria.ts';
import type { CellContext } from './read-cell.ts';
import { type ReadRow, readRow } from './read-row.ts';
import { readTable } from './read-table.ts';
import type { ImportProblem, ImportResult, Mapping, SourceTable } from './types.ts';

export interface ImportOptions {
  /** The list. */
  readonly text: string;
  /** Its name, as messages and charters say it. */
  readonly name: string;
  readonly mapping: Mapping;
  /** Where the charters go, as a path in the project that ends in `/` or is empty; beside the others when missing. */
  readonly folder?: string;
  /** ISO date. */
  readonly today: string;
  /** Whether there is a file that the project does not know, by its path in the project. */
  readonly isTaken?: (path: string) => boolean;
}

/**
 * Turns a list of projects (CSV) into charters, one a row. Nothing is lost and nothing guessed: a column or a cell that
 * is not understood is kept under `custom` and named. Nothing is written; ids and paths are free ones, and a project
 * that is there already is left out, so that a list can be imported again when it has grown.
 * @throws {ImportError} when the list or the mapping cannot be used
 */
export function importCsv({ workspace, project }: Target, options: ImportOptions): ImportResult {
  const { text, name, mapping, today } = options;
  const { catalog, settings } = project.configuration;
  const table = readTable(text, mapping.delimiter);
  const criteria = ratedCriteria(catalog, settings.scoring?.model ?? catalog.evaluation.defaultModel);
  const skills = Object.keys(catalog.skills.skills);
  const columns = assignColumns(table, mapping, { criteria, skills, currency: settings.currency });
  const context: CellContext = {
    dateFormat: mapping.dateFormat,
    decimal: mapping.decimal ?? decimalOf(table, columns),
    home: settings.currency,
    status: mapping.status,
    criteria: new Map(criteria.map((criterion) => [criterion.id, criterion])),
    phases: phasesOf(project),
  };
  const problems: ImportProblem[] = [...table.problems];
  const rows = table.rows.map((row) => readRow(row, columns, context, mapping.currency, problems));
  const year = today.slice(0, 4);
  const { named, skipped } = nameRows(project, rows, year);
  settleDependencies(project, named);
  const placeOf = places(project, options, year);
  const charters = named.map(({ row, id, title, values }) => {
    const path = placeOf(id, title);
    const uri = fileUri(project.root, path);
    const status = String(values.fields.get('status'));
    return { row, id, title, status, file: workspace.fileOf(uri), uri, text: charterText(values, name, row) };
  });
  return {
    source: { file: name, delimiter: table.delimiter, rows: table.rows.length },
    columns: columns.map((column) => useOf(column, table)),
    charters,
    skipped,
    problems: problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
  };
}

/** @throws {ImportError} when `portolan.yaml` leaves the folder out */
function places(project: Project, { folder, isTaken }: ImportOptions, year: string): ReturnType<typeof newPlaces> {
  const kind = 'charter';
  const chosen = folder ?? newFolder(project, kind, year);
  if (!project.configuration.covers(`${chosen}x.charter.yaml`))
    throw new ImportError(
      `portolan.yaml leaves the folder ${chosen || '.'} out (include, exclude). Give another with --folder.`,
    );
  return newPlaces(project, { kind, format: 'yaml', year }, chosen, isTaken);
}

function phasesOf({ configuration }: Project): ReadonlyMap<string, string> {
  const phases = Object.entries(configuration.catalog.lifecycle.phases);
  return new Map(
    phases.flatMap(
      ([id, { title }]) =>
        [
          [plainWords(title), id],
          [plainWords(id), id],
        ] as const,
    ),
  );
}

function useOf({ heading, field, because, index }: Column, { rows }: SourceTable): ImportResult['columns'][number] {
  return { column: heading, field, because, filled: rows.filter(({ cells }) => cells[index] !== '').length };
}

/** Names of other projects become references where they name one; all of a cell is kept otherwise. */
function settleDependencies(project: Project, named: readonly NamedRow[]): void {
  const present = project.artifacts().flatMap((artifact) => {
    if (artifact.kind !== 'charter' || artifact.id === undefined) return [];
    return [{ id: artifact.id, title: artifact.title ?? artifact.id }];
  });
  const find = projectFinder([...present, ...named]);
  for (const { id, values } of named) settleRow(id, values, find);
}

function settleRow(id: string, { fields, refuse }: ReadRow, find: (name: string) => string | undefined): void {
  const cell = fields.get('dependencies');
  if (typeof cell !== 'string') return;
  const names = namesIn(cell);
  const targets = names.map(find);
  const unknown = names.filter((_, index) => targets[index] === undefined || targets[index] === id);
  if (unknown.length > 0) {
    const list = unknown.map((name) => JSON.stringify(name)).join(', ');
    refuse('dependencies', 'unknown-project', `No other project is called ${list}.`);
  }
  const known = [...new Set(targets)].flatMap((target) => (target === undefined || target === id ? [] : [{ target }]));
  if (known.length > 0) fields.set('dependencies', known);
}

const NUMBERS: ReadonlySet<string> = new Set(['money', 'number', 'rating']);

/**
 * The decimal sign of a list, when its numbers tell: a program writes all numbers of a list in one way, so one `12,50`
 * says what `1.234` means. Undefined when no number tells, or they contradict each other.
 */
function decimalOf({ rows }: SourceTable, columns: readonly Column[]): DecimalSign | undefined {
  const numeric = columns.filter(({ type }) => NUMBERS.has(type.type));
  const signs = new Set<DecimalSign>();
  for (const { cells } of rows) {
    for (const { index } of numeric) {
      const sign = decimalSignOf(digitsIn(cells[index] ?? ''));
      if (sign) signs.add(sign);
    }
  }
  return signs.size === 1 ? [...signs][0] : undefined;
}
