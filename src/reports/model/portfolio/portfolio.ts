import type { EvaluationTables } from '../../../catalog/catalog.ts';
import type { ProjectInput } from '../../../engines/scoring/types.ts';
import type { Objective } from '../../../engines/selection/types.ts';

/** What the portfolio's views are drawn from: the charters as rated, and what a selection has to go by. Plain JSON. */
export interface PortfolioModel {
  /** Name of the portfolio, or of its folder. */
  readonly title: string;
  /** URI of the project's folder: what tells it from others. */
  readonly root: string;
  /** URI of the folder that the paths of files are relative to, with `/` at its end. */
  readonly folder: string;
  /** Where the settings of the portfolio stand, below `folder`; undefined without a `portolan.yaml`. */
  readonly settings?: string | undefined;
  /** The scoring models and priorities of the workspace. */
  readonly evaluation: EvaluationTables;
  /** The model that the workspace asks for; there may be none of that name. */
  readonly modelId: string;
  /** Every charter with its ratings as written: views compute scores themselves, so that a what-if needs nobody else. */
  readonly projects: readonly ProjectInput[];
  readonly selection: SelectionSettings;
  /** Differs when something does that a selection reads; undefined where nobody says. */
  readonly basis?: string | undefined;
  /** Names for people of skills and levels. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
}

/** What `portfolio:` of `portolan.yaml` and the teams give a selection to go by. */
export interface SelectionSettings {
  readonly objective: Objective;
  /** ISO 4217 code of the workspace; amounts without one are shown without. */
  readonly currency?: string | undefined;
  /** Amount of the budget in that currency. */
  readonly budget?: number | undefined;
  readonly scenarios: readonly ScenarioName[];
  /** How many teams there are: without any, people limit nothing. */
  readonly teams: number;
}

export interface ScenarioName {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
}

/** What a project is known by while its text is typed: two charters may, for a while, have the same id. */
export function keyOf({ id, file }: { readonly id: string; readonly file?: string | null | undefined }): string {
  return file ?? id;
}

interface ObjectiveName {
  readonly title: string;
  /** What its amounts are; empty for plain numbers. */
  readonly unit: 'points' | 'money' | '';
}

/** What a selection makes as large as possible, for people. */
export const OBJECTIVES: Readonly<Record<Objective, ObjectiveName>> = {
  score: { title: 'Score', unit: 'points' },
  'score-times-size': { title: 'Score × size', unit: '' },
  value: { title: 'Value', unit: 'money' },
  'net-present-value': { title: 'Net present value', unit: 'money' },
  declared: { title: 'Declared worth', unit: '' },
};
