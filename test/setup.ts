import * as fc from 'fast-check';

/**
 * Property-based tests try the same cases in every run, so that a failure is the fault of the change that shows it.
 * `FC_SEED=$RANDOM npx vitest run` explores others.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261120) });
