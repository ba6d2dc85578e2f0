import { l10n, window } from 'vscode';
import { COMMANDS, type NewArtifactArguments, type NewArtifactResult } from '../../server/protocol.ts';
import type { Services } from '../services.ts';
import { kindLooks, kindName } from '../tree/kinds.ts';
import { type CallOptions, readOptions } from './arguments.ts';
import { placeForNew } from './choose-project.ts';
import { writeNewFiles } from './new-files.ts';

/**
 * Asks for the kind and the title (unless they are given), writes the new artifact and opens it. Returns what was
 * written; undefined when the user turned away.
 */
export async function newArtifact({ connection }: Services, argument: unknown): Promise<NewArtifactResult | undefined> {
  const options = readOptions(argument);
  const uri = await placeForNew(options);
  const kind = uri && (options.kind ?? (await askKind()));
  const title = kind && (options.title ?? (await askTitle(kind)));
  if (!uri || !kind || !title) return undefined;
  const result = await connection.execute<NewArtifactResult>(COMMANDS.newArtifact, request(uri, kind, title, options));
  await writeNewFiles(result.files);
  return result;
}

function request(uri: string, kind: string, title: string, { id, format }: CallOptions): NewArtifactArguments {
  return { uri, kind, title, ...(id && { id }), ...(format && { format }) };
}

async function askKind(): Promise<string | undefined> {
  const items = [...kindLooks()].map(([artifact, { icon, description }]) => ({
    artifact,
    label: kindName(artifact),
    detail: description,
    iconPath: icon,
  }));
  const title = l10n.t('New Artifact (1 of 2)');
  const chosen = await window.showQuickPick(items, { title, placeHolder: l10n.t('What do you want to write down?') });
  return chosen?.artifact;
}

async function askTitle(kind: string): Promise<string | undefined> {
  const title = await window.showInputBox({
    title: l10n.t('New {0} (2 of 2)', kindName(kind)),
    prompt: l10n.t('Its title, as people will read it. The id and the file’s name are made for you.'),
    placeHolder: titleExample(kind),
    validateInput: (text) => (text.trim() === '' ? l10n.t('Give it a title.') : undefined),
  });
  return title?.trim();
}

function titleExample(kind: string): string {
  switch (kind) {
    case 'charter':
      return l10n.t('Real-time inventory for all warehouses');
    case 'change-request':
      return l10n.t('Drop the legacy customer column from orders');
    case 'risk-register':
      return l10n.t('Platform risks');
    case 'adr':
      return l10n.t('Use Kafka for order events');
    default:
      return l10n.t('Ingestion');
  }
}
