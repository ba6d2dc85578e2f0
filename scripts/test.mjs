// `npm test`: sets up and runs everything, then prints the sum of all test runs as `N passed, N failed`.
// `npm run test:quick`: what tells most in a minute: types, lint, stale files, layers, unit tests of what changed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureInstalled, root, run } from './bootstrap.mjs';

ensureInstalled();
run('node', ['scripts/generate.ts', '--check']);
run('tsc', ['-b']);
run('npm', ['run', '--silent', 'lint']);
if (process.argv.includes('--quick')) {
  run('vitest', ['run', 'test/house']);
  run('vitest', ['run', '--changed', base(), 'test/unit']);
  process.exit();
}
run('node', ['scripts/build.ts', '--tests', '--quiet']);
run('node', ['scripts/package.ts']);

const total = { passed: 0, failed: 0 };
const report = join(root, 'out', 'vitest.json');
rmSync(report, { force: true });
mkdirSync(join(root, 'out'), { recursive: true });
const unitStatus = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
  allowFailure: true,
});
if (existsSync(report)) {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  add(numPassedTests, numFailedTests);
}
if (unitStatus !== 0 && total.failed === 0) total.failed = 1;

for (const host of [
  ['--host', 'all'],
  ['--host', 'node', '--vsix', vsix()],
]) {
  const { status, text } = await tee('node', ['test/vscode/run.ts', ...host]);
  const last = [...text.matchAll(/^(?:\w+: )?(\d+) passed, (\d+) failed/gm)].at(-1);
  add(Number(last?.[1] ?? 0), Number(last?.[2] ?? 0));
  if (status !== 0 && Number(last?.[2] ?? 0) === 0) total.failed++;
}

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** The commit whose differences count: where this branch left main; on main itself, the last one. */
function base() {
  const { stdout } = spawnSync('git', ['merge-base', 'HEAD', 'main'], { cwd: root, encoding: 'utf8' });
  return stdout.trim() || 'HEAD';
}

function add(passed, failed) {
  total.passed += passed;
  total.failed += failed;
}

function vsix() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return `portolan-${version}.vsix`;
}

/** Runs a command, shows what it prints and keeps it too. */
function tee(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}` },
    });
    let text = '';
    child.stdout.on('data', (data) => {
      text += data;
      process.stdout.write(data);
    });
    child.on('close', (status) => resolve({ status, text }));
  });
}
