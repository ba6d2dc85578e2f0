import { expect, test } from 'vitest';
import type { SelectionModel } from '../../../../src/engines/selection/model/parts.ts';
import { withRequired } from '../../../../src/engines/selection/reasons/base.ts';

test('in a circle of hundreds each project is looked up by its id, not searched for', () => {
  const size = 400;
  let looks = 0;
  const candidates = Array.from({ length: size }, (_, index) => ({
    get id() {
      looks += 1;
      return `PRJ-${index}`;
    },
    requires: [`PRJ-${(index + 1) % size}`],
  }));
  const model = { candidates } as unknown as SelectionModel;
  for (let index = 0; index < size; index++) expect(withRequired(model, index, new Set()).size).toBe(size);
  expect(looks).toBe(size);
});
