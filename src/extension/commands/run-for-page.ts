import { commands } from 'vscode';
import type { FromPortfolio } from '../../webview/portfolio/messages.ts';

type PageCommand = Extract<FromPortfolio, { type: 'run' }>['command'];

/** Carries out what a page asks for, as the command of the palette does. @param project any file or folder of it, or empty */
export async function runForPage(command: PageCommand, project: string): Promise<unknown> {
  const kind = { 'new-charter': 'charter', 'new-team': 'team' }[command];
  return commands.executeCommand('portolan.newArtifact', { kind, ...(project !== '' && { uri: project }) });
}
