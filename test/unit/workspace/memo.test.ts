import { expect, test } from 'vitest';
import { perRevision, perRevisionBy } from '../../../src/workspace/memo.ts';
import { FOLDER, open } from './open.ts';
import { CHARTER } from './records.ts';

test('what was computed of a project holds until something in it changes', async () => {
  const workspace = await open({ 'a.charter.yaml': CHARTER });
  const project = workspace.projectOf(FOLDER);
  const asked: string[] = [];
  const count = perRevision(({ revision }) => {
    asked.push('all');
    return revision;
  });
  const countBy = perRevisionBy(({ revision }, word: string) => {
    asked.push(word);
    return `${word} ${revision}`;
  });
  const first = count(project);
  expect([count(project), countBy(project, 'x'), countBy(project, 'y'), countBy(project, 'x')]).toEqual([
    first,
    `x ${first}`,
    `y ${first}`,
    `x ${first}`,
  ]);
  expect(asked).toEqual(['all', 'x', 'y']);

  await workspace.edit(`${FOLDER}/a.charter.yaml`, `${CHARTER}# More\n`, 1);
  expect(project.revision).toBeGreaterThan(first);
  expect([count(project), countBy(project, 'x')]).toEqual([project.revision, `x ${project.revision}`]);
  expect(asked).toEqual(['all', 'x', 'y', 'all', 'x']);
});
