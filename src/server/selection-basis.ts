import { memo } from '../text/memo.ts';
import type { Project } from '../workspace/project.ts';
import { fingerprint } from './fingerprint.ts';

/**
 * A short text that differs when something does that a selection reads: the values of charters, teams and settings, and
 * the month in which a planning period begins that nobody has written. It is the same in every run of the server.
 * @param today ISO date
 */
export function selectionBasis(project: Project, today: string): string {
  const read = project.artifacts().filter(({ kind }) => kind === 'charter' || kind === 'team');
  const parts = read.flatMap(({ uri, id, title, status, data }) => [uri, id, title, status, versionOf(data)]);
  return fingerprint(JSON.stringify([today.slice(0, 7), versionOf(project.configuration.settings), ...parts]));
}

/** Values stay the same objects while nothing in them changes: only what was edited is read anew. */
const versionOf = memo((values: object): string => fingerprint(JSON.stringify(values)));
