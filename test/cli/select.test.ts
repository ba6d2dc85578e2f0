import { describe, expect, test } from 'vitest';
import { folder, json, portolan } from './portolan.ts';
import { PROJECTS } from './projects.ts';

describe('portolan select', () => {
  test('gives the JSON of the contract', async () => {
    expect(await json(['select'], { cwd: folder(PROJECTS) })).toMatchObject({
      status: 'optimal',
      objective: 18,
      bound: 18,
      selected: ['PRJ-001', 'PRJ-003'],
      rejected: [
        { id: 'PRJ-002', reason: expect.stringMatching(/^Left out: it would need 50 more EUR in the budget/) },
      ],
      usage: expect.arrayContaining([expect.objectContaining({ resource: 'budget', used: 100, capacity: 100 })]),
      greedy: { objective: 18, selected: ['PRJ-001', 'PRJ-003'], breaks: [] },
    });
  });

  test('says it in words', async () => {
    const { stdout, code } = await portolan(['select', '--frontier'], { cwd: folder(PROJECTS) });
    expect(code).toBe(0);
    expect(stdout).toContain('2 of 3 projects, worth 18 (proven best).');
    expect(stdout).toContain('What each budget is worth');
  });

  test('takes a budget, an objective and a scenario', async () => {
    const cwd = folder(PROJECTS);
    expect(await json(['select', '--budget', '1000'], { cwd })).toMatchObject({ objective: 27 });
    expect(await json(['select', '--scenario', 'lean'], { cwd })).toMatchObject({ objective: 9, scenario: 'lean' });
    expect(await json(['select', '--objective', 'value'], { cwd })).toMatchObject({
      objectiveName: 'value',
      objective: 0,
    });
  });

  test('puts scenarios side by side', async () => {
    const { stdout, code } = await portolan(['select', '--all-scenarios'], { cwd: folder(PROJECTS) });
    expect(code).toBe(0);
    expect(
      stdout
        .split('\n')
        .slice(1, 4)
        .map((line) => line.replaceAll(/\s+/g, ' ').trim()),
    ).toEqual([
      'as things are 18 2 optimal',
      'Half the money 9 −9 1 optimal +PRJ-002 −PRJ-001 −PRJ-003',
      'Two must be done – 2 infeasible +PRJ-002 −PRJ-003',
    ]);
    expect(stdout).toContain(
      'Two must be done: these cannot all hold: the budget; PRJ-001 must be done; PRJ-002 must be done.',
    );
    expect(stdout).toContain('Nearest possible: the budget is exceeded by 10 EUR.');
  });

  test('fails with the limits in conflict, and where they stand', async () => {
    const { stdout, code } = await portolan(['select', '--scenario', 'bound'], { cwd: folder(PROJECTS) });
    expect(code).toBe(1);
    expect(stdout).toContain('the budget  portolan.yaml:8');
    expect(stdout).toContain('Nearest possible  2 projects, worth 19. No selection gives up less:');
    expect(stdout).toContain('the budget is exceeded by 10 EUR  portolan.yaml:8');
  });

  test.each([
    [
      ['--scenario', 'nope'],
      'portolan: portolan.yaml has no scenario "nope" under portfolio.scenarios. It has lean, bound.\n',
    ],
    [
      ['--budget', 'much'],
      "argument 'much' is invalid. It must be a number that is not negative, in digits such as 1500000 or 2.5.",
    ],
    [['--scenario', 'lean', '--all-scenarios'], 'portolan: --scenario and --all-scenarios are not for one another'],
  ])('%j is refused', async (args, message) => {
    const { stderr, code } = await portolan(['select', ...args], { cwd: folder(PROJECTS) });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
