import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ScoreOptions } from './commands/score.ts';
import type { Outcome } from './program.ts';

/** The command `score` with its options. */
export function addScore(command: (usage: string, description: string) => Command, outcome: Outcome): void {
  command('score', 'score and rank the charters, and say how far the ranking can be trusted')
    .option('--model <id>', 'the scoring model, instead of that of portolan.yaml')
    .option('--sensitivity', 'how far each weight can move before the ranking changes')
    .option('--robustness', 'how often each charter takes each rank under uncertain weights and ratings')
    .option('--what-if <trial...>', 'try out PRJ-001:cost-reduction=5 or business-value=0.5; nothing is written')
    .addOption(number('--top <number>', 'how many charters count as the best', 1, 100_000))
    .addOption(new Option('--weights <which>', 'weights thought possible').choices(['any', 'same-order']))
    .addOption(number('--samples <number>', 'draws of the simulation', 100, 100_000))
    .addOption(number('--seed <number>', 'start of the random numbers: the same seed, the same answer', 0, 2 ** 32))
    .action(async (options: ScoreOptions) => {
      const { runScore } = await import('./commands/score.ts');
      outcome.exitCode = await runScore(options);
    });
}

function number(flags: string, description: string, least: number, most: number): Option {
  return new Option(flags, description).argParser((text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  });
}
