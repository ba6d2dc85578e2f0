// `npm start`: sets up, builds, checks, scores and ranks the example in the terminal.
import { ensureInstalled, run } from './bootstrap.mjs';

ensureInstalled();
run('node', ['scripts/build.ts', '--quiet']);
const portolan = (...args) => run('node', ['dist/cli.cjs', ...args, '--cwd', 'examples/data-platform']);
portolan('check');
portolan('score');
portolan('classify');
console.log('\nOpen it in VS Code:   npm run code');
console.log('See what findings look like:   npx portolan check --cwd examples/needs-work');
