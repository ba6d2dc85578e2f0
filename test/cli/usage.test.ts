import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { folder, portolan } from './portolan.ts';
import { PORTFOLIO } from './records.ts';

const COMMANDS = ['check', 'list', 'score', 'capacity', 'classify', 'new', 'init', 'explain', 'lsp'];

describe('portolan --help', () => {
  test('teaches: every command, where to start, what the exit codes mean', async () => {
    const { code, stdout, stderr } = await portolan(['--help'], { cwd: folder() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${command} .+`, 'm'));
    expect(stdout).toContain('$ portolan init');
    expect(stdout).toContain('Exit codes: 0 done, 1 findings at error level, 2 unusable arguments or configuration.');
  });

  test.each(COMMANDS)('%s has a description, options and examples', async (command) => {
    const { code, stdout } = await portolan([command, '--help'], { cwd: folder() });
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: portolan ${command}\\b`));
    expect(stdout.split('\n')[2]).toMatch(/^[a-z].{10,}/);
    expect(stdout).toMatch(new RegExp(`Examples:\\n {2}\\$ portolan ${command}\\b`));
    if (command !== 'lsp')
      for (const option of ['--format', '--cwd', '--no-color', '--quiet']) expect(stdout).toContain(option);
    expect((await portolan(['help', command], { cwd: folder() })).stdout).toBe(stdout);
  });

  test('stands on standard error, with 2, when no command is given', async () => {
    const { code, stdout, stderr } = await portolan([], { cwd: folder() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: portolan');
  });

  test('--version is that of the package', async () => {
    expect(await portolan(['--version'], { cwd: folder() })).toEqual({
      code: 0,
      stdout: `${manifest.version}\n`,
      stderr: '',
    });
  });
});

describe('arguments that portolan cannot use end with 2 and a message', () => {
  test.each([
    [['chek'], "unknown command 'chek'\n(Did you mean check?)"],
    [['check', '--formt', 'json'], "unknown option '--formt'\n(Did you mean --format?)"],
    [['list', 'everything'], 'too many arguments'],
    [['score', '--format', 'sarif'], 'Allowed choices are pretty, json.'],
    [['check', '--format'], "option '--format <format>' argument missing"],
    [['new'], "missing required argument 'kind'"],
    [['lsp'], "required option '--stdio' not specified"],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await portolan(args, { cwd: folder() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: /);
    expect(stderr).toContain(message);
    expect(stderr).toContain('(see portolan --help)');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test.each(['check', 'list', 'score', 'classify', 'init'])('%s in a folder that does not exist', async (command) => {
    const cwd = folder({ 'file.txt': '' });
    for (const place of ['nowhere', 'file.txt']) {
      expect(await portolan([command, '--cwd', place], { cwd })).toEqual({
        code: 2,
        stdout: '',
        stderr: `portolan: There is no folder ${place}.\n`,
      });
    }
  });
});

test.each(['check', 'classify'])('%s: the folder that does not exist is named, not the file in it', async (command) => {
  const { code, stderr } = await portolan([command, 'a.yaml', '--cwd', 'nowhere'], { cwd: folder() });
  expect({ code, stderr }).toEqual({ code: 2, stderr: 'portolan: There is no folder nowhere.\n' });
});

describe('portolan works', () => {
  test('from any place, on a folder reached through a link or with signs in its name', async () => {
    const cwd = folder(
      Object.fromEntries(Object.entries(PORTFOLIO).map(([file, text]) => [`Ä (1) #&%/${file}`, text])),
    );
    const { code, stdout } = await portolan(['check', '--cwd', 'Ä (1) #&%'], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '6 files, 5 artifacts: 0 errors, 0 warnings, 0 remarks\n' });
  });

  test('on a portolan.yaml that is broken: that is a finding, not a crash', async () => {
    const cwd = folder(PORTFOLIO);
    writeFileSync(join(cwd, 'portolan.yaml'), 'rules: [unclosed\nscoring: {\n');
    const { code, stdout, stderr } = await portolan(['check'], { cwd });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/^portolan\.yaml:\d+:\d+ error syntax\/yaml /m);
    expect((await portolan(['score'], { cwd })).code).toBe(0);
  });
});
