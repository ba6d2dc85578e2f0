import { commands, type InputBoxValidationMessage, InputBoxValidationSeverity, l10n, ThemeIcon, window } from 'vscode';
import type { NewFiles } from '../../server/protocol.ts';
import type { FromPortfolio } from '../../webview/portfolio/messages.ts';
import { kindLooks } from '../generated/kinds.ts';
import type { Services } from '../services.ts';
import { kindLook, kindName } from '../tree/looks.ts';
import { type CallOptions, readOptions } from './arguments.ts';
import { placeForNew } from './choose-project.ts';
import { writeNewFiles } from './new-files.ts';

/**
 * Asks for the kind and the title (unless they are given), writes the new artifact and opens it. Id, name and folder
 * follow from the records that are there; the user sees them while typing the title. Returns what was written;
 * undefined when the user turned away.
 */
export async function newArtifact({ connection }: Services, argument: unknown): Promise<NewFiles | undefined> {
  const options = readOptions(argument);
  const uri = await placeForNew(options);
  const kind = uri && (options.kind ?? (await askKind()));
  if (!uri || !kind) return undefined;
  // The server only says what would be written.
  const draft = (title: string): Promise<NewFiles> => connection.execute('new', request(uri, kind, title, options));
  const name = kindName(kind);
  const heading = options.kind === undefined ? l10n.t('New {0} (2 of 2)', name) : l10n.t('New {0}', name);
  const title = options.title ?? (await askTitle(kind, heading, draft));
  if (!title) return undefined;
  const result = await draft(title);
  await writeNewFiles(result.files);
  return result;
}

function request(uri: string, kind: string, title: string, { id, format }: CallOptions) {
  return { uri, kind, title, ...(id && { id }), ...(format && { format }) };
}

async function askKind(): Promise<string | undefined> {
  const items = kindLooks().map(({ kind, title, about, icon }) => ({
    artifact: kind,
    label: title,
    detail: about,
    iconPath: new ThemeIcon(icon),
  }));
  const title = l10n.t('New Artifact (1 of 2)');
  const chosen = await window.showQuickPick(items, { title, placeHolder: l10n.t('What do you want to write down?') });
  return chosen?.artifact;
}

async function askTitle(
  kind: string,
  heading: string,
  draft: (title: string) => Promise<NewFiles>,
): Promise<string | undefined> {
  const title = await window.showInputBox({
    title: heading,
    prompt: l10n.t('Its title, as people will read it. The id and the file’s name are made for you.'),
    placeHolder: kindLook(kind)?.example ?? '',
    validateInput: (text) => (text.trim() === '' ? l10n.t('Give it a title.') : consequence(draft(text.trim()))),
  });
  return title?.trim();
}

/** What Enter would do: the file that would be written, or the reason why none can be. */
function consequence(draft: Promise<NewFiles>): Promise<InputBoxValidationMessage> {
  return draft.then(
    ({ files }) => {
      const message = l10n.t('Enter creates {0}', files.map(({ file }) => file).join(', '));
      return { message, severity: InputBoxValidationSeverity.Info };
    },
    (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      return { message, severity: InputBoxValidationSeverity.Error };
    },
  );
}

type PageCommand = Extract<FromPortfolio, { type: 'run' }>['command'];

/** Carries out what a page asks for, as the command of the palette does. @param project any file or folder of it, or empty */
export async function runForPage(command: PageCommand, project: string): Promise<unknown> {
  const kind = { 'new-charter': 'charter', 'new-team': 'team' }[command];
  return commands.executeCommand('portolan.newArtifact', { kind, ...(project !== '' && { uri: project }) });
}
