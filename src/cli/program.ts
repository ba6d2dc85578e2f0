import { Command, InvalidArgumentError, Option } from 'commander';
import { KINDS } from '../kinds/kinds.ts';
import { addExchange } from './exchange.ts';
import { EXAMPLES, INTRODUCTION } from './help.ts';
import { addScore } from './score-options.ts';
import { addSelect } from './select-options.ts';
import type { CommonOptions } from './session.ts';
import { VERSION } from './version.ts';

/** What a command leaves behind: the exit code of the contract. */
export interface Outcome {
  exitCode: number;
}

/**
 * The commands and their options. Each command's code is only evaluated when the command runs.
 * @param outcome receives the exit code
 */
export function createProgram(outcome: Outcome): Command {
  const program = new Command('portolan')
    .description('PMO as code: project charters, decision records, risk registers and change requests beside the code.')
    .version(VERSION, '--version')
    .configureHelp({ sortSubcommands: false, showGlobalOptions: false })
    .showHelpAfterError('(see portolan --help)')
    .addHelpText('after', INTRODUCTION)
    .exitOverride();

  /** A command with the options that all of them share. */
  const command = (usage: string, description: string, formats: readonly string[] = ['pretty', 'json']): Command => {
    const created = program.command(usage).description(description);
    return created
      .addOption(formatOption(formats))
      .option('--cwd <dir>', 'the folder to work in', '.')
      .option('--no-color', 'no colours')
      .option('--quiet', 'only what matters')
      .addHelpText('after', examples(EXAMPLES[created.name()] ?? []));
  };

  command('check [paths...]', 'find what is wrong in the records of a folder', CHECK_FORMATS)
    .option('--max-warnings <number>', 'fail when there are more warnings than this', wholeNumber)
    .action(async (paths: string[], options: CommonOptions & { maxWarnings?: number }) => {
      const { runCheck } = await import('./commands/check.ts');
      outcome.exitCode = await runCheck(paths, options);
    });

  command('list', 'list the records with id, status, date and links')
    .option('--kind <kind>', `only this kind: ${KINDS.join(', ')}`)
    .action(async (options: CommonOptions & { kind?: string }) => {
      const { runList } = await import('./commands/list.ts');
      outcome.exitCode = await runList(options);
    });

  addScore(command, outcome);

  addSelect(command, outcome);

  command('capacity', 'compare what projects ask of people and infrastructure with what the teams have')
    .option('--month <month...>', 'only these months of the planning period, such as 2027-03')
    .option(
      '--projects <projects>',
      'whose demand counts: committed (active and approved), selected (what portolan select chooses), all, or ids with commas',
      'committed',
    )
    .action(async (options: CommonOptions & { month?: string[]; projects: string }) => {
      const { runCapacity } = await import('./commands/capacity.ts');
      outcome.exitCode = await runCapacity(options);
    });

  command('classify [files...]', 'say the class of change requests, and what they owe').action(
    async (files: string[], options: CommonOptions) => {
      const { runClassify } = await import('./commands/classify.ts');
      outcome.exitCode = await runClassify(files, options);
    },
  );

  command('new <kind>', 'write a new record with the next free id; never over an existing file')
    .option('--title <title>', 'its title')
    .option('--id <id>', 'its id, instead of the next free one')
    .option('--markdown', 'as Markdown with front matter (decision records always are)')
    .action(async (kind: string, options: CommonOptions & { title?: string; id?: string; markdown?: boolean }) => {
      const { runNew } = await import('./commands/new.ts');
      outcome.exitCode = await runNew(kind, options);
    });

  command('init', 'write a commented portolan.yaml; never over an existing one').action(
    async (options: CommonOptions) => {
      const { runInit } = await import('./commands/init.ts');
      outcome.exitCode = await runInit(options);
    },
  );

  command('explain [code]', 'say what a rule means, why it exists, how to mend or silence it').action(
    async (code: string | undefined, options: CommonOptions) => {
      const { runExplain } = await import('./commands/explain.ts');
      outcome.exitCode = runExplain(code, options);
    },
  );

  addExchange(command, outcome);

  program
    .command('lsp')
    .description('run the language server, for any editor')
    .requiredOption('--stdio', 'speak over standard input and output')
    // Editors add arguments of their own, such as their process id.
    .allowUnknownOption()
    .allowExcessArguments()
    .addHelpText('after', examples(EXAMPLES.lsp ?? []))
    .action(async () => {
      const { serveStdio } = await import('../server/stdio.ts');
      serveStdio();
    });

  return program;
}

const CHECK_FORMATS = ['pretty', 'json', 'sarif', 'junit', 'github'];

/** Where there is no way of printing for people, the command decides what the format is when none is given. */
function formatOption(formats: readonly string[]): Option {
  const option = new Option('--format <format>', 'how to print').choices([...formats]);
  return formats.includes('pretty') ? option.default('pretty') : option;
}

function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ portolan ${line}\n`).join('')}`;
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}
