import { describe, expect, test } from 'vitest';
import { normalFolder, normalUri } from '../../../src/server/uris.ts';

describe('normalUri', () => {
  test.each([
    ['file:///C:/Data%20Team/a.yaml', 'file:///c%3A/Data%20Team/a.yaml'],
    ['file:///c%3A/Data Team/a.yaml', 'file:///c%3A/Data%20Team/a.yaml'],
    ['file:///c:/Data%20Team/a.yaml', 'file:///c%3A/Data%20Team/a.yaml'],
    ['file:///a%20(1).yaml', 'file:///a%20%281%29.yaml'],
    ['vscode-vfs://github/org/repo/a.md', 'vscode-vfs://github/org/repo/a.md'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
  ])('%s is %s', (uri, normal) => {
    expect(normalUri(uri)).toBe(normal);
    expect(normalUri(normal)).toBe(normal);
  });
});

describe('normalFolder', () => {
  test.each([
    ['file:///c:/work/', 'file:///c%3A/work'],
    ['file:///work', 'file:///work'],
    // Files of the root begin with the folder and a slash, as everywhere.
    ['file:///', 'file://'],
  ])('%s is %s', (uri, normal) => {
    expect(normalFolder(uri)).toBe(normal);
  });
});
