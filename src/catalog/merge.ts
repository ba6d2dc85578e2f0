import { applyOverride } from './apply.ts';
import type { Catalog } from './catalog.ts';
import { complete } from './complete.ts';
import { contradictions } from './consistency.ts';
import { catalogShape } from './generated/shape.ts';
import { childPointer, isObject, walkPattern } from './json.ts';
import { type CatalogProblem, type Finding, locate } from './problems.ts';
import { danglingReferences, type ReferenceContext } from './references.ts';
import { isOfMatrix, rebased, withoutRefusedMatrix } from './risk-matrix.ts';

export type { CatalogProblem } from './problems.ts';

/** What a workspace brings to the catalogue besides the overrides. */
export interface MergeOptions {
  /** Ids of roles that the workspace defines elsewhere (`roles:` of `portolan.yaml`): the catalogue may name them. */
  readonly roles?: Iterable<string>;
}

/** The outcome of a merge. */
export interface MergeResult {
  /** Complete in any case: what is wrong in the override is left out of it. A matrix of risks is refused as a whole. */
  readonly catalog: Catalog;
  /** The mistakes in the override, in the order in which they were found. */
  readonly problems: readonly CatalogProblem[];
}

/**
 * Lays the overrides of a workspace over a catalogue. Tables are merged deeply by id; null removes an entry; lists,
 * conditions and plain values are replaced. Pure: neither argument is changed.
 * @param shipped a catalogue without contradictions, as shipped
 * @param override the value of `catalog:` in `portolan.yaml`, of any form; undefined or null where there is none
 */
export function mergeCatalog(shipped: Catalog, override: unknown, options: MergeOptions = {}): MergeResult {
  if (saysNothing(override)) return { catalog: shipped, problems: [] };
  const base = rebased(shipped, override);
  const findings: Finding[] = [];
  const reported = new Set<string>();
  const reporter = {
    report(finding: Finding): void {
      findings.push(finding);
      reported.add(finding.places[0]);
    },
    isReported: (pointer: string): boolean => reported.has(pointer),
  };
  const merged = applyOverride(base, override, catalogShape, reporter.report);
  const catalog = complete(merged, base, catalogShape, reporter);
  const alsoKnown = { roles: new Set(options.roles) };
  const isMisshapen = findings.some(isOfMatrix);
  const further = checkCatalog(merged, { shape: catalogShape, before: base, alsoKnown });
  // What contradicts itself in a matrix that could not be read as it was meant follows from that.
  findings.push(...further.filter((finding) => !isMisshapen || !isOfMatrix(finding)));
  return { catalog: withoutRefusedMatrix(catalog as Catalog, findings), problems: distinct(findings, override) };
}

function saysNothing(override: unknown): boolean {
  return override === undefined || override === null || (isObject(override) && Object.keys(override).length === 0);
}

function distinct(findings: readonly Finding[], override: unknown): CatalogProblem[] {
  const problems = new Map<string, CatalogProblem>();
  for (const finding of findings) {
    const problem = { pointer: locate(finding, override), code: finding.code, message: finding.message };
    problems.set(`${problem.pointer}\n${problem.message}`, problem);
  }
  return [...problems.values()];
}

/**
 * Everything about a catalogue that its schemas cannot say: references to ids that do not exist, weights that do not add
 * up, thresholds out of order, ids that occur twice.
 */
export function checkCatalog(catalog: unknown, context: ReferenceContext): Finding[] {
  return [...danglingReferences(catalog, context), ...foreignLevels(catalog), ...contradictions(catalog)];
}

/**
 * The places that name a level which exists, but not in the category that they name: types, signals and procedures of
 * change. (Levels that exist nowhere are dangling references.)
 */
function foreignLevels(catalog: unknown): Finding[] {
  const categories = new Map(
    [...walkPattern(catalog, '/changes/categories/*/levels')].map(({ pointer, value }) => [
      pointer.split('/').at(-2) ?? '',
      isObject(value) ? Object.keys(value) : [],
    ]),
  );
  const everywhere = new Set([...categories.values()].flat());
  return namedLevels(catalog).flatMap(({ pointer, category, level }) => {
    const levels = categories.get(category);
    if (levels === undefined || levels.includes(level) || !everywhere.has(level)) return [];
    const message = `The category ${category} has no level "${level}"; it has ${levels.join(', ')}.`;
    return [{ places: [pointer], code: 'catalog/unknown-reference', message }];
  });
}

interface NamedLevel {
  readonly pointer: string;
  readonly category: string;
  readonly level: string;
}

function namedLevels(catalog: unknown): NamedLevel[] {
  const types = [...walkPattern(catalog, '/changes/types/*')].map(({ pointer, value }) => ({
    pointer: childPointer(pointer, 'level'),
    category: isObject(value) ? value.category : undefined,
    level: isObject(value) ? value.level : undefined,
  }));
  const raised = [...walkPattern(catalog, '/changes/signals/*/raises/*')].map(({ pointer, key, value }) => ({
    pointer,
    category: key,
    level: value,
  }));
  const allowed = [...walkPattern(catalog, '/changes/procedures/*/levels/*')].flatMap(({ pointer, key, value }) =>
    (Array.isArray(value) ? value : []).map((level: unknown, index) => ({
      pointer: childPointer(pointer, index),
      category: key,
      level,
    })),
  );
  return [...types, ...raised, ...allowed].filter(
    (named): named is NamedLevel => typeof named.category === 'string' && typeof named.level === 'string',
  );
}
