import { Command, InvalidArgumentError, Option } from 'commander';
import { type Argument, hasForm, isWithin, rangeOf, type TextForm } from '../commands/arguments.ts';
import type { CommandSpec } from '../commands/command.ts';
import { SPECS } from '../commands/generated/specs.ts';
import { isCalendarDate } from '../text/dates.ts';
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

  for (const spec of SPECS) addCommand(program, spec, outcome);

  program
    .command('lsp')
    .description('run the language server, for any editor')
    .requiredOption('--stdio', 'speak over standard input and output')
    // Editors add arguments of their own, such as their process id.
    .allowUnknownOption()
    .allowExcessArguments()
    .addHelpText('after', examples(LSP_EXAMPLES))
    .action(async () => {
      const { serveStdio } = await import('../server/stdio.ts');
      serveStdio();
    });

  return program;
}

/** A command with its own options behind those that all of them share. */
function addCommand(program: Command, spec: CommandSpec, outcome: Outcome): void {
  const { name, summary, args, formats = ['pretty', 'json'] } = spec;
  const positional = Object.entries(args).filter(([, { cli }]) => cli?.positional);
  const usage = positional.map(([key, argument]) => placeholderOf(key, argument));
  const command = program
    .command([name, ...usage].join(' '))
    .description(summary)
    .addOption(formatOption(formats))
    .option('--cwd <dir>', 'the folder to work in', '.')
    .option('--as-of <date>', 'judge as of this day, such as 2027-03-31; today when missing', readDay)
    .option('--no-color', 'no colours')
    .option('--quiet', 'only what matters')
    .addHelpText('after', examples(spec.examples));
  const options = Object.entries(args)
    .filter(([, { cli }]) => !cli?.positional)
    .map(([key, argument]) => ({ key, argument, option: optionOf(key, argument) }));
  for (const { option } of options) command.addOption(option);
  command.action(async (...given: unknown[]) => {
    const values = given[positional.length] as CommonOptions & Readonly<Record<string, unknown>>;
    const named = options.map(({ key, argument, option }) => [key, choiceOf(values[option.attributeName()], argument)]);
    const placed = positional.map(([key], at) => [key, given[at]]);
    const { runCommand } = await import('./run.ts');
    outcome.exitCode = await runCommand(name, Object.fromEntries([...placed, ...named]), values);
  });
}

/** `<kind>`, `[paths...]`. */
function placeholderOf(key: string, argument: Argument): string {
  const word = argument.type === 'files' ? `${key}...` : key;
  return 'required' in argument ? `<${word}>` : `[${word}]`;
}

function optionOf(key: string, argument: Argument): Option {
  const { cli, description } = argument;
  const kebab = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const flags = cli?.flags ?? (argument.type === 'flag' ? `--${kebab}` : `--${kebab} <${kebab}>`);
  const option = new Option(flags, cli?.description ?? description);
  if (cli?.default !== undefined) option.default(cli.default);
  if (cli?.as !== undefined) return option;
  if (argument.type === 'choice') return option.choices([...argument.of]);
  if (argument.type === 'number') return option.argParser((text) => readNumber(argument, text));
  if (argument.type === 'text') return option.argParser((text) => readText(argument.form, text));
  // One value at a time, as often as somebody likes.
  if (argument.type === 'texts' && !flags.includes('...') && !('commas' in argument))
    return option.default([]).argParser((value, before: readonly string[]) => [...before, value]);
  return option;
}

function readDay(text: string): string {
  if (isCalendarDate(text)) return text;
  throw new InvalidArgumentError('It must be a day of the calendar, such as 2027-03-31.');
}

function readText(form: TextForm | undefined, text: string): string {
  if (form === undefined || hasForm(text, form)) return text;
  throw new InvalidArgumentError(`It must be ${form.words}.`);
}

function readNumber(argument: Extract<Argument, { type: 'number' }>, text: string): number {
  const value = (argument.whole ? /^\d+$/ : /^\d+(\.\d+)?$/).test(text) ? Number(text) : Number.NaN;
  if (isWithin(argument, value)) return value;
  throw new InvalidArgumentError(
    argument.most !== undefined
      ? `It must be ${rangeOf(argument)}.`
      : argument.whole
        ? 'It must be a whole number.'
        : 'It must be a number that is not negative, in digits such as 1500000 or 2.5.',
  );
}

/** The value of a flag that stands for a choice; what nobody gave stays missing. */
function choiceOf(value: unknown, { cli }: Argument): unknown {
  return cli?.as !== undefined && value === true ? cli.as : value;
}

/** Where there is no way of printing for people, the command decides what the format is when none is given. */
function formatOption(formats: readonly string[]): Option {
  const option = new Option('--format <format>', 'how to print').choices([...formats]);
  return formats.includes('pretty') ? option.default('pretty') : option;
}

function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ portolan ${line}\n`).join('')}`;
}

/** Below the list of commands. */
const INTRODUCTION = `
Start here:
  $ portolan init                      writes a commented portolan.yaml
  $ portolan new charter --title "…"   writes a charter with the next free id
  $ portolan check                     finds what is wrong, to the character
  $ portolan score                     ranks the charters

Exit codes: 0 done, 1 findings at error level, 2 unusable arguments or configuration.`;

/** Calls of the language server, which is no command that answers. */
const LSP_EXAMPLES: readonly string[] = [
  'lsp --stdio   # as the command of a language server in the settings of an editor',
];
