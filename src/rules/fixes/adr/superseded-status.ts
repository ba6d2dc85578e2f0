import { artifactOf, replacement } from '../context.ts';
import type { Fix, Fixer } from '../fix.ts';

/** Sets the status that the successor implies. Which decision took the place of one that names none, nobody can tell. */
export const fixSupersededStatus: Fixer = function* (context): Generator<Fix> {
  const artifact = artifactOf(context, 'adr');
  const [status, preferred] = artifact?.status === 'superseded' ? ['accepted', false] : ['superseded', true];
  const title = `Set "status" to "${status}"`;
  if (artifact) yield replacement(context, '/status', status, { title, preferred, safe: preferred });
};
