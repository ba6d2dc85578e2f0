import loadHighs, {
  type Highs,
  type HighsCallbackMap,
  type InitOptions,
  type InterruptCallbackEvent,
  type Model,
} from 'highs';
import type { Program, Solution, SolveOptions, SolveProgress } from '../engines/solver/types.ts';
import { modelDataOf, progressOf, solutionOf } from './solution.ts';

/** HiGHS in this thread: a call returns when the program is solved. */
export type BlockingSolve = (program: Program, options?: SolveOptions) => Solution;

/** What Emscripten offers beside the options that the package declares. */
interface LoaderOptions extends InitOptions {
  instantiateWasm?(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void): object;
}

/**
 * Loads HiGHS (https://highs.dev, Huangfu & Hall 2018) as WebAssembly.
 * @param runtime the bytes of `highs.wasm`; found beside the package where missing
 */
export async function loadSolver(runtime?: BufferSource): Promise<BlockingSolve> {
  const highs = await loadHighs(runtime === undefined ? {} : await loaderOptions(runtime));
  return (program, options = {}) =>
    highs.withModel(modelDataOf(highs, program, options), (model) => solve(highs, model, program, options));
}

async function loaderOptions(runtime: BufferSource): Promise<LoaderOptions> {
  const module = await WebAssembly.compile(runtime);
  return {
    instantiateWasm: (imports, receive) => {
      receive(new WebAssembly.Instance(module, imports));
      return {};
    },
  };
}

function solve(highs: Highs, model: Model, program: Program, options: SolveOptions): Solution {
  const { start, timeLimit, onProgress } = options;
  model.options.set({
    output_flag: false,
    mip_rel_gap: options.gap ?? 0,
    mip_abs_gap: 0,
    // People who can do the same work look alike to it, and looking costs more than it saves.
    mip_detect_symmetry: false,
    ...(timeLimit !== undefined && { time_limit: Math.max(0, timeLimit) }),
  });
  if (start && start.size > 0 && !options.relaxed) {
    // One that breaks a bound is refused, and then there is none to improve on.
    model.raw.setSparseSolution({ indices: [...start.keys()], values: [...start.values()] });
  }
  model.run(onProgress && watch(highs, onProgress));
  return solutionOf(highs, model, program, options);
}

/** Seconds between two words on progress. */
const INTERVAL = 0.25;

/** The occasions at which HiGHS could be interrupted come often, those at which it writes its log do not. */
function watch({ constants }: Highs, onProgress: (progress: SolveProgress) => void): HighsCallbackMap {
  let next = INTERVAL;
  return {
    [constants.callbackType.mipInterrupt]: ({ data }: InterruptCallbackEvent) => {
      const progress = progressOf(data);
      if (progress.seconds < next) return;
      next = progress.seconds + INTERVAL;
      onProgress(progress);
    },
  };
}
