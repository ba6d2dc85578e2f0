import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { xmlProblems } from '../unit/writers/xml.ts';
import { folder, portolan } from './portolan.ts';
import { FLAWED_CHARTER, PORTFOLIO } from './records.ts';

const FILE = 'charters/returns & more #1.charter.yaml';
const FLAWED = { ...PORTFOLIO, [FILE]: FLAWED_CHARTER };

describe('portolan check --format', () => {
  test('sarif gives a log that counts from 1 and encodes paths', async () => {
    const { code, stdout, stderr } = await portolan(['check', '--format', 'sarif'], { cwd: folder(FLAWED) });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const log = JSON.parse(stdout);
    expect(log).toMatchObject({ version: '2.1.0', runs: [{ tool: { driver: { name: 'Portolan' } } }] });
    const [run] = log.runs;
    expect(run.results[1]).toEqual({
      ruleId: 'reference/unknown-id',
      ruleIndex: 1,
      level: 'error',
      message: { text: expect.stringContaining('ADR-0009') },
      locations: [
        {
          physicalLocation: {
            artifactLocation: {
              uri: 'charters/returns%20%26%20more%20%231.charter.yaml',
              uriBaseId: '%SRCROOT%',
            },
            region: { startLine: 12, startColumn: 7, endLine: 12, endColumn: 15 },
          },
        },
      ],
    });
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      'schema/required',
      'reference/unknown-id',
    ]);
  });

  test('junit gives XML with a failing case a finding', async () => {
    const { code, stdout } = await portolan(['check', '--format', 'junit'], { cwd: folder(FLAWED) });
    expect(code).toBe(1);
    expect(xmlProblems(stdout)).toEqual([]);
    expect(stdout).toContain('<testsuites name="portolan" tests="2" failures="2" errors="0">');
    expect(stdout).toContain('<testsuite name="charters/returns &amp; more #1.charter.yaml" tests="2" failures="2"');
  });

  test('junit gives one passing case where nothing is found', async () => {
    const { code, stdout } = await portolan(['check', '--format', 'junit'], { cwd: folder(PORTFOLIO) });
    expect(code).toBe(0);
    expect(xmlProblems(stdout)).toEqual([]);
    expect(stdout).toContain('tests="1" failures="0"');
  });

  test('github gives an annotation a finding', async () => {
    const { code, stdout } = await portolan(['check', '--format', 'github'], { cwd: folder(FLAWED) });
    expect(code).toBe(1);
    expect(stdout.trimEnd().split('\n')[1]).toMatch(
      /^::error file=charters\/returns & more #1\.charter\.yaml,line=12,endLine=12,col=7,endColumn=14,title=reference\/unknown-id::There .+$/,
    );
    expect(await portolan(['check', '--format', 'github'], { cwd: folder(PORTFOLIO) })).toMatchObject({
      code: 0,
      stdout: '',
    });
  });

  test.each(['github', 'sarif'])(
    '%s names files by their path in the repository that a job runs for',
    async (format) => {
      const repository = folder();
      const cwd = join(repository, 'group');
      mkdirSync(cwd);
      const nested = folder({ 'a.charter.yaml': FLAWED_CHARTER });
      const below = folder(Object.fromEntries(Object.entries(FLAWED).map(([file, text]) => [`group/${file}`, text])));
      const run = async (workspace: string, folder: string) =>
        (await portolan(['check', '--format', format], { cwd: folder, env: { GITHUB_WORKSPACE: workspace } })).stdout;
      expect(await run(below, join(below, 'group'))).toContain('group/charters/returns');
      expect(await run(repository, nested)).toMatch(/[="]a\.charter\.yaml/);
    },
  );

  test('an unknown one is unusable, and the known ones are named', async () => {
    const { code, stdout, stderr } = await portolan(['check', '--format', 'xml'], { cwd: folder() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Allowed choices are pretty, json, sarif, junit, github.');
  });
});
