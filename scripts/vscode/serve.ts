/**
 * Serves VS Code with the extension for a browser on this machine: `serve.ts FOLDER PORT`. Files are edited in place;
 * the profile with its settings lasts until the process ends.
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { repository } from '../../test/vscode/harness/paths.ts';
import { startServer } from '../../test/vscode/harness/server.ts';

const [folder, port] = process.argv.slice(2);
if (folder === undefined) throw new Error('Which folder?');
const server = await startServer();
const target = server.address({ folder, extension: repository });

// The real address carries long parameters; a short one leads there. Its path is secret because the target is.
const path = `/${randomBytes(6).toString('hex')}`;
const door = createServer((request, response) => {
  if (request.url === path) response.writeHead(302, { location: target }).end();
  else response.writeHead(404).end();
});
door.listen(Number(port ?? 0), '127.0.0.1');
await once(door, 'listening');
const address = door.address();
const actual = typeof address === 'object' && address !== null ? address.port : port;
console.log(`VS Code shows ${folder} at\n\n  http://127.0.0.1:${actual}${path}\n\nCtrl-C ends it.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    door.close();
    await server.stop();
    process.exit(0);
  });
}
