import { describe, expect, test } from 'vitest';
import { readMapping } from '../../../../src/commands/import/mapping.ts';
import { charters, importing } from './importing.ts';

const FILE = `columns:
  title: Vorhaben
  budget.total: Kosten
  scoring.ratings.cost-reduction: Einsparung
  resourcePlan.skills.data-engineering: DE-Tage
  custom.costCentre: KSt
dateFormat: dmy
decimal: comma
currency: CHF
status:
  Grün: active
`;

describe('a mapping file', () => {
  test('says everything about a list', async () => {
    const list = 'Vorhaben;Status;Start;Kosten;Einsparung;DE-Tage;KSt\nA;grün;05/02/2027;1.234;4;40,5;007\n';
    const result = await importing(list, {}, { parts: [{ file: 'map.yaml', text: FILE }] });
    expect(result.problems).toEqual([]);
    expect(charters(result)).toMatchObject([
      {
        title: 'A',
        status: 'active',
        schedule: { start: '2027-02-05' },
        budget: { total: { amount: 1234, currency: 'CHF' } },
        scoring: { ratings: { 'cost-reduction': 4 } },
        resourcePlan: { skills: [{ skill: 'data-engineering', effort: 40.5 }] },
        custom: { costCentre: '007' },
      },
    ]);
  });

  test('counts less than what is given apart', () => {
    const mapping = readMapping([{ file: 'map.yaml', text: FILE }, { assignment: 'title=Name' }], { decimal: 'point' });
    expect(mapping.columns.get('title')).toBe('Name');
    expect(mapping).toMatchObject({ decimal: 'point', dateFormat: 'dmy', currency: 'CHF' });
  });

  test.each([
    ['- title', 'map.yaml is no mapping: it needs `columns:` with `FIELD: COLUMN` below it.'],
    ['colums: {}', 'map.yaml holds "colums", which means nothing here. Known: columns, status, dateFormat'],
    ['columns: [title]', 'map.yaml: every entry of columns has to be a text.'],
    ['columns: { title: [a] }', 'map.yaml: every entry of columns has to be a text.'],
    ['status: { red: bad }', 'map.yaml: status: red has to be one of: draft, proposed'],
    ['dateFormat: us', 'map.yaml: dateFormat cannot be "us".'],
    ['currency: euro', 'map.yaml: currency cannot be "euro".'],
    ['columns: {', 'map.yaml cannot be read: '],
  ])('%s is unusable', (text, message) => {
    expect(() => readMapping([{ file: 'map.yaml', text }])).toThrow(message);
  });
});

describe('a mapping of columns', () => {
  test.each([
    ['title=Nom', 'The list has no column "Nom". Its columns: Title, Cost.'],
    ['titel=Title', 'There is no field "titel". Fields: id, title, status'],
    ['scoring.ratings.fun=Cost', '"fun" in "scoring.ratings.fun" is not known here. Known: direct-revenue-generation'],
    ['resourcePlan.skills.juggling=Cost', '"juggling" in "resourcePlan.skills.juggling" is not known here. Known: '],
  ])('%s is unusable', async (map, message) => {
    await expect(importing('Title,Cost\nA,5\n', {}, { map: [map] })).rejects.toThrow(message);
  });

  test('cannot use a column twice', async () => {
    const map = ['title=Title', 'summary=Title'];
    await expect(importing('Title,Cost\nA,5\n', {}, { map })).rejects.toThrow('The column "Title" is mapped twice.');
  });

  test('has to name the title where no heading does', async () => {
    await expect(importing('What it is,Cost\nA,5\n')).rejects.toThrow(
      'No column is known to hold the titles. Name it: --map title="What it is". Columns: What it is, Cost.',
    );
  });
});
