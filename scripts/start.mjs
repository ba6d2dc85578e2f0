// `npm start`: sets up, builds, checks, scores and ranks the example in the terminal.
import { ensureInstalled, run } from './bootstrap.mjs';

ensureInstalled();
run('node', ['scripts/build.ts', '--quiet']);
// The example tells of one day: on a later one its milestones would be overdue.
const DAY = '2026-11-20';
const portolan = (...args) => run('node', ['dist/cli.cjs', ...args, '--cwd', 'examples/data-platform', '--as-of', DAY]);
console.log(`The example data-platform as of ${DAY}:`);
portolan('check');
portolan('score');
portolan('classify');
console.log('\nOpen it in VS Code:   npm run code');
console.log('See what findings look like:   npx portolan check --cwd examples/needs-work');
