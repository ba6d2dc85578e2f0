/*
 * The JSON of the command-line contract, as far as the editor reads it. The server gives more; whoever calls a command
 * through `executeCommand` receives all of it.
 */

export interface ScoreResult {
  /** Highest score first. */
  readonly projects: readonly ScoredProject[];
}

export interface ScoredProject {
  readonly id: string;
  readonly title: string | null;
  /** Path in the workspace folder. */
  readonly file: string | null;
  /** 0 to 100; null while unknown. */
  readonly score: number | null;
  readonly rank: number | null;
  readonly priority: string | null;
  /** 0 to 1. */
  readonly completeness: number;
  /** 0 to 100, by dimension. */
  readonly dimensions: Readonly<Record<string, number>>;
}

export interface ClassifyResult {
  readonly changes: readonly ClassifiedChange[];
}

export interface ClassifiedChange {
  readonly id?: string;
  /** Path in the workspace folder. */
  readonly file?: string;
  /** The leading category first; empty while nothing tells it. */
  readonly categories: readonly CategoryLevel[];
  /** Risk points, 0 to 100; null while unknown. */
  readonly score: number | null;
  readonly reasons: readonly Reason[];
  readonly approvals: readonly RequiredApproval[];
  readonly obligations: readonly Obligation[];
}

export interface CategoryLevel {
  readonly categoryTitle: string;
  readonly levelTitle: string | null;
}

export interface Reason {
  readonly title: string;
  /** A sentence. */
  readonly evidence: string;
  readonly pointer?: string;
}

export interface RequiredApproval {
  readonly title: string;
  readonly state: 'granted' | 'missing' | 'rejected';
  readonly by?: string;
  readonly date?: string;
  readonly pointer?: string;
}

export interface Obligation {
  readonly title: string;
  readonly met: boolean;
  readonly evidence?: string;
  readonly pointer?: string;
}
