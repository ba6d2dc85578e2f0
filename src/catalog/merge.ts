import { applyOverride } from './apply.ts';
import type { Catalog } from './catalog.ts';
import { complete } from './complete.ts';
import { contradictions } from './consistency.ts';
import { catalogShape } from './generated/shape.ts';
import { isObject } from './json.ts';
import { foreignLevels } from './level-names.ts';
import { type CatalogProblem, type Finding, locate } from './problems.ts';
import { danglingReferences, type ReferenceContext } from './references.ts';

export type { CatalogProblem } from './problems.ts';

/** What a workspace brings to the catalogue besides the overrides. */
export interface MergeOptions {
  /** Ids of roles that the workspace defines elsewhere (`roles:` of `portolan.yaml`): the catalogue may name them. */
  readonly roles?: Iterable<string>;
}

/** The outcome of a merge. */
export interface MergeResult {
  /** Complete in any case: what is wrong in the override is left out of it. */
  readonly catalog: Catalog;
  /** The mistakes in the override, in the order in which they were found. */
  readonly problems: readonly CatalogProblem[];
}

/**
 * Lays the overrides of a workspace over a catalogue. Tables are merged deeply by id; null removes an entry; lists,
 * conditions and plain values are replaced. Pure: neither argument is changed.
 * @param base a catalogue without contradictions, as shipped
 * @param override the value of `catalog:` in `portolan.yaml`, of any form; undefined or null where there is none
 */
export function mergeCatalog(base: Catalog, override: unknown, options: MergeOptions = {}): MergeResult {
  if (saysNothing(override)) return { catalog: base, problems: [] };
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
  findings.push(...checkCatalog(merged, { shape: catalogShape, before: base, alsoKnown }));
  return { catalog: catalog as Catalog, problems: distinct(findings, override) };
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
