import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Position, Range } from '../../src/text/position.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
/** The configuration that the documentation gives. */
export const CONFIGURATION: string = join(repository, 'docs/editors/neovim.lua');

/** One request to the language server, sent by Neovim. */
export interface Asked {
  readonly method: string;
  readonly params: object;
  /** True: Neovim applies the answer as a workspace edit and saves. */
  readonly apply?: boolean;
}

/** What Neovim knows once its requests are answered. */
export interface Probe {
  readonly answers: readonly unknown[];
  readonly diagnostics: readonly {
    readonly lnum: number;
    readonly col: number;
    readonly end_col: number;
    readonly code: string;
    readonly source: string;
  }[];
  /** The folders of the servers that run. */
  readonly roots: readonly string[];
  readonly omnifunc: string;
  /** Whether `grn` is a key. */
  readonly renames: boolean;
}

/** A copy of the example with findings, and a `portolan` on the path; both go when the test is over. */
export class Workspace {
  readonly folder: string;
  readonly #home: string;

  constructor() {
    this.#home = realpathSync(mkdtempSync(join(tmpdir(), 'portolan-neovim-')));
    onTestFinished(() => rmSync(this.#home, { recursive: true, force: true }));
    this.folder = join(this.#home, 'workspace');
    cpSync(join(repository, 'examples/needs-work'), this.folder, { recursive: true });
    mkdirSync(join(this.#home, 'bin'));
    symlinkSync(join(repository, 'dist/cli.cjs'), join(this.#home, 'bin/portolan'));
  }

  /** The texts of all files of a folder, sorted by what they say. */
  texts(folder: string): string[] {
    return readdirSync(join(this.folder, folder), { withFileTypes: true })
      .map(({ name }) => this.read(join(folder, name)))
      .sort();
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  uri(file: string): string {
    return pathToFileURL(join(this.folder, file)).href;
  }

  /** The parameters of a request at the start of a text that occurs once in the file, or some characters into it. */
  at(file: string, text: string, into = 0): { textDocument: { uri: string }; position: Position } {
    const { start } = this.range(file, text);
    const position = { line: start.line, character: start.character + into };
    return { textDocument: { uri: this.uri(file) }, position };
  }

  /** Where a text on one line stands; it occurs once in the file. */
  range(file: string, text: string): Range {
    const [before = '', ...rest] = this.read(file).split(text);
    if (rest.length !== 1) throw new Error(`"${text}" occurs ${rest.length} times in ${file}.`);
    const lines = before.split('\n');
    const start = { line: lines.length - 1, character: (lines.at(-1) ?? '').length };
    return { start, end: { line: start.line, character: start.character + text.length } };
  }

  /** Opens a file in a Neovim without window, with the documented configuration and nothing else, and asks. */
  async neovim(file: string, requests: readonly Asked[]): Promise<Probe> {
    const [PROBE_REQUESTS, PROBE_ANSWERS] = [join(this.#home, 'requests.json'), join(this.#home, 'answers.json')];
    writeFileSync(PROBE_REQUESTS, JSON.stringify(requests));
    const probe = `luafile ${join(repository, 'test/editors/probe.lua')}`;
    const own = ['CONFIG', 'DATA', 'STATE', 'CACHE'].map((name) => [`XDG_${name}_HOME`, this.#home]);
    const path = [join(this.#home, 'bin'), dirname(process.execPath), process.env.PATH ?? ''].join(delimiter);
    const env = { ...process.env, ...Object.fromEntries(own), PATH: path, PROBE_REQUESTS, PROBE_ANSWERS };
    await run(['--headless', '-i', 'NONE', '-n', '-u', CONFIGURATION, '--cmd', probe, file], this.folder, env);
    return JSON.parse(readFileSync(PROBE_ANSWERS, 'utf8')) as Probe;
  }
}

/** Runs Neovim to its end. It ends by itself, as soon as it has its answers. */
function run(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn('nvim', args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'], timeout: 40_000 });
  let messages = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    messages += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', () => {
      const how = 'Debian and Ubuntu: apt-get install neovim; macOS: brew install neovim; else https://neovim.io.';
      reject(new Error(`Neovim (nvim) could not be started; this test needs it, 0.7 or newer. ${how}`));
    });
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`Neovim ended with ${signal ?? code}.\n${messages}`));
    });
  });
}
