import { codeActions } from '../../../../src/language/code-actions/code-actions.ts';
import type { Abilities, CodeAction } from '../../../../src/language/code-actions/protocol.ts';
import { type LanguageDiagnostic, languageDiagnostics } from '../../../../src/language/diagnostics.ts';
import { type LanguageFile, languageFile } from '../../../../src/language/file.ts';
import { applyEdits } from '../../../../src/text/edits.ts';
import type { Range } from '../../../../src/text/position.ts';
import { createMemoryHost } from '../../../../src/workspace/memory-host.ts';
import { fileUri, relativeFile } from '../../../../src/workspace/uri.ts';
import { Workspace } from '../../../../src/workspace/workspace.ts';
import { FOLDER, TODAY } from '../marked.ts';

export type Files = Readonly<Record<string, string>>;

/** A client that can do all there is, and wants the edits at once. */
export const ABLE: Abilities = {
  resolvesEdits: false,
  versionedEdits: true,
  createsFiles: true,
  deletesFiles: true,
  openCommand: 'open',
};

export async function open(files: Files, name: string): Promise<LanguageFile> {
  const workspace = new Workspace(FOLDER, createMemoryHost(files, FOLDER));
  await workspace.load();
  const file = languageFile(workspace, fileUri(FOLDER, name), TODAY);
  if (!file) throw new Error(`${name} is not Portolan's.`);
  return file;
}

export function diagnosticsOf({ project, record }: LanguageFile): LanguageDiagnostic[] {
  return languageDiagnostics(project, record.uri, TODAY);
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The quick fixes for the findings with a code. */
export function fixesFor(file: LanguageFile, code: string, abilities = ABLE): CodeAction[] {
  const diagnostics = diagnosticsOf(file).filter((diagnostic) => diagnostic.code === code);
  return codeActions(file, { range: diagnostics[0]?.range ?? START, diagnostics, only: ['quickfix'] }, abilities);
}

/** What the files are when the edits of an action are done; those that are not there any more are missing. */
export function afterwards(files: Files, action: CodeAction): Record<string, string> {
  const result: Record<string, string> = { ...files };
  for (const change of action.edit?.documentChanges ?? []) {
    if ('kind' in change) {
      const name = relativeFile(FOLDER, change.uri);
      if (change.kind === 'delete') delete result[name];
      else if (Object.hasOwn(result, name)) throw new Error(`${name} is there already.`);
      else result[name] = '';
      continue;
    }
    const name = relativeFile(FOLDER, change.textDocument.uri);
    result[name] = applyEdits(result[name] ?? '', change.edits);
  }
  return result;
}

/** The files that differ, as they are afterwards; `null` for those that are gone. */
export function changedFiles(before: Files, after: Files): Record<string, string | null> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => before[name] !== after[name],
  );
  return Object.fromEntries(names.sort().map((name) => [name, after[name] ?? null]));
}
