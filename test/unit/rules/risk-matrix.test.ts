import { describe, expect, test } from 'vitest';
import { exporting } from '../commands/export/exporting.ts';
import { findings, REGISTER, replaced } from './support.ts';

const steps = (...values: readonly number[]): string =>
  `{ ${values.map((value, at) => `${at + 1}: { title: T, value: ${value} }`).join(', ')}`;
const LEVELS = 'levels: { low: { atLeast: 0 }, moderate: { atLeast: 0.25 }, high: { atLeast: 0.5 } }';

const configured = (probability: string, impact = probability, more = LEVELS): string => `catalog:
  risks:
    matrix:
      probability: ${probability}
      impact: ${impact}
      ${more}
`;

const rated = (probability: unknown, impact: unknown): string =>
  replaced(REGISTER, '{ probability: 3, impact: 4 }', `{ probability: ${probability}, impact: ${impact} }`);

const FOUR = configured(`${steps(0.25, 0.5, 0.75, 1)}, 5: null }`);
const FORGOTTEN = configured(`${steps(0.25, 0.5, 0.75, 1)} }`, `${steps(0.25, 0.5, 0.75, 1)}, 5: null }`);

describe('a matrix of another size', () => {
  test('four steps simply work, and the range of ratings is theirs', async () => {
    expect(await findings({ 'portolan.yaml': FOUR, 'a.risks.yaml': rated(4, 4) })).toEqual([]);
    expect(await findings({ 'portolan.yaml': FOUR, 'a.risks.yaml': rated(5, 4) })).toEqual([
      'a.risks.yaml:7:30 error schema/range «5» "probability" is 5; it must be at most 4.',
    ]);
  });

  test('each scale has its own size', async () => {
    const others = `${steps(1, 2, 3)}, 4: null, 5: null }`;
    const ten = `${steps(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)} }`;
    const levels = 'levels: { moderate: { atLeast: 6 }, high: { atLeast: 18 } }';
    const files = { 'portolan.yaml': configured(others, ten, levels) };
    expect(await findings({ ...files, 'a.risks.yaml': rated(3, 10) })).toEqual([]);
    expect(await findings({ ...files, 'a.risks.yaml': rated(0, 11) })).toEqual([
      'a.risks.yaml:7:30 error schema/range «0» "probability" is 0; it must be at least 1.',
      'a.risks.yaml:7:41 error schema/range «11» "impact" is 11; it must be at most 10.',
    ]);
  });

  test('steps may leave ratings out', async () => {
    const doubling =
      '{ 1: { value: 0.05 }, 2: { value: 0.1 }, 3: null, 4: { value: 0.4 }, 5: null, 8: { title: Eight, value: 0.8 } }';
    const files = { 'portolan.yaml': `catalog: { risks: { matrix: { impact: ${doubling} } } }\n` };
    expect(await findings({ ...files, 'a.risks.yaml': rated(3, 8) })).toEqual([]);
    expect(await findings({ ...files, 'a.risks.yaml': rated(3, 3) })).toEqual([
      'a.risks.yaml:7:41 error schema/enum «3» "impact" is 3; it must be 1, 2, 4 or 8.',
    ]);
  });

  test('holds in charters and change requests, too', async () => {
    const files = { 'portolan.yaml': FOUR, 'a.charter.yaml': 'risks: [{ title: x, probability: 5, impact: 1 }]\n' };
    expect(await findings(files)).toContainEqual(expect.stringContaining('"probability" is 5; it must be at most 4.'));
  });
});

describe('a matrix that is refused', () => {
  test.each([
    [
      'a shipped step is left above the last one',
      FORGOTTEN,
      'error catalog/invalid-value «1» Values must rise with the rating, but /risks/matrix/probability/4/value is 1 and /risks/matrix/probability/5/value is 0.9; "5: null" takes the last step out.',
    ],
    [
      'there are too few steps',
      configured('{ 3: null, 4: null, 5: null }', '{}', 'title: Ours'),
      'portolan.yaml:4:20 error catalog/invalid-value «{ 3: null, 4: null, 5: null }» Here 3 to 10 entries are needed; there are 2.',
    ],
    [
      'there are too many',
      configured(`${steps(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)} }`, '{}', 'levels: { high: { atLeast: 8 } }'),
      'Here 3 to 10 entries are needed; there are 11.',
    ],
    [
      'values and thresholds are of two scales',
      configured(`${steps(1, 2, 3)}, 4: null, 5: null }`, undefined, 'title: Ours'),
      'portolan.yaml:3:5 error catalog/invalid-value «matrix» Scores go from 1 to 9, all in one level. Write thresholds between them.',
    ],
    [
      'a value is no number',
      configured('{ 1: { value: small } }', '{}', 'title: Ours'),
      'error catalog/invalid-value «small» Expected a number of at least 0, not "small".',
    ],
    [
      'it is based on one that is not there',
      'catalog: { risks: { matrix: { basedOn: owaps } } }\n',
      'portolan.yaml:1:40 error catalog/unknown-reference «owaps» There is no "owaps" in the table risk-matrices; it has owasp.',
    ],
    [
      'a factor is there and no step says from which mean on it holds',
      'catalog: { risks: { matrix: { factors: { scale: { min: 0, max: 9 }, probability: { a: { title: A, rank: 1, factors: { b: { title: B } } } }, impact: {} } } } }\n',
      'The matrix has factors: say from which mean of them on this step holds ("atLeast").',
    ],
  ])('rates nothing: %s', async (_, configuration, message) => {
    const files = { 'portolan.yaml': configuration, 'a.risks.yaml': rated(3, 4) };
    const found = await findings(files);
    expect(found.filter((line) => line.includes(message))).toHaveLength(1);
    expect(found.filter((line) => !line.startsWith('portolan.yaml'))).toEqual([]);
    if (!configuration.includes('factors')) expect(found).toHaveLength(1);
    const { columns, rows } = await exporting('risks', files);
    const place = (name: string): number => columns.findIndex((column) => column.name === name);
    expect(
      [place('inherent_score'), place('inherent_level'), place('priority_rank')].map((at) => rows[0]?.[at]),
    ).toEqual([null, null, null]);
  });

  test('says nothing of the ratings: nobody knows what they should be', async () => {
    expect(await findings({ 'portolan.yaml': FORGOTTEN, 'a.risks.yaml': rated(9, 9) })).toHaveLength(1);
  });
});

describe('factors', () => {
  const owasp = 'catalog: { risks: { matrix: { basedOn: owasp } } }\n';

  test('are those of the matrix, on its scale', async () => {
    const files = { 'portolan.yaml': owasp, 'a.risks.yaml': rated('{ skill-levl: 5, motive: 10 }', '{ motive: 1 }') };
    expect(await findings(files)).toEqual([
      'a.risks.yaml:7:32 error catalog/unknown-entry «skill-levl» There is no factor of probability "skill-levl" in the catalogue. Did you mean "skill-level"?',
      'a.risks.yaml:7:55 error schema/range «10» "motive" is 10; it must be at most 9.',
      'a.risks.yaml:7:71 error catalog/unknown-entry «motive» There is no factor of impact "motive" in the catalogue. It is one of "financial-damage", "reputation-damage", "non-compliance", "privacy-violation", "loss-of-confidentiality", "loss-of-integrity", "loss-of-availability" or "loss-of-accountability".',
    ]);
  });

  test('are unknown where the matrix has none', async () => {
    expect(await findings({ 'a.risks.yaml': rated('{ motive: 4 }', 3) })).toEqual([
      'a.risks.yaml:7:32 error catalog/unknown-entry «motive» There is no factor of probability "motive" in the catalogue. Correct it, or add it in portolan.yaml.',
    ]);
  });
});
