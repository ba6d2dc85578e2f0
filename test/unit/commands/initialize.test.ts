import { describe, expect, test } from 'vitest';
import { initialize } from '../../../src/commands/init/command.ts';
import { diagnose } from '../../../src/rules/run.ts';
import { createMemoryHost } from '../../../src/workspace/memory-host.ts';
import { Workspace } from '../../../src/workspace/workspace.ts';

async function open(files: Readonly<Record<string, string>>): Promise<Workspace> {
  const workspace = new Workspace('file:///workspace', createMemoryHost(files));
  await workspace.load();
  return workspace;
}

const target = (workspace: Workspace, file = '') => ({
  workspace,
  project: workspace.projectOf(`${workspace.folder}/${file}`),
});

describe('initialize', () => {
  test('writes a commented configuration that changes nothing but names', async () => {
    const [made] = initialize(target(await open({}))).files;
    expect(made).toMatchObject({ file: 'portolan.yaml', uri: 'file:///workspace/portolan.yaml' });
    const text = made?.text ?? '';
    const workspace = await open({ 'portolan.yaml': text });
    const { project } = target(workspace);
    const record = project.record('file:///workspace/portolan.yaml');
    expect(record && diagnose(project, record, '2026-06-15')).toEqual([]);
    expect(Object.keys(project.configuration.settings)).toEqual([
      'apiVersion',
      'kind',
      'title',
      'description',
      'currency',
    ]);
    expect(text.split('\n').filter((line) => line.startsWith('# ')).length).toBeGreaterThan(30);
    expect(text.endsWith('\n')).toBe(true);
  });

  test('selects the title', async () => {
    const [made] = initialize(target(await open({}))).files;
    const { start, end } = made?.cursor ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    expect(made?.text.split('\n')[start.line]?.slice(start.character, end.character)).toBe('Name of the portfolio');
  });

  test.each(['portolan.yaml', 'portolan.yml'])('writes nothing beside a %s, even an empty one', async (file) => {
    expect(initialize(target(await open({ [file]: '' })))).toEqual({ files: [] });
  });

  test('is about the project meant', async () => {
    const workspace = await open({ 'data/portolan.yaml': '' });
    expect(initialize(target(workspace)).files).toHaveLength(1);
    expect(initialize(target(workspace, 'data/x.yaml')).files).toEqual([]);
  });
});
