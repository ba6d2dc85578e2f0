import { performance } from 'node:perf_hooks';
import { shippedCatalog } from '../src/catalog/generated/catalog.ts';
import { score } from '../src/facts/ranking.ts';
import { robustnessOfScores, sensitivityOfScores, whatIfScores } from '../src/facts/score-analysis.ts';
import { createMemoryHost } from '../src/workspace/memory-host.ts';
import { type Target, targetOf } from '../src/workspace/target.ts';
import { Workspace } from '../src/workspace/workspace.ts';
import { inMilliseconds, line } from './columns.ts';
import { createRandom } from './workspace.ts';

/** What was measured of scoring; times in milliseconds, medians of several rounds. */
export interface MeasuredScoring {
  readonly charters: number;
  readonly criteria: number;
  readonly samples: number;
  /** Scoring everything for the first time. */
  readonly first: number;
  /** Scoring everything again after a keystroke in one charter; without and with taking over the text. */
  readonly afterKeystroke: number;
  readonly keystroke: number;
  readonly sensitivity: number;
  /** By share of the ratings that are ranges, in per cent. */
  readonly robustness: Readonly<Record<string, number>>;
  readonly whatIf: number;
}

const CRITERIA = Object.values(shippedCatalog.evaluation.models['data-value']?.dimensions ?? {}).flatMap(({ groups }) =>
  Object.values(groups).flatMap((group) => Object.keys(group.criteria)),
);
const FOLDER = 'file:///bench';
const SAMPLES = 2000;
const ROUNDS = 7;

/** Measures scoring on charters that are rated in full by the default model. */
export async function measureScoring(charters: number): Promise<MeasuredScoring> {
  const certain = await open(charters, 0);
  const first = time(() => score(certain));
  const strokes = [];
  for (let round = 0; round < ROUNDS; round++) {
    const edit = performance.now();
    await certain.workspace.edit(`${FOLDER}/0.charter.yaml`, charterText(0, 0, createRandom(round)), round + 1);
    strokes.push({ edit: performance.now() - edit, score: time(() => score(certain)) });
  }
  const robustness: Record<string, number> = {};
  for (const percent of [0, 20, 100]) {
    const target = percent === 0 ? certain : await open(charters, percent / 100);
    score(target);
    robustness[percent] = repeated(() => robustnessOfScores(target, { samples: SAMPLES }));
  }
  return {
    charters,
    criteria: CRITERIA.length,
    samples: SAMPLES,
    first,
    afterKeystroke: median(strokes.map((stroke) => stroke.score)),
    keystroke: median(strokes.map((stroke) => stroke.score + stroke.edit)),
    sensitivity: repeated(() => sensitivityOfScores(certain)),
    robustness,
    whatIf: repeated(() => whatIfScores(certain, [{ dimension: 'business-value', weight: 0.5 }])),
  };
}

/** The same for people. */
export function scoringTable(measured: MeasuredScoring): string {
  const { charters, criteria, samples, robustness } = measured;
  return [
    `${charters} charters, each with ${criteria} ratings`,
    '',
    line('scoring for the first time', inMilliseconds(measured.first)),
    line('scoring again after a keystroke', inMilliseconds(measured.afterKeystroke)),
    line('the same, with taking over the text', inMilliseconds(measured.keystroke)),
    line('what if: another weight', inMilliseconds(measured.whatIf)),
    line('sensitivity of all weights, exact', inMilliseconds(measured.sensitivity)),
    ...Object.entries(robustness).map(([percent, took]) =>
      line(`SMAA, ${samples} draws, ${percent} % of the ratings ranges`, inMilliseconds(took)),
    ),
  ].join('\n');
}

async function open(charters: number, ranges: number): Promise<Target> {
  const random = createRandom(2027);
  const files = Array.from({ length: charters }, (_, index) => {
    return [`${index}.charter.yaml`, charterText(index, ranges, random)] as const;
  });
  const workspace = new Workspace(FOLDER, createMemoryHost(Object.fromEntries(files), FOLDER));
  await workspace.load();
  return targetOf(workspace);
}

function charterText(index: number, ranges: number, random: () => number): string {
  const ratings = CRITERIA.map((id) => {
    const rating = 1 + Math.floor(random() * 5);
    const [low, high] = [Math.max(1, rating - 1), Math.min(5, rating + 1)];
    return `    ${id}: ${random() < ranges ? `{ low: ${low}, likely: ${rating}, high: ${high} }` : rating}\n`;
  });
  const head = `apiVersion: portolan/v1\nkind: charter\nid: PRJ-${index}\ntitle: Project ${index}\nstatus: proposed\n`;
  return `${head}scoring:\n  ratings:\n${ratings.join('')}`;
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function repeated(run: () => unknown): number {
  run();
  return median(Array.from({ length: ROUNDS }, () => time(run)));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
