import type { LanguageFile } from '../file.ts';
import { fixAll } from './fix-all.ts';
import {
  type Abilities,
  type CodeAction,
  type CodeActionQuery,
  FIX_ALL,
  isWanted,
  type KnownDiagnostic,
  type Proposal,
  QUICK_FIX,
  REWRITE,
} from './protocol.ts';
import { quickFixes } from './quick-fixes.ts';
import { convertFormat } from './refactor/convert.ts';
import { extractRisk } from './refactor/extract-risk.ts';
import { sortKeys } from './refactor/sort-keys.ts';
import { areSound, workspaceEdit } from './workspace-edit.ts';

/** What a client keeps of an action until somebody chooses it. */
interface ActionData {
  readonly uri: string;
  /** The text that the action was offered for. */
  readonly version: number;
  readonly title: string;
  readonly query: CodeActionQuery;
}

/** The code actions for a place, those that mend a finding first. */
export function codeActions(file: LanguageFile, query: CodeActionQuery, abilities: Abilities): CodeAction[] {
  return proposals(file, query).flatMap((proposal): CodeAction[] => {
    const { title, kind, diagnostics, preferred, href } = proposal;
    // Rewriting a file for every move of the cursor would take too long.
    if (kind === REWRITE && !query.only && !abilities.resolvesEdits) return [];
    const action: CodeAction = {
      title,
      kind,
      ...(diagnostics && { diagnostics: [...diagnostics] }),
      ...(preferred && { isPreferred: true }),
    };
    if (href !== undefined) {
      const { openCommand } = abilities;
      return openCommand === undefined
        ? []
        : [{ ...action, command: { title, command: openCommand, arguments: [href] } }];
    }
    if (abilities.resolvesEdits) return [{ ...action, data: dataOf(file, proposal, query) }];
    const edit = editOf(file, proposal, abilities);
    return edit ? [{ ...action, edit }] : [];
  });
}

/** The URI of the file that an action belongs to; undefined when it is no action of ours. */
export function uriOfAction({ data }: CodeAction): string | undefined {
  return isData(data) ? data.uri : undefined;
}

/** The action with its edit. Without one when the text changed since it was offered: it may mean something else now. */
export function resolveCodeAction(file: LanguageFile, action: CodeAction, abilities: Abilities): CodeAction {
  const { data } = action;
  if (!isData(data) || data.version !== file.document.version) return action;
  const wanted = proposals(file, data.query).find(({ title, kind }) => title === data.title && kind === action.kind);
  const edit = wanted && editOf(file, wanted, abilities);
  return edit ? { ...action, edit } : action;
}

function proposals(file: LanguageFile, query: CodeActionQuery): Proposal[] {
  const found: Proposal[] = [];
  if (isWanted(query, QUICK_FIX)) found.push(...quickFixes(file, query));
  if (isWanted(query, FIX_ALL)) {
    found.push({ title: 'Fix everything that is certain', kind: FIX_ALL, changes: () => fixAll(file) });
  }
  found.push(
    ...[...extractRisk(file, query), ...convertFormat(file), ...sortKeys(file)].filter(({ kind }) =>
      isWanted(query, kind),
    ),
  );
  return found;
}

function editOf({ project }: LanguageFile, proposal: Proposal, abilities: Abilities): CodeAction['edit'] {
  const changes = proposal.changes();
  if (!changes || changes.length === 0 || !areSound(project, changes)) return undefined;
  return workspaceEdit(project, changes, abilities);
}

function dataOf({ document }: LanguageFile, { title, diagnostics }: Proposal, query: CodeActionQuery): ActionData {
  const { uri, version } = document;
  const kept = (diagnostics ?? []).map(
    ({ code, source, range, message }): KnownDiagnostic => ({ code, source, range, message }),
  );
  return { uri, version, title, query: { range: query.range, diagnostics: kept, only: query.only } };
}

function isData(data: unknown): data is ActionData {
  return typeof data === 'object' && data !== null && 'uri' in data && 'query' in data && 'version' in data;
}
