import type { Robustness } from '../../engines/scoring/robustness/types.ts';
import type { Sensitivity } from '../../engines/scoring/sensitivity/types.ts';
import type { CriterionScore, ProjectScore, ScoreResult } from '../../engines/scoring/types.ts';
import type { Trial, WhatIfResult } from '../../engines/scoring/what-if.ts';
import { score } from '../../facts/ranking.ts';
import { robustnessOfScores, sensitivityOfScores, whatIfScores } from '../../facts/score-analysis.ts';
import type { Range } from '../../text/position.ts';
import { locatePointer } from '../../workspace/locate.ts';
import type { Target } from '../../workspace/target.ts';
import { UnusableError } from '../../workspace/unusable.ts';
import { defineCommand } from '../command.ts';

/** The ranking, and what was asked for besides. */
export interface ScoreAnswer extends PlacedScores {
  readonly sensitivity?: Sensitivity;
  readonly robustness?: Robustness;
  /** The ranking with what is tried out, and who moves. */
  readonly whatIf?: Pick<WhatIfResult['result'], 'model' | 'projects'> & Pick<WhatIfResult, 'moves' | 'weights'>;
}

export const command = defineCommand({
  name: 'score',
  wire: 'portolan.server.score',
  summary: 'score and rank the charters, and say how far the ranking can be trusted',
  examples: [
    'score --sensitivity --robustness',
    'score --model wsjf',
    'score --what-if PRJ-001:cost-reduction=5 business-value=0.5',
    'score --format json',
  ],
  editor: { command: 'portolan.scorePortfolio', title: 'Score Portfolio', icon: '$(list-ordered)' },
  args: {
    model: {
      type: 'text',
      description: 'the scoring model, instead of that of portolan.yaml',
      cli: { flags: '--model <id>' },
    },
    sensitivity: { type: 'flag', description: 'how far each weight can move before the ranking changes' },
    robustness: {
      type: 'flag',
      description: 'how often each charter takes each rank under uncertain weights and ratings',
    },
    whatIf: {
      type: 'texts',
      description: 'try out PRJ-001:cost-reduction=5 or business-value=0.5 (a share of the weight); nothing is written',
      cli: { flags: '--what-if <trial...>' },
    },
    top: {
      type: 'number',
      least: 1,
      most: 100_000,
      whole: true,
      description: 'how many charters count as the best',
      cli: { flags: '--top <number>' },
    },
    weights: {
      type: 'choice',
      of: ['any', 'same-order'],
      description: 'weights thought possible',
      cli: { flags: '--weights <which>' },
    },
    samples: {
      type: 'number',
      least: 100,
      most: 100_000,
      whole: true,
      description: 'draws of the simulation',
      cli: { flags: '--samples <number>' },
    },
    seed: {
      type: 'number',
      least: 0,
      most: 2 ** 32,
      whole: true,
      description: 'start of the random numbers: the same seed, the same answer',
      cli: { flags: '--seed <number>' },
    },
  },
  run: (target, { model, sensitivity, robustness, whatIf = [], top, weights, samples, seed }): ScoreAnswer => {
    const trials = whatIf.map(readTrial);
    const options = {
      model,
      ...(top !== undefined && { top }),
      ...(weights !== undefined && { weights }),
      ...(samples !== undefined && { samples }),
      ...(seed !== undefined && { seed }),
    };
    const ranking = withPlaces(target, score(target, model));
    const tried = trials.length > 0 ? whatIfScores(target, trials, model) : undefined;
    if (tried && tried.problems.length > 0) throw new UnusableError(tried.problems.join('\n'));
    return {
      ...ranking,
      ...(sensitivity && { sensitivity: sensitivityOfScores(target, options) }),
      ...(robustness && { robustness: robustnessOfScores(target, options) }),
      ...(tried && {
        whatIf: {
          model: tried.result.model,
          projects: tried.result.projects,
          moves: tried.moves,
          weights: tried.weights,
        },
      }),
    };
  },
});

/** `PRJ-001:cost-reduction=5` (or `=none`), or `business-value=0.5`. @throws {UnusableError} */
function readTrial(text: string): Trial {
  const [, project, id = '', written = ''] = /^(?:(.+):)?([^:=]+)=([^=]+)$/.exec(text) ?? [];
  const value = written.trim() === '' ? Number.NaN : Number(written);
  if (project !== undefined && written === 'none') return { project, criterion: id, rating: null };
  if (!Number.isFinite(value)) {
    throw new UnusableError(`"${text}" is no trial: write PRJ-001:cost-reduction=5 or business-value=0.5.`);
  }
  return project === undefined ? { dimension: id, weight: value } : { project, criterion: id, rating: value };
}

/** A rating with the place that it was read from, in the charter's file. */
export interface PlacedCriterion extends CriterionScore {
  readonly range: Range;
}

/** A ranking in which every rating says where it stands. */
export interface PlacedScores extends ScoreResult {
  readonly projects: readonly (ProjectScore & { readonly criteria: readonly (CriterionScore | PlacedCriterion)[] })[];
}

/**
 * Adds to every rating of a ranking where it stands: engines know pointers only. It looks into the text of every
 * charter, so it is for whoever wants to take scores apart, not for every keystroke.
 */
export function withPlaces({ workspace, project }: Target, result: ScoreResult): PlacedScores {
  const records = new Map(project.records().map((record) => [workspace.fileOf(record.uri), record]));
  return {
    ...result,
    projects: result.projects.map((scored) => {
      const record = scored.file === null ? undefined : records.get(scored.file);
      if (!record) return scored;
      const criteria = scored.criteria.map((each) => ({ ...each, range: locatePointer(record, each.pointer) }));
      return { ...scored, criteria };
    }),
  };
}
