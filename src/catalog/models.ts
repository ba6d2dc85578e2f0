import { invalid, missingProperties } from './fit.ts';
import { childPointer, isObject, type JsonObject, ownProperty, type PatternMatch, walkPattern } from './json.ts';
import type { Finding } from './problems.ts';

/** How far the weights of a model may be from 1 in sum. */
const WEIGHT_TOLERANCE = 1e-6;

/** What JSON Schema cannot say about scoring models. */
export function modelContradictions(catalog: unknown): Finding[] {
  return [...walkPattern(catalog, '/evaluation/models/*')].flatMap(({ pointer, value }) => {
    if (!isObject(value)) return [];
    const dimensions = [...walkPattern(catalog, `${pointer}/dimensions/*`)];
    return [
      ...incomplete(pointer, value),
      ...circular(catalog, pointer, value),
      ...weights(pointer, value, dimensions),
      ...scales(catalog, pointer, value),
      ...(value.method === 'ratio' ? lines(pointer, value, dimensions) : []),
      ...judgementProblems(`${pointer}/judgements`, value, keysAt(catalog, pointer, value)),
      ...dimensions.flatMap((dimension) =>
        isObject(dimension.value)
          ? judgementProblems(
              `${dimension.pointer}/judgements`,
              dimension.value,
              criteriaOf(catalog, dimension.pointer),
            )
          : [],
      ),
    ];
  });
}

/** A model that is based on no other needs a scale and dimensions of its own. */
function incomplete(pointer: string, model: JsonObject): Finding[] {
  const missing = ['scale', 'dimensions'].filter((key) => !Object.hasOwn(model, key));
  return model.basedOn === undefined && missing.length > 0 ? [missingProperties(pointer, missing)] : [];
}

function circular(catalog: unknown, pointer: string, model: JsonObject): Finding[] {
  const passed = new Set([pointer]);
  let current: unknown = model;
  while (isObject(current) && typeof current.basedOn === 'string') {
    const next = `/evaluation/models/${current.basedOn}`;
    if (next === pointer)
      return [invalid(`${pointer}/basedOn`, 'The model is based on itself, directly or by others.')];
    if (passed.has(next)) return [];
    passed.add(next);
    current = [...walkPattern(catalog, next)][0]?.value;
  }
  return [];
}

function weights(pointer: string, model: JsonObject, dimensions: readonly PatternMatch[]): Finding[] {
  if (model.method === 'ratio' || model.judgements !== undefined) return [];
  const parts = dimensions.flatMap((dimension) => {
    const weight = isObject(dimension.value) ? ownProperty(dimension.value, 'weight') : undefined;
    return typeof weight === 'number' ? [{ pointer: childPointer(dimension.pointer, 'weight'), weight }] : [];
  });
  const [first, ...others] = parts.map((part) => part.pointer);
  if (first === undefined) return [];
  const above = parts.filter(({ weight }) => weight > 1);
  if (above.length > 0) {
    return above.map((part) =>
      invalid(part.pointer, `Expected a number of at least 0 and at most 1, not ${part.weight}.`),
    );
  }
  const unweighted = dimensions.length - parts.length;
  const sum = parts.reduce((total, { weight }) => total + weight, unweighted);
  if (Math.abs(sum - 1) <= WEIGHT_TOLERANCE) return [];
  const terms = [...parts.map(({ weight }) => weight), ...Array.from({ length: unweighted }, () => 1)].join(' + ');
  const message = `The weights of the dimensions add up to ${Number(sum.toFixed(6))} (${terms}), not to 1.`;
  return [{ places: [first, ...others], group: `${pointer}/dimensions`, code: 'catalog/weights-sum', message }];
}

function scales(catalog: unknown, pointer: string, model: JsonObject): Finding[] {
  const criteria = `${pointer}/dimensions/*/groups/*/criteria/*/scale`;
  const isOpenAllowed = model.method === 'ratio' || model.method === 'topsis';
  return [...walkPattern(catalog, `${pointer}/scale`), ...walkPattern(catalog, criteria)].flatMap((place) => {
    const { min, max } = isObject(place.value) ? place.value : {};
    const ends = { min: `${place.pointer}/min`, max: `${place.pointer}/max` };
    if (typeof min !== 'number') return [];
    if (max === undefined && place.pointer !== `${pointer}/scale` && !isOpenAllowed) {
      return [invalid(place.pointer, 'A weighted sum needs to know the highest rating: add max.')];
    }
    if (typeof max !== 'number' || max > min) return [];
    const message = `The highest rating must be above the lowest, but ${ends.min} is ${min} and ${ends.max} is ${max}.`;
    return [{ ...invalid(ends.max, message), places: [ends.max, ends.min] }];
  });
}

/** A ratio has something above and below the line, and what is below can never be zero. */
function lines(pointer: string, model: JsonObject, dimensions: readonly PatternMatch[]): Finding[] {
  const below = dimensions.filter(({ value }) => isObject(value) && value.role === 'denominator');
  if (dimensions.length > 0 && (below.length === 0 || below.length === dimensions.length)) {
    const message = 'A ratio needs dimensions with the role numerator and dimensions with the role denominator.';
    return [invalid(`${pointer}/dimensions`, message)];
  }
  const lowest = isObject(model.scale) ? model.scale.min : undefined;
  return below.flatMap((dimension) =>
    [...walkPattern(dimension.value, '/groups/*/criteria/*')].flatMap((criterion) => {
      const own = isObject(criterion.value) && isObject(criterion.value.scale) ? criterion.value.scale.min : lowest;
      if (typeof own !== 'number' || own > 0) return [];
      const place = `${dimension.pointer}${criterion.pointer}`;
      return [invalid(place, `"${criterion.key}" is divided by, so its lowest rating must be above 0, not ${own}.`)];
    }),
  );
}

/** Ids of the dimensions of a model, or of the first of those it is based on that has any. */
function keysAt(catalog: unknown, pointer: string, model: JsonObject): ReadonlySet<string> | undefined {
  const passed = new Set([pointer]);
  let current: unknown = model;
  while (isObject(current)) {
    if (isObject(current.dimensions)) return new Set(Object.keys(current.dimensions));
    const next = `/evaluation/models/${String(current.basedOn)}`;
    if (passed.has(next)) return undefined;
    passed.add(next);
    current = [...walkPattern(catalog, next)][0]?.value;
  }
  return undefined;
}

function criteriaOf(catalog: unknown, dimension: string): ReadonlySet<string> {
  return new Set([...walkPattern(catalog, `${dimension}/groups/*/criteria/*`)].map(({ key }) => key));
}

/**
 * Judgements about ids that are not there, of a thing about itself, or about a pair that was judged before.
 * @param pointer of the list of judgements that `holder` may have
 * @param known the ids that can be judged; undefined where they are not known
 */
function judgementProblems(pointer: string, holder: JsonObject, known: ReadonlySet<string> | undefined): Finding[] {
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
