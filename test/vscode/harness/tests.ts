/** How one test ended. */
export interface TestResult {
  readonly name: string;
  readonly passed: boolean;
  readonly milliseconds: number;
  /** The error with its stack, when the test failed. */
  readonly error?: string;
}

export interface TestOptions {
  /** The longest the test may take, in milliseconds. Default 120,000: a busy machine is slow, and only what hangs fails. */
  readonly timeout?: number;
}

export interface RunOptions<Context> {
  /** What each test receives. */
  readonly context: Context;
  /** Run only the tests whose name contains this text, upper and lower case alike. Empty: all. */
  readonly grep: string;
  /** Receives an `ok …` or `not ok …` line for each test, and the error below the latter. */
  readonly log: (line: string) => void;
  /** Brings the editor into the state every test begins with; a failure counts as the test's own. */
  readonly before?: () => Promise<void>;
  /** Called after each test, before the next one begins. */
  readonly after?: (result: TestResult) => Promise<void>;
}

type Body<Context> = (context: Context) => void | Promise<void>;

/**
 * A list of tests and the loop that runs them. It needs nothing but timers, so that the same code serves in Node, in
 * the extension host and in a web worker.
 */
export class TestList<Context> {
  readonly #tests: { name: string; body: Body<Context>; timeout: number }[] = [];

  add(name: string, body: Body<Context>, options: TestOptions = {}): void {
    if (this.#tests.some((test) => test.name === name)) throw new Error(`Two tests are named "${name}".`);
    this.#tests.push({ name, body, timeout: options.timeout ?? 120_000 });
  }

  /** Runs the tests one after another, in the order in which they were added. */
  async run(options: RunOptions<Context>): Promise<TestResult[]> {
    const wanted = options.grep.toLowerCase();
    const results: TestResult[] = [];
    for (const { name, body, timeout } of this.#tests) {
      if (!name.toLowerCase().includes(wanted)) continue;
      const started = performance.now();
      const error = await failure(async () => {
        await options.before?.();
        await body(options.context);
      }, timeout);
      const milliseconds = Math.round(performance.now() - started);
      const result = { name, passed: error === undefined, milliseconds, ...(error === undefined ? {} : { error }) };
      results.push(result);
      options.log(`${result.passed ? 'ok' : 'not ok'} ${name} (${milliseconds} ms)`);
      if (error !== undefined) options.log(error.replace(/^/gm, '    '));
      await options.after?.(result);
    }
    return results;
  }
}

async function failure(body: () => Promise<void>, timeout: number): Promise<string | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The test took longer than ${timeout} ms.`)), timeout);
  });
  try {
    await Promise.race([body(), late]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    clearTimeout(timer);
  }
}
