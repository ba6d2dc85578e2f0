/**
 * What the server speaks beyond standard LSP 3.17. Any client may use it; none needs to.
 * Commands go through `workspace/executeCommand` by the `wire` names of what `src/commands` holds, which differ from the
 * editor's command ids, which clients register themselves; each takes one JSON object with its arguments and answers the
 * JSON of the command-line contract.
 */
import type { Range } from '../text/position.ts';

/** Sent by the client in `initializationOptions`. All optional. */
export interface InitializationOptions {
  /** `client`: the server has no file system of its own (web worker, virtual workspace) and asks the client. */
  readonly files?: 'server' | 'client';
  /**
   * The address of a rule's entry in the rule reference, to which the code of a finding leads. In it `{code}` stands
   * for the rule's code (`schema/required`), `{anchor}` for its anchor in the reference (`schema-required`), `{line}`
   * for the line of its entry in the packaged `docs/rules.md`, from 1. `https://portolan.dev/rules#{anchor}` when missing.
   */
  readonly ruleReference?: string;
  /**
   * `pull`: the client asks for findings (`textDocument/diagnostic`, `workspace/diagnostic`), none are sent to it
   * unasked. Of effect only if it announces `textDocument.diagnostic`. Otherwise, and when missing, findings of all files
   * are sent as they change: sooner than any client asks for those of files that it has not open.
   */
  readonly diagnostics?: 'push' | 'pull';
  /**
   * How a server in a web worker gets the solver, `solver.web.js` and `highs.wasm`: from these addresses, or by asking
   * the client (`portolan/solver`), where only the client can reach them.
   */
  readonly solver?: { readonly script: string; readonly runtime: string } | 'client';
  /** The day as of which everything is judged, an ISO date; the present day when missing. */
  readonly asOf?: string | undefined;
}

/** Notification `portolan/asOf` (client to server): another day counts from now on. */
export const AS_OF_NOTIFICATION = 'portolan/asOf';

export interface AsOfParams {
  /** An ISO date; null for the present day. */
  readonly date: string | null;
}

/** Every command takes this; `uri` names any file or folder of the project meant, the first project when missing. */
export interface CommandArguments {
  readonly uri?: string;
}

export type { NewFile, NewFiles } from '../commands/new/new-artifact.ts';

/** Request `portolan/artifacts` (no parameters): what the tree view shows. */
export const ARTIFACTS_REQUEST = 'portolan/artifacts';

export type { ArtifactSummary as ArtifactItem } from '../commands/requests/artifacts.ts';
export type { ScoreSummary } from '../commands/requests/score-summary.ts';

/** Request `portolan/preview`: the preview's model (`src/reports/model`) of a file as it now stands, with its `state`. */
export const PREVIEW_REQUEST = 'portolan/preview';

export interface PreviewParams {
  readonly uri: string;
}

/** Request `portolan/portfolio`: what the portfolio's page is drawn from (`src/reports/model/portfolio`). */
export const PORTFOLIO_REQUEST = 'portolan/portfolio';

/** Request `portolan/portfolio/analysis`: how far the ranking can be trusted; null where there is no such model. */
export const PORTFOLIO_ANALYSIS_REQUEST = 'portolan/portfolio/analysis';

/** `uri` names any file or folder of the project meant, the first project when missing. */
export type PortfolioParams = CommandArguments;

/** Request `portolan/summary`: what the status bar shows for a file (or for all, without `uri`). */
export const SUMMARY_REQUEST = 'portolan/summary';

export interface SummaryParams {
  readonly uri?: string;
}

export type { FileSummary as Summary } from '../commands/requests/summary.ts';

/** Request `portolan/locate`: the range of a JSON Pointer in a file, or the nearest that exists. */
export const LOCATE_REQUEST = 'portolan/locate';

export interface LocateParams {
  readonly uri: string;
  readonly pointer: string;
}

/** Request `portolan/resolve`: where the artifact (or the risk in a register) with an id stands; null when unknown. */
export const RESOLVE_REQUEST = 'portolan/resolve';

export interface ResolveParams {
  readonly id: string;
  /** The file that names it, or any other of the project meant. */
  readonly uri?: string;
}

export interface ResolvedLocation {
  readonly uri: string;
  readonly range: Range;
}

/** Notification `portolan/changed` (server to client): artifacts, findings or scores may differ from before. */
export const CHANGED_NOTIFICATION = 'portolan/changed';

export interface ChangedParams {
  /** Whoever has an answer with this `state` or a later one has nothing to ask anew. */
  readonly state: number;
}

/** What every answer that follows the files says. */
export interface Stateful {
  /** Grows with every change of what the server knows, and from one server to the next. */
  readonly state: number;
}

/**
 * Request `portolan/solver` from a server in a web worker to a client that said `solver: 'client'`, when the solver is
 * first needed. The buffers cross as they are: messages of workers need not be text.
 */
export const SOLVER_REQUEST = 'portolan/solver';

export interface SolverResult {
  /** What `dist/solver.web.js` holds. */
  readonly script: ArrayBuffer;
  /** What `dist/highs.wasm` holds. */
  readonly runtime: ArrayBuffer;
}

/** Requests from the server to a client that serves files (`files: 'client'`). */
export const LIST_FILES_REQUEST = 'portolan/fs/list';
export const READ_FILE_REQUEST = 'portolan/fs/read';

export interface ListFilesParams {
  /** A workspace folder. */
  readonly folder: string;
}

/** URIs of the folder's `*.yaml`, `*.yml`, `*.md` and `*.markdown` files, without ignored ones (node_modules, .git). */
export type ListFilesResult = readonly string[];

export interface ReadFileParams {
  readonly uri: string;
}

/** Null when the file does not exist or cannot be read. Content is decoded as UTF-8. */
export type ReadFileResult = { readonly text: string; readonly bytes: number } | null;
