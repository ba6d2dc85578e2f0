import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedCatalog } from '../../../../src/catalog/generated/catalog.ts';
import { mergeCatalog } from '../../../../src/catalog/merge.ts';
import { scoreRegister } from '../../../../src/engines/risk/register.ts';
import { scoreRisk, stepsOf } from '../../../../src/engines/risk/score.ts';
import { anyMatrix } from './matrices.ts';

test('a matrix of any size rates each of its fields, and no other', () => {
  fc.assert(
    fc.property(anyMatrix, (matrix) => {
      const [rows, columns] = [stepsOf(matrix.probability), stepsOf(matrix.impact)];
      for (const probability of rows) {
        for (const impact of columns) {
          const scored = scoreRisk(matrix, { probability, impact });
          const exact = (matrix.probability[probability]?.value ?? 0) * (matrix.impact[impact]?.value ?? 0);
          expect(scored?.score).toBeCloseTo(exact, 6);
          expect(matrix.levels[scored?.level ?? '']).toBeDefined();
        }
      }
      expect(scoreRisk(matrix, { probability: (rows.at(-1) ?? 0) + 1, impact: columns[0] })).toBeUndefined();
      const { heatMap } = scoreRegister(matrix, { risks: [] });
      expect(heatMap.map((cells) => cells[0]?.probability)).toEqual(rows.toReversed());
      expect(heatMap[0]?.map(({ impact }) => impact)).toEqual(columns);
    }),
  );
});

test('levels never fall when probability or impact rises', () => {
  fc.assert(
    fc.property(anyMatrix, (matrix) => {
      const rank = (probability: number, impact: number) =>
        matrix.levels[scoreRisk(matrix, { probability, impact })?.level ?? '']?.rank ?? 0;
      for (const p of stepsOf(matrix.probability)) {
        for (const i of stepsOf(matrix.impact)) {
          if (matrix.probability[p + 1]) expect(rank(p + 1, i)).toBeGreaterThanOrEqual(rank(p, i));
          if (matrix.impact[i + 1]) expect(rank(p, i + 1)).toBeGreaterThanOrEqual(rank(p, i));
        }
      }
    }),
  );
});

test('a workspace can have any such matrix: it is merged as it is written', () => {
  fc.assert(
    fc.property(anyMatrix, (matrix) => {
      const without = (table: object, own: object) =>
        Object.fromEntries(Object.keys(table).flatMap((key) => (Object.hasOwn(own, key) ? [] : [[key, null]])));
      const { probability, impact, levels } = shippedCatalog.risks.matrix;
      const override = {
        ...matrix,
        probability: { ...without(probability, matrix.probability), ...matrix.probability },
        impact: { ...without(impact, matrix.impact), ...matrix.impact },
        levels: { ...without(levels, matrix.levels), ...matrix.levels },
      };
      const { catalog, problems } = mergeCatalog(shippedCatalog, { risks: { matrix: override } });
      expect(problems).toEqual([]);
      for (const probability of stepsOf(matrix.probability)) {
        for (const impact of stepsOf(matrix.impact)) {
          const rating = { probability, impact };
          expect(scoreRisk(catalog.risks.matrix, rating)).toMatchObject({
            score: scoreRisk(matrix, rating)?.score,
            level: scoreRisk(matrix, rating)?.level,
          });
        }
      }
    }),
  );
});
