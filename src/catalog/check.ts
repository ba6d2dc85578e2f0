import { contradictions } from './consistency.ts';
import { foreignLevels } from './level-names.ts';
import type { Finding } from './problems.ts';
import { danglingReferences, type ReferenceContext } from './references.ts';

/**
 * Everything about a catalogue that its schemas cannot say: references to ids that do not exist, weights that do not add
 * up, thresholds out of order, ids that occur twice.
 */
export function checkCatalog(catalog: unknown, context: ReferenceContext): Finding[] {
  return [...danglingReferences(catalog, context), ...foreignLevels(catalog), ...contradictions(catalog)];
}
