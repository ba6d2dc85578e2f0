import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sentArguments } from '../../src/commands/arguments.ts';
import type { Command, CommandSpec } from '../../src/commands/command.ts';
import { type GeneratedFile, NOTICE } from './schemas.ts';

const COMMANDS_NOTICE = NOTICE.replace('schemas/', 'src/commands/*/command.ts');

/** In which the command line lists commands; the others follow by name. */
const ORDER = [
  'check',
  'list',
  'score',
  'select',
  'capacity',
  'classify',
  'new',
  'init',
  'explain',
  'import',
  'export',
];

/** What lists the commands: their specifications as data, the way to their code, and their entries in the manifest. */
export async function generateCommands(root: string): Promise<GeneratedFile[]> {
  const commands = await readCommands(root);
  return [
    { path: 'src/commands/generated/specs.ts', content: specs(commands) },
    { path: 'src/commands/generated/load.ts', content: load(commands) },
    { path: 'src/extension/generated/commands.ts', content: client(commands) },
    { path: 'src/cli/generated/printers.ts', content: printers(root, commands) },
    ...(await manifest(root, commands)),
  ];
}

async function readCommands(root: string): Promise<Command[]> {
  const folder = join(root, 'src/commands');
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => existsSync(join(folder, entry.name, 'command.ts'))).map(({ name }) => name);
  const place = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return Promise.all(
    names
      .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
      .map(async (name) => {
        const { command } = await import(pathToFileURL(join(folder, name, 'command.ts')).href);
        if (command?.name !== name)
          throw new Error(`src/commands/${name}/command.ts has to export command of that name.`);
        return command as Command;
      }),
  );
}

function specs(commands: readonly Command[]): string {
  const data = commands.map(({ run: _, ...spec }): CommandSpec => spec);
  return `${COMMANDS_NOTICE}import type { CommandSpec } from '../command.ts';

/** Every command as plain data. */
export const SPECS: readonly CommandSpec[] = ${JSON.stringify(data, null, 2)};
`;
}

/** A command's code is only evaluated when it is used. */
function load(commands: readonly Command[]): string {
  const line = ({ name }: Command): string =>
    `  '${name}': async (): Promise<typeof import('../${name}/command.ts')> => import('../${name}/command.ts'),`;
  const served = commands.filter(({ wire }) => wire !== undefined);
  return `${COMMANDS_NOTICE}
/** Commands that a server answers. */
export const SERVED = {
${served.map(line).join('\n')}
} as const;

/** All, with those that only the command line has. Not made from the others, so that a server's bundle can do without. */
export const LOAD = {
${commands.map(line).join('\n')}
} as const;

export type ServedName = keyof typeof SERVED;
export type CommandName = keyof typeof LOAD;

/** A command by name, with its types. */
export type CommandOf<Name extends CommandName> = Awaited<ReturnType<(typeof LOAD)[Name]>>['command'];
`;
}

function printers(root: string, commands: readonly Command[]): string {
  const silent = commands.find(({ name }) => !existsSync(join(root, 'src/cli/output', `${name}.ts`)));
  if (silent) throw new Error(`src/cli/output/${silent.name}.ts has to export the printer of the command.`);
  return `${COMMANDS_NOTICE}
/** What prints the answers of commands for people, by the name of the command. */
export const PRINTERS = {
${commands.map(({ name }) => `  '${name}': async () => (await import('../output/${name}.ts')).printer,`).join('\n')}
} as const;
`;
}

interface Manifest {
  contributes: {
    commands: { command: string; [property: string]: unknown }[];
    menus: { commandPalette: { command: string; when: string }[] };
  };
}

const keyOf = (command: string): string => `command.${command.replace('portolan.', '')}`;

/** Each command that the editor offers has its entry; what else stands in the manifest is left as it is. */
async function manifest(root: string, commands: readonly Command[]): Promise<GeneratedFile[]> {
  const file: Manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const before: Record<string, string> = JSON.parse(await readFile(join(root, 'package.nls.json'), 'utf8'));
  const titles = commands.flatMap(({ editor }) => (editor ? [[keyOf(editor.command), editor.title] as const] : []));
  // Titles of commands stand together, in the order of their keys.
  const isTitle = ([key]: readonly [string, string]): boolean => key.startsWith('command.');
  const merged = new Map([...Object.entries(before).filter(isTitle), ...titles]);
  const others = Object.entries(before).filter((entry) => !isTitle(entry));
  const first = Object.keys(before).findIndex((key) => key.startsWith('command.'));
  const sorted = [...merged].sort(([a], [b]) => (a < b ? -1 : 1));
  const words = Object.fromEntries([...others.slice(0, first), ...sorted, ...others.slice(first)]);
  for (const { editor } of commands) {
    if (!editor) continue;
    const entry = {
      command: editor.command,
      category: 'Portolan',
      title: `%${keyOf(editor.command)}%`,
      ...(editor.icon !== undefined && { icon: editor.icon }),
    };
    const { commands: entries, menus } = file.contributes;
    const at = entries.findIndex(({ command }) => command === editor.command);
    if (at === -1) entries.push(entry);
    else entries[at] = entry;
    if (!menus.commandPalette.some(({ command }) => command === editor.command))
      menus.commandPalette.push({ command: editor.command, when: 'workspaceFolderCount > 0' });
  }
  return [
    { path: 'package.json', content: `${JSON.stringify(file, null, 2)}\n` },
    { path: 'package.nls.json', content: `${JSON.stringify(words, null, 2)}\n` },
  ];
}

/** For a client: names and nothing else, so that it holds none of the code. */
function client(commands: readonly Command[]): string {
  const served = commands.filter(({ wire }) => wire !== undefined);
  return `${COMMANDS_NOTICE}
/** Commands of the server by name, as \`workspace/executeCommand\` knows them. */
export const WIRE = {
${served.map(({ name, wire }) => `  '${name}': '${wire}',`).join('\n')}
} as const;

export type ServedCommand = keyof typeof WIRE;

/** What each takes, by name. */
export const TAKES: Readonly<Record<ServedCommand, readonly string[]>> = {
${served.map(({ name, args }) => `  '${name}': ${JSON.stringify(Object.keys(sentArguments(args)))},`).join('\n')}
};
`;
}
