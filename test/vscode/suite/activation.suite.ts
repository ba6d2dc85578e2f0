import * as vscode from 'vscode';
import { assert, assertEqual } from '../harness/expect.ts';
import { extension, portolan } from './portolan.ts';
import { host, test } from './runner.ts';

interface Marks {
  getMarks(): readonly { readonly name: string; readonly startTime: number }[];
}

test('the extension activates, and the time it takes is measured', async () => {
  await portolan();
  assert(extension().isActive, 'The extension is not active.');
  const load = between('willLoadExtensionCode', 'didLoadExtensionCode');
  const run = between('willActivateExtension', 'didActivateExtension');
  assert(load >= 0 && run >= 0, 'The extension host has not measured the activation.');
  console.log(`    activation in the ${host()} extension host: ${load} ms to load, ${run} ms to run`);
});

test('every command of the manifest is registered', async () => {
  await portolan();
  const registered = new Set(await vscode.commands.getCommands(true));
  const contributed: { command: string }[] = extension().packageJSON.contributes.commands;
  assertEqual(
    contributed.map(({ command }) => command).filter((command) => !registered.has(command)),
    [],
  );
});

test('every command has a title without prefix, and those that need a context are hidden from the palette', () => {
  const { commands, menus } = extension().packageJSON.contributes;
  for (const { command, title, category } of commands) {
    assertEqual(category, 'Portolan', command);
    assert(!title.startsWith('%') && !title.includes('Portolan'), `${command}: ${title}`);
  }
  const ruled = new Set(menus.commandPalette.map(({ command }: { command: string }) => command));
  for (const { command } of commands) assert(ruled.has(command), `${command} has no rule for the palette.`);
});

/** Whole milliseconds between two marks that the extension host sets. */
function between(start: string, end: string): number {
  const marks = (globalThis as unknown as { MonacoPerformanceMarks: Marks }).MonacoPerformanceMarks.getMarks();
  const time = (name: string): number =>
    marks.find((mark) => mark.name.toLowerCase() === `code/exthost/${name}/portolan.portolan`.toLowerCase())
      ?.startTime ?? Number.NaN;
  return time(end) - time(start);
}
