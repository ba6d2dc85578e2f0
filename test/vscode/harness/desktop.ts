import { join } from 'node:path';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
  SilentReporter,
  TestRunFailedError,
} from '@vscode/test-electron';
import { cache } from './paths.ts';
import { run } from './processes.ts';
import { writeSettings } from './settings.ts';
import type { Launch } from './subject.ts';
import { temporaryFolder } from './temporary.ts';

/** The desktop VS Code that the suite runs in: the release that the server holds, too. */
const version = '1.139.1';
/** How long, in milliseconds, a silent download source is waited for. */
const patience = 5000;

/**
 * The program file of a desktop VS Code, downloaded into the cache on first use, or `undefined` where none can be had.
 * The variable `PORTOLAN_DESKTOP` decides: `1` asks for it, so that its lack is an error; `0` does without; when it is
 * not set, a desktop is used if there is a display and the download answers.
 */
export async function findDesktop(environment: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  const wish = environment.PORTOLAN_DESKTOP;
  if (wish === '0' || (wish !== '1' && !hasDisplay(environment))) return undefined;
  try {
    return await downloadAndUnzipVSCode({
      version,
      cachePath: cache,
      timeout: patience,
      reporter: new SilentReporter(),
    });
  } catch (error) {
    if (wish !== '1') return undefined;
    throw new Error('PORTOLAN_DESKTOP=1 asks for a desktop VS Code, which could not be downloaded.', { cause: error });
  }
}

/** Runs the suite in a desktop VS Code with a profile of its own. Failed tests are no error here: see the results. */
export async function runInDesktop(program: string, launch: Launch): Promise<void> {
  const profile = await temporaryFolder('desktop');
  const userData = join(profile.path, 'data');
  const extensions = join(profile.path, 'extensions');
  try {
    await writeSettings(join(userData, 'User'), launch.settings);
    const [cli, ...cliArgs] = resolveCliArgsFromVSCodeExecutablePath(program, { reuseMachineInstall: true });
    const folders = ['--user-data-dir', userData, '--extensions-dir', extensions];
    for (const file of launch.packages) {
      if (cli !== undefined) await run(cli, [...cliArgs, ...folders, '--install-extension', file], profile.path);
    }
    await runTests({
      vscodeExecutablePath: program,
      extensionDevelopmentPath: launch.extension,
      extensionTestsPath: launch.tests,
      launchArgs: [launch.folder, ...folders, ...(launch.host === 'web' ? ['--extensionDevelopmentKind=web'] : [])],
    });
  } catch (error) {
    if (!(error instanceof TestRunFailedError)) throw error;
  } finally {
    await profile.remove();
  }
}

function hasDisplay(environment: NodeJS.ProcessEnv): boolean {
  return process.platform !== 'linux' || Boolean(environment.DISPLAY ?? environment.WAYLAND_DISPLAY);
}
