import { type Command, InvalidArgumentError, Option } from 'commander';
import { OBJECTIVES } from '../engines/selection/objectives.ts';
import type { SelectArguments } from './commands/select.ts';
import type { Outcome } from './program.ts';

/** The command `select` with its options. */
export function addSelect(command: (usage: string, description: string) => Command, outcome: Outcome): void {
  command('select', 'choose the projects that are worth most of all that money, people and dependencies allow')
    .addOption(number('--budget <amount>', 'money for the whole, instead of that of portolan.yaml'))
    .option('--scenario <id>', 'a scenario of portolan.yaml')
    .option('--all-scenarios', 'as things are and in every scenario, side by side')
    .option('--frontier', 'what every budget would be worth')
    .addOption(new Option('--objective <name>', 'what to make as large as possible').choices([...OBJECTIVES]))
    .addOption(
      number('--time-limit <seconds>', 'the best answer found until then, with its proven bound (60 when missing)'),
    )
    .option('--no-reasons', 'without what would change each yes and no')
    .action(async (options: SelectArguments) => {
      const { runSelect } = await import('./commands/select.ts');
      outcome.exitCode = await runSelect(options);
    });
}

function number(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text) => {
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (value >= 0) return value;
    throw new InvalidArgumentError('It must be a number that is not negative, in digits such as 1500000 or 2.5.');
  });
}
