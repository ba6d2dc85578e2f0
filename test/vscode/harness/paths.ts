import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root folder of the repository: the extension under development. */
export const repository = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** Git-ignored folder for editors, reports and pictures of failed tests; deleting it costs only time. */
export const cache = join(repository, '.vscode-test');

/** The example that tests and pictures open (always as a copy). */
export const example = join(repository, 'examples', 'data-platform');

/** What the windows and servers of the last run printed, one file a window. */
export const logs = join(cache, 'logs');

/** Pictures of the windows in which a test failed. */
export const failures = join(cache, 'failures');

/** Pictures that page tests take of what people see, for people to look at. */
export const pictures = join(cache, 'pictures');
