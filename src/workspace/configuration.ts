import type { Catalog } from '../catalog/catalog.ts';
import { shippedCatalog } from '../catalog/generated/catalog.ts';
import { type CatalogProblem, mergeCatalog } from '../catalog/merge.ts';
import type { SourceDocument } from '../documents/document.ts';
import { splitPointer } from '../documents/pointer.ts';
import { toValue } from '../documents/value.ts';
import { conform } from '../kinds/conform.ts';
import type { Portolan } from '../kinds/generated/portolan.ts';
import { type DeepPartial, type IdOwner, KINDS, type Kind } from '../kinds/kinds.ts';
import { schemaOf } from '../schema/registry.ts';
import { type SchemaIssue, validateValue } from '../schema/validate.ts';
import { globMatcher } from './glob.ts';
import { type IdFormat, idFormats } from './id-format.ts';

/** What `portolan.yaml` says, with the defaults of what it does not say. */
export interface Configuration {
  /** Undefined when the project has no `portolan.yaml`. */
  readonly document: SourceDocument | undefined;
  readonly settings: DeepPartial<Portolan>;
  /** The shipped catalogue with the overrides of `catalog:`. */
  readonly catalog: Catalog;
  readonly catalogProblems: readonly CatalogProblem[];
  readonly issues: readonly SchemaIssue[];
  readonly ids: Readonly<Record<IdOwner, IdFormat>>;
  /** Ids that waivers are for, as written. */
  readonly waivedIds: readonly string[];
  /** By the code of the rule that they waive. */
  readonly waivers: ReadonlyMap<string, readonly Waiver[]>;
  /** Files above this are not parsed. */
  readonly maxFileBytes: number;
  /** Everything on which it depends how files are read, as a text: where it is equal, files are read alike. */
  readonly readingKey: string;
  /** The kind that `paths:` gives to a file, by its path in the project. */
  placedKind(file: string): Kind | undefined;
  /** Whether `exclude:` names a file. */
  excludes(file: string): boolean;
  /** Whether `include:` and `exclude:` let a file in. */
  covers(file: string): boolean;
}

/** 5 MB: far above what people write, far below what stalls an editor. */
const MAX_FILE_KILOBYTES = 5120;

/** The size up to which a `portolan.yaml` is read, whatever it says itself. */
export const MAX_CONFIGURATION_BYTES = MAX_FILE_KILOBYTES * 1024;

export function readConfiguration(document: SourceDocument | undefined): Configuration {
  const value = document?.root && toValue(document.root);
  const issues = document?.root ? validateValue('portolan', value) : [];
  const conformed = conform(value, issues);
  const settings: DeepPartial<Portolan> = isRecord(conformed) ? conformed : {};
  const { catalog, problems } = mergeCatalog(shippedCatalog, overridesOf(settings), {
    roles: Object.keys(settings.roles ?? {}),
  });
  const { include, exclude, paths, ids, limits } = settings;
  const included = usable(include);
  const includes = globMatcher(included);
  const excludes = globMatcher(usable(exclude));
  const placed = KINDS.map((kind) => ({ kind, matches: globMatcher(usable(paths?.[kind])) }));
  const waivers = readWaivers(settings.waivers, issues);
  return {
    document,
    settings,
    catalog,
    catalogProblems: problems,
    issues,
    ids: idFormats(ids),
    waivedIds: [...waivers.values()].flat().flatMap(({ artifact }) => artifact ?? []),
    waivers,
    maxFileBytes: (limits?.maxFileKilobytes ?? MAX_FILE_KILOBYTES) * 1024,
    readingKey: JSON.stringify([include, exclude, paths, ids, limits]),
    placedKind: (file) => placed.find(({ matches }) => matches(file))?.kind,
    excludes,
    covers: (file) => (included.length === 0 || includes(file)) && !excludes(file),
  };
}

/**
 * The tables that `catalog:` changes, as written: what is in a table is judged by the merge, that it is a mapping and
 * a table of the catalogue by the schema.
 */
function overridesOf({ catalog }: DeepPartial<Portolan>): unknown {
  const tables = schemaOf('portolan').$defs?.catalogOverrides?.properties ?? {};
  return catalog && Object.fromEntries(Object.entries(catalog).filter(([table]) => Object.hasOwn(tables, table)));
}

function usable(globs: readonly (string | undefined)[] | undefined): readonly string[] {
  return (globs ?? []).filter((glob) => glob !== undefined);
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A finding that `portolan.yaml` accepts for a time. */
export interface Waiver {
  /** The last day on which it holds, an ISO date. */
  readonly expires: string;
  /** Id, as written, of the one artifact (or risk of a register) that it is for; any when undefined. */
  readonly artifact: string | undefined;
  /** Whether it is for a file, by its path in the project. */
  covers(file: string): boolean;
}

/**
 * The waivers that can be relied on, by the code that they waive. One at which anything is wrong waives nothing: a
 * slip must not accept more than its author meant.
 */
function readWaivers(
  written: DeepPartial<Portolan>['waivers'],
  issues: readonly SchemaIssue[],
): ReadonlyMap<string, readonly Waiver[]> {
  const faulty = new Set(issues.map(({ pointer }) => faultyIndex(pointer)));
  const byCode = new Map<string, Waiver[]>();
  for (const [index, waiver] of (written ?? []).entries()) {
    if (waiver?.code === undefined || waiver.expires === undefined || faulty.has(String(index))) continue;
    const { code, artifact, expires, files } = waiver;
    const covers = files === undefined ? () => true : globMatcher(files.filter((glob) => glob !== undefined));
    const waivers = byCode.get(code) ?? [];
    byCode.set(code, waivers);
    waivers.push({ expires, artifact, covers });
  }
  return byCode;
}

function faultyIndex(pointer: string): string | undefined {
  const [list, index] = splitPointer(pointer);
  return list === 'waivers' ? index : undefined;
}
