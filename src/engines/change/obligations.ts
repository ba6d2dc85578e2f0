import type { ChangeObligation, ChangeTables } from '../../catalog/catalog.ts';
import type { ObligationArea, RequiredObligation } from './types.ts';
import { entryOf, field, isPresent, list, placesOf, show, text } from './values.ts';

/** An obligation that something asks for. */
export interface ObligationDemand {
  readonly id: string;
  readonly area: ObligationArea;
  readonly requiredBy: string;
}

interface Proof {
  readonly evidence: string;
  readonly pointer: string;
}

const AREAS: readonly ObligationArea[] = ['process', 'rollback', 'communication', 'deployment', 'monitoring'];

/** The obligations that are asked for, by area, each once (the first demand for it counts), and whether each is met. */
export function requiredObligations(
  tables: ChangeTables,
  demands: readonly ObligationDemand[],
  data: unknown,
): readonly RequiredObligation[] {
  const first = new Map<string, ObligationDemand>();
  for (const demand of AREAS.flatMap((area) => demands.filter((candidate) => candidate.area === area))) {
    if (!first.has(demand.id)) {
      first.set(demand.id, demand);
    }
  }
  return [...first.values()].map(({ id, area, requiredBy }) => {
    const obligation = entryOf(tables.obligations, id);
    const proof = proofOf(id, obligation, data);
    const title = obligation?.title ?? id;
    return { code: `change/${id}`, id, title, area, requiredBy, met: proof !== undefined, ...proof };
  });
}

/**
 * What meets an obligation: an entry of `evidence` that names it, or a value that is there, not empty and not `false`
 * at one of the places that the catalogue accepts. Undefined when nothing does.
 */
function proofOf(id: string, obligation: ChangeObligation | undefined, data: unknown): Proof | undefined {
  const entries = list(field(data, 'evidence'));
  const named = entries.findIndex((entry) => field(entry, 'obligation') === id);
  if (named >= 0) {
    const entry = entries[named];
    const evidence = text(field(entry, 'summary')) ?? text(field(entry, 'url')) ?? 'Recorded as evidence.';
    return { evidence, pointer: `/evidence/${named}` };
  }
  const place = (obligation?.satisfiedBy ?? [])
    .flatMap((pointer) => placesOf(data, pointer))
    .find(({ value }) => isPresent(value) && value !== false);
  return place && { evidence: `${place.pointer.slice(1)}: ${show(place.value)}`, pointer: place.pointer };
}
