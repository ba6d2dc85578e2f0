import type { Diagnostic } from 'vscode-languageserver';
import { languageDiagnostics } from '../language/diagnostics.ts';
import type { DayOf } from '../workspace/day.ts';
import type { Folders } from './folders.ts';

/** What can only be said of a file when its neighbours are known. */
const NEEDS_NEIGHBOURS = new Set(['reference/unknown-id']);

export interface JudgeOptions {
  readonly today: DayOf;
  /** Where rules are explained; see `InitializationOptions`. */
  readonly ruleReference?: string | undefined;
  readonly report: (error: unknown) => void;
}

/** The findings of a file as the workspaces know it now, for the client; none for what is not Portolan's. */
export type Judge = (uri: string) => Diagnostic[];

export function judgeOf(folders: Folders, { today, ruleReference, report }: JudgeOptions): Judge {
  return (uri) => {
    try {
      const project = folders.of(uri).projectOf(uri);
      const found = languageDiagnostics(project, uri, today(project), ruleReference);
      return folders.isStray(uri) ? found.filter(({ code }) => !NEEDS_NEIGHBOURS.has(code)) : found;
    } catch (error) {
      // A rule that fails on one file must not take the others with it.
      report(new Error(`${uri} could not be checked`, { cause: error }));
      return [];
    }
  };
}
