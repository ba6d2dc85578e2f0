// `npm run code`: opens the example in VS Code with the extension running from this folder. It uses the `code` command
// of a desktop VS Code if there is one, else it serves VS Code on this machine for a browser, until Ctrl-C.
//
//   --browser   serve it for a browser even where `code` exists
//   --port N    the port to serve on (default: any free one)
//   DIR         the folder to open (default: examples/data-platform)
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, root, run } from './bootstrap.mjs';

const { values, positionals } = parseArgs({
  options: { browser: { type: 'boolean', default: false }, port: { type: 'string', default: '0' } },
  allowPositionals: true,
});
const folder = resolve(positionals[0] ?? join(root, 'examples', 'data-platform'));

ensureInstalled();
run('node', ['scripts/build.ts', '--quiet']);
if (!values.browser && isOnPath('code')) {
  run('code', [`--extensionDevelopmentPath=${root}`, folder]);
} else {
  run('node', ['scripts/vscode/serve.ts', folder, values.port]);
}

function isOnPath(command) {
  const names = process.platform === 'win32' ? [`${command}.cmd`, `${command}.exe`] : [command];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((path) => names.some((name) => existsSync(join(path, name))));
}
