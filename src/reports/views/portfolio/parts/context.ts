import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { humanise } from '../../../format/words.ts';
import type { ResourceMonth } from '../../../model/portfolio/usage.ts';
import { FIRST_STATE, type PortfolioState } from '../../../model/portfolio/what-if.ts';

/** What the reader can ask of whoever shows the page. */
export interface PortfolioActions {
  /** Chooses something to see, or tries something out. */
  change(state: PortfolioState): void;
  /** Computes the selection of a scenario, with the efficient frontier if asked for. */
  select(scenario: string | null, frontier: boolean): void;
  /** Computes the selections of all scenarios. */
  compare(): void;
  /** Stops the computation that is under way. */
  cancel(): void;
  save(what: SaveRequest): void;
  /** Runs a command of the editor. */
  run(command: PageCommand): void;
}

export type SaveRequest = 'ranking-csv' | 'selection-csv' | 'markdown' | 'svg' | 'png';

export type PageCommand = 'new-charter' | 'new-team';

export interface PortfolioContext {
  /** URI of the folder that paths are relative to, with `/` at its end; undefined where nothing leads to files. */
  readonly folder?: string | undefined;
  readonly labels?: Readonly<Record<string, string>> | undefined;
  readonly state: PortfolioState;
  /** Undefined in a report, where nothing can be asked. */
  readonly actions?: PortfolioActions | undefined;
}

export const Context = createContext<PortfolioContext>({ state: FIRST_STATE });

export function usePortfolio(): PortfolioContext {
  return useContext(Context);
}

/** Gives ids the names that the workspace has for them, or their words. */
export function useNames(): (id: string) => string {
  const { labels } = usePortfolio();
  return (id) => (labels !== undefined && Object.hasOwn(labels, id) ? labels[id] : undefined) ?? humanise(id);
}

/** How full a month is. The number and the pattern of a cell say the same as its colour. */
export type Load = 'none' | 'free' | 'busy' | 'full' | 'over' | 'unknown';

/** Less than this is the rounding of days. */
const NOTHING = 0.05;

/** What is missing; 0 where nothing is, or nobody knows. */
export function gapOf({ used, capacity, gap }: ResourceMonth): number {
  const missing = gap ?? (capacity === null ? 0 : Math.max(0, used - capacity));
  return missing < NOTHING ? 0 : missing;
}

export function loadOf(cell: ResourceMonth): Load {
  const { used, capacity } = cell;
  if (gapOf(cell) > 0) return 'over';
  if (used <= 0) return 'none';
  if (capacity === null) return 'unknown';
  const share = capacity > 0 ? used / capacity : 1;
  return share >= 0.95 ? 'full' : share >= 0.7 ? 'busy' : 'free';
}

/** Whole from ten on, one digit below. */
export function amountOf(value: number): string {
  return value >= 9.95 ? String(Math.round(value)) : String(Math.round(value * 10) / 10);
}
