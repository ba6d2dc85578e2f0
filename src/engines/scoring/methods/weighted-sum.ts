import { memo } from '../../../text/memo.ts';
import type { ModelDimension, PreparedModel } from '../model.ts';
import type { Form, RatingTable } from './types.ts';

/** Weighted sum model (Fishburn 1967): the weighted mean of places on the scale, over what is rated. Merits are 0 to 100. */
export function fillWeightedSum(prepared: PreparedModel, ratings: RatingTable, form: Form): void {
  const width = prepared.allCriteria.length;
  const { projects, dimensions, above, below } = form;
  for (const [column, dimension] of prepared.weighed.entries()) {
    const { indices, shares, slopes, starts } = partsOf(dimension);
    const count = indices.length;
    for (let project = 0; project < projects; project++) {
      let sum = 0;
      let rated = 0;
      for (let part = 0; part < count; part++) {
        const place =
          (slopes[part] ?? 0) * ((ratings[project * width + (indices[part] ?? 0)] ?? 0) - (starts[part] ?? 0));
        if (Number.isNaN(place)) continue;
        const share = shares[part] ?? 0;
        sum += share * place;
        rated += share;
      }
      above[project * dimensions + column] = rated > 0 ? sum / rated : 0;
      below[project * dimensions + column] = rated > 0 ? 1 : 0;
    }
  }
}

/** A place on the scale is `slope × (rating − start)`, 0 to 100. */
interface Parts {
  readonly indices: Int32Array;
  readonly shares: Float64Array;
  readonly slopes: Float64Array;
  readonly starts: Float64Array;
}

const partsOf = memo(({ criteria }: ModelDimension): Parts => {
  const places = criteria.map(({ scale: { min, max = min }, definition }) =>
    definition.direction === 'cost'
      ? { slope: -100 / (max - min), start: max }
      : { slope: 100 / (max - min), start: min },
  );
  return {
    indices: Int32Array.from(criteria, ({ index }) => index),
    shares: Float64Array.from(criteria, ({ share }) => share),
    slopes: Float64Array.from(places, ({ slope }) => slope),
    starts: Float64Array.from(places, ({ start }) => start),
  };
});
