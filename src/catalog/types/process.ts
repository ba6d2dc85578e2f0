import type { Table, Titled } from './common.ts';

/** An area of a process with its stages. */
export interface ProcessArea extends Titled {
  readonly stages: Table<ProcessStage>;
}

/** A stage of a process with its activities. */
export interface ProcessStage extends Titled {
  readonly activities: Table<Titled>;
}
