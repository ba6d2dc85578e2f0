import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { list } from '../../../src/commands/list/command.ts';
import { Neighbourhood } from '../../../src/workspace/nearest.ts';
import { open } from './open.ts';
import { CHANGE, CHARTER, register } from './scopes.ts';

const at = (path: string): string => `file:///w/${path}`;
const nearest = (scopes: readonly string[], file: string, related: readonly string[] = []): string[] =>
  new Neighbourhood(scopes.map(at).sort())
    .nearest(at(file), () => related.map(at))
    .map((uri) => uri.replace('file:///w/', ''));

describe('of several scopes that have an id, a bare one means', () => {
  test.each([
    ['the file’s own', ['a/x', 'a/y'], 'a/x', [], ['a/x']],
    ['one in the same folder', ['a/x', 'b/y', 'z'], 'a/c', [], ['a/x']],
    ['one in a folder below', ['a/risk/x', 'b/risk/y'], 'a/c', [], ['a/risk/x']],
    ['one in the folder rather than one below', ['a/x', 'a/risk/y'], 'a/c', [], ['a/x']],
    ['one in a folder above rather than one beside', ['x', 'b/y'], 'a/c', [], ['x']],
    ['one in the nearest folder above', ['x', 'a/y'], 'a/b/c', [], ['a/y']],
    ['none of several in a folder', ['a/x', 'a/y', 'z'], 'a/c', [], ['a/x', 'a/y']],
    ['none of several below', ['r/x', 'r/y'], 'c/c', [], ['r/x', 'r/y']],
    ['of several the one of its project', ['r/x', 'r/y'], 'c/c', ['r/y'], ['r/y']],
    ['one that is nearer than the one of its project', ['a/x', 'r/y'], 'a/c', ['r/y'], ['a/x']],
    ['none, where the project has several', ['r/x', 'r/y', 'r/z'], 'c', ['r/y', 'r/z'], ['r/y', 'r/z']],
    ['the only one there is', ['a/x'], 'b/c', [], ['a/x']],
  ])('%s', (_name, scopes, file, related, expected) => {
    expect(nearest(scopes, file, related)).toEqual(expected);
  });

  const path = fc
    .array(fc.constantFrom('a', 'b'), { maxLength: 3 })
    .chain((folders) => fc.constantFrom('x', 'y', 'z').map((name) => [...folders, name].join('/')));

  test('always one of them at least, and a scope that is further away changes nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(path, { minLength: 1 }), path, path, (scopes, file, other) => {
        const near = nearest(scopes, file);
        expect(near.length).toBeGreaterThan(0);
        expect(scopes).toEqual(expect.arrayContaining(near));
        const more = nearest([...new Set([...scopes, other])], file);
        if (!more.includes(other)) expect(more).toEqual(near);
      }),
    );
  });
});

/** What the links of a file lead to. */
async function resolved(files: Readonly<Record<string, string>>, file: string): Promise<(string | null)[]> {
  const { artifacts } = list(await open(files));
  return (artifacts.find((artifact) => artifact.file === file)?.links ?? []).map((link) => link.resolved);
}

describe('links', () => {
  const registers = {
    'risk/one.risks.yaml': register('REG-ONE'),
    'risk/two.risks.yaml': register('REG-TWO'),
  };
  const change = `${CHANGE}risks: [RISK-001, REG-TWO/RISK-001, REG-TWO/RISK-002, REG-X/RISK-001]\n`;

  test('a qualified id leads to its register, a bare one nowhere while it is open where', async () => {
    const files = { ...registers, 'c.change.yaml': change };
    expect(await resolved(files, 'c.change.yaml')).toEqual([null, 'REG-TWO/RISK-001', null, null]);
  });

  test('a bare id leads to the register of the same project', async () => {
    const ofProject = { 'risk/one.risks.yaml': `${registers['risk/one.risks.yaml']}charters: [PRJ-001]\n` };
    const files = { ...registers, ...ofProject, 'c.change.yaml': `${CHANGE}charters: [PRJ-001]\nrisks: [RISK-001]\n` };
    expect(await resolved(files, 'c.change.yaml')).toEqual([null, 'REG-ONE/RISK-001']);
    const charter = `${CHARTER}risks: [{ ref: RISK-001 }]\n`;
    expect(await resolved({ ...files, 'p/a.charter.yaml': charter }, 'p/a.charter.yaml')).toEqual(['REG-ONE/RISK-001']);
  });

  test('the only risk with an id needs no register in front', async () => {
    const files = { 'risk/one.risks.yaml': registers['risk/one.risks.yaml'], 'c.change.yaml': change };
    expect(await resolved(files, 'c.change.yaml')).toEqual(['REG-ONE/RISK-001', null, null, null]);
  });
});
