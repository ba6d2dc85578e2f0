import { withPlaces } from '../../commands/score-places.ts';
import type { Trial } from '../../engines/scoring/what-if.ts';
import { score } from '../../facts/ranking.ts';
import {
  type AnalysisOptions,
  robustnessOfScores,
  sensitivityOfScores,
  whatIfScores,
} from '../../facts/score-analysis.ts';
import { colorsFor, print, printJson } from '../output/print.ts';
import { rankingText } from '../output/score/ranking.ts';
import { robustnessText } from '../output/score/robustness.ts';
import { sensitivityText } from '../output/score/sensitivity.ts';
import { whatIfText } from '../output/score/what-if.ts';
import { type CommonOptions, EXIT, openTarget, UsageError } from '../session.ts';

export interface ScoreOptions extends CommonOptions, AnalysisOptions {
  readonly sensitivity?: boolean;
  readonly robustness?: boolean;
  readonly whatIf?: readonly string[];
}

export async function runScore(options: ScoreOptions): Promise<number> {
  const trials = (options.whatIf ?? []).map(readTrial);
  const target = await openTarget(options);
  const result = score(target, options.model);
  const sensitivity = options.sensitivity ? sensitivityOfScores(target, options) : undefined;
  const robustness = options.robustness ? robustnessOfScores(target, options) : undefined;
  const tried = trials.length > 0 ? whatIfScores(target, trials, options.model) : undefined;
  if (tried && tried.problems.length > 0) throw new UsageError(tried.problems.join('\n'));
  if (options.format === 'json') {
    const whatIf = tried && { model: tried.result.model, projects: tried.result.projects, moves: tried.moves };
    printJson({ ...withPlaces(target, result), sensitivity, robustness, whatIf });
    return EXIT.done;
  }
  const colors = colorsFor(options);
  const parts = [
    rankingText(result, options, colors),
    sensitivity && sensitivityText(sensitivity, colors),
    robustness && robustnessText(robustness, colors),
    tried && whatIfText(tried, colors),
  ];
  print(parts.filter((part) => part !== undefined).join('\n'));
  return EXIT.done;
}

/** `PRJ-001:cost-reduction=5` (or `=none`), or `business-value=0.5`. @throws {UsageError} */
function readTrial(text: string): Trial {
  const [, project, id = '', written = ''] = /^(?:(.+):)?([^:=]+)=([^=]+)$/.exec(text) ?? [];
  const value = written.trim() === '' ? Number.NaN : Number(written);
  if (project !== undefined && written === 'none') return { project, criterion: id, rating: null };
  if (!Number.isFinite(value)) {
    throw new UsageError(`"${text}" is no trial: write PRJ-001:cost-reduction=5 or business-value=0.5.`);
  }
  return project === undefined ? { dimension: id, weight: value } : { project, criterion: id, rating: value };
}
