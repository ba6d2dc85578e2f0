import { describe, expect, test } from 'vitest';
import { CLI, execute, folder, json, portolan } from './portolan.ts';
import { FLAWED_CHARTER, PORTFOLIO } from './records.ts';

const ESCAPE = '\u001B';

/** Registers whose risks all name charters that do not exist: 100 findings a file. */
function manyFindings(files: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: files }, (_, file) => {
      const risks = Array.from({ length: 100 }, (_, index) => risk(file * 100 + index));
      const head = `apiVersion: portolan/v1\nkind: risk-register\nid: REG-${file}\ntitle: Big\nstatus: active\nrisks:\n`;
      return [`${file}.risks.yaml`, head + risks.join('')];
    }),
  );
}

function risk(number: number): string {
  return `  - id: RISK-${10_000 + number}
    title: Risk
    category: scalability
    inherent: { probability: 3, impact: 4 }
    response: { strategy: accept }
    status: open
    owner: Ada
    charters: [PRJ-${number}]
`;
}

describe('output of portolan', () => {
  test('is complete in a pipe, however much there is', async () => {
    const cwd = folder(manyFindings(40));
    const { summary, diagnostics } = await json<{ summary: { errors: number }; diagnostics: unknown[] }>(['check'], {
      cwd,
    });
    expect(summary.errors).toBe(4000);
    expect(diagnostics).toHaveLength(4000);
    const { stdout } = await execute('sh', ['-c', `"${process.execPath}" "${CLI}" check | cat`], { cwd });
    expect(stdout.trimEnd().split('\n')).toHaveLength(4002);
    expect(stdout).toMatch(/40 files, 40 artifacts: 4000 errors, 0 warnings, 0 remarks\n$/);
  });

  test('may be cut short by its reader: no noise, and the exit code stays', async () => {
    const cwd = folder(manyFindings(40));
    const script = `set -o pipefail; "${process.execPath}" "${CLI}" check | head -1`;
    const { code, stdout, stderr } = await execute('bash', ['-c', script], { cwd });
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('');
    expect(code).toBe(1);
  });

  test('has colours on a terminal only', async () => {
    const cwd = folder({ ...PORTFOLIO, 'charters/returns.charter.yaml': FLAWED_CHARTER });
    for (const command of ['check', 'list', 'score', 'classify', 'explain']) {
      expect((await portolan([command], { cwd })).stdout).not.toContain(ESCAPE);
      expect((await portolan([command], { cwd, env: { FORCE_COLOR: '1' } })).stdout).not.toContain(ESCAPE);
      expect(await onTerminal(`${command}`, cwd)).toContain(ESCAPE);
    }
  });

  test('has none on a terminal for those who want none', async () => {
    const cwd = folder({ ...PORTFOLIO, 'charters/returns.charter.yaml': FLAWED_CHARTER });
    expect(await onTerminal('check --no-color', cwd)).not.toContain(ESCAPE);
    expect(await onTerminal('check', cwd, { NO_COLOR: '1' })).not.toContain(ESCAPE);
  });

  test('never lets a file steer the terminal or tear a line apart', async () => {
    const title = '"\\e[2J\\e]0;owned\\a Re\\nturns \\u202Elive"';
    const cwd = folder({
      'a.charter.yaml': FLAWED_CHARTER.replace('title: Returns', `title: ${title}`).replace(
        'ADR-0009',
        '"ADR-\\e[31m\\n9"',
      ),
    });
    for (const command of ['check', 'list', 'score']) {
      const { stdout } = await portolan([command], { cwd });
      expect(stdout).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u);
    }
    const { diagnostics } = await json<{ diagnostics: unknown[] }>(['check'], { cwd });
    const { stdout } = await portolan(['check', '--quiet'], { cwd });
    expect(stdout.trimEnd().split('\n')).toHaveLength(diagnostics.length);
  });

  test('keeps characters whole where a title is shortened', async () => {
    const family = '👨‍👩‍👧'.repeat(80);
    const cwd = folder({ 'a.charter.yaml': FLAWED_CHARTER.replace('title: Returns', `title: "${family}"`) });
    const { stdout } = await portolan(['list'], { cwd });
    expect(stdout).toContain(`${'👨‍👩‍👧'.repeat(59)}…`);
    expect(stdout).not.toMatch(/\p{Cs}|\uFFFD/u);
  });
});

/** What a command prints when a person runs it in a terminal. */
async function onTerminal(command: string, cwd: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const line = `"${process.execPath}" "${CLI}" ${command}`;
  const args = process.platform === 'darwin' ? ['-q', '/dev/null', 'sh', '-c', line] : ['-qefc', line, '/dev/null'];
  return (await execute('script', args, { cwd, env: { TERM: 'xterm-256color', ...env } })).stdout;
}
