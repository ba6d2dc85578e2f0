import { invalid } from './fit.ts';
import { isObject, type JsonObject } from './json.ts';
import type { Finding } from './problems.ts';

/**
 * Judgements about ids that are not there, of a thing about itself, or about a pair that was judged before.
 * @param pointer of the list of judgements that `holder` may have
 * @param known the ids that can be judged; undefined where they are not known
 */
export function judgementProblems(
  pointer: string,
  holder: JsonObject,
  known: ReadonlySet<string> | undefined,
): Finding[] {
  if (known === undefined || !Array.isArray(holder.judgements)) return [];
  const judged = new Map<string, number>();
  return holder.judgements.flatMap((judgement: unknown, index): Finding[] => {
    const { more, less } = isObject(judgement) ? judgement : {};
    if (typeof more !== 'string' || typeof less !== 'string') return [];
    const place = `${pointer}/${index}`;
    const strangers = Object.entries({ more, less }).filter(([, id]) => !known.has(id));
    if (strangers.length > 0) return strangers.map(([side, id]) => unknownId(`${place}/${side}`, id, known));
    if (more === less) return [invalid(`${place}/less`, `"${more}" cannot be judged against itself.`)];
    const pair = [more, less].sort().join();
    const earlier = judged.get(pair);
    judged.set(pair, earlier ?? index);
    if (earlier === undefined) return [];
    const message = `"${more}" and "${less}" are compared twice: at ${pointer}/${earlier} and ${place}. The later judgement counts.`;
    return [invalid(place, message)];
  });
}

function unknownId(place: string, id: string, known: ReadonlySet<string>): Finding {
  const message = `There is no "${id}" to judge here; there are ${[...known].join(', ')}.`;
  return { places: [place], code: 'catalog/unknown-reference', message };
}
