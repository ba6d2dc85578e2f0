import { l10n, type QuickPickItem, Uri, window } from 'vscode';
import { openAt } from '../places.ts';
import type { Services } from '../services.ts';
import { kindName, statusIcon } from '../tree/looks.ts';
import { activeFile, readOptions } from './arguments.ts';

/** Shows the preview of the file meant, of the active editor, or of an artifact that the user picks. */
export async function openPreview(services: Services, place: 'here' | 'beside', argument: unknown): Promise<void> {
  const given = readOptions(argument).uri ?? activeFile() ?? services.previews.activeUri;
  const uri = given ?? (await pickArtifact(services));
  if (uri !== undefined) services.previews.open(uri, place);
}

/** Shows the text of the artifact whose preview has the focus. */
export async function showSource({ previews }: Services): Promise<void> {
  if (previews.activeUri !== undefined) await openAt(previews.activeUri);
}

interface ArtifactPick extends QuickPickItem {
  readonly uri: string;
}

async function pickArtifact({ artifacts }: Services): Promise<Uri | undefined> {
  const items: ArtifactPick[] = (await artifacts.list()).map(({ uri, id, title, kind, status, file }) => ({
    uri,
    label: title ?? id ?? file,
    description: [title === null ? null : id, kindName(kind)].filter(Boolean).join(' · '),
    iconPath: statusIcon(kind, status),
  }));
  const placeHolder = l10n.t('Which artifact do you want to see?');
  const chosen = await window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  return chosen && Uri.parse(chosen.uri);
}
