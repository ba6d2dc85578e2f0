import { l10n, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { ArtifactItem, ScoreSummary } from '../../server/protocol.ts';
import { toRange } from '../places.ts';
import { findingsText, readable, scoreWords } from '../words.ts';
import type { KindGroup, StatusGroup } from './groups.ts';
import { isFolded, kindLook, kindName, statusIcon } from './looks.ts';

export function kindItem({ kind, statuses }: KindGroup): TreeItem {
  const look = kindLook(kind);
  const items = statuses.flatMap(({ artifacts }) => artifacts.map(({ item }) => item));
  const findings = findingsText(sum(items, 'errors'), sum(items, 'warnings'));
  return group(
    kind,
    look?.titles ?? kind,
    items.length,
    findings,
    look && new ThemeIcon(look.icon),
    TreeItemCollapsibleState.Expanded,
  );
}

export function statusItem({ kind, status, artifacts }: StatusGroup): TreeItem {
  const label = status === null ? l10n.t('No status') : readable(status);
  const state = isFolded(kind, status) ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  return group(`${kind}/${status ?? ''}`, label, artifacts.length, '', statusIcon(kind, status), state);
}

function group(
  id: string,
  label: string,
  count: number,
  findings: string,
  icon: ThemeIcon | undefined,
  state: TreeItemCollapsibleState,
): TreeItem {
  const item = new TreeItem(label, state);
  item.id = id;
  item.description = [String(count), findings].filter(Boolean).join(' · ');
  item.contextValue = 'group';
  if (icon !== undefined) item.iconPath = icon;
  return item;
}

export function artifactItem(artifact: ArtifactItem): TreeItem {
  const findings = findingsText(artifact.errors, artifact.warnings);
  const label = artifact.title ?? artifact.id ?? artifact.file;
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  item.id = artifact.uri;
  const score = artifact.score && scoreWords(artifact.score);
  item.description = [artifact.title === null ? null : artifact.id, score, findings].filter(Boolean).join(' · ');
  // With it the item gets the colours and badges of its file: findings and source control.
  item.resourceUri = Uri.parse(artifact.uri);
  item.iconPath = statusIcon(artifact.kind, artifact.status);
  item.contextValue = `artifact.${artifact.kind}`;
  item.tooltip = tooltip(artifact, label, findings);
  const spoken = [label, artifact.id, artifact.status, score, findings];
  item.accessibilityInformation = { label: spoken.filter(Boolean).join(', ') };
  item.command = {
    command: 'vscode.open',
    title: l10n.t('Open'),
    arguments: [Uri.parse(artifact.uri), { selection: toRange(artifact.range) }],
  };
  return item;
}

function tooltip(artifact: ArtifactItem, label: string, findings: string): MarkdownString {
  const text = new MarkdownString();
  text.appendMarkdown('**').appendText(label).appendMarkdown('**\n\n');
  const facts = [kindName(artifact.kind), artifact.id, artifact.status && readable(artifact.status), artifact.date];
  text.appendText(facts.filter(Boolean).join(' · '));
  if (artifact.score !== undefined) text.appendMarkdown('\n\n').appendText(scoreFacts(artifact.score));
  if (findings !== '') text.appendMarkdown('\n\n').appendText(findings);
  return text.appendMarkdown('\n\n').appendText(artifact.file);
}

/** `Score: 82.4, 92 % rated · Rank 3 · Mandatory`. */
function scoreFacts(score: ScoreSummary): string {
  return [
    l10n.t('Score: {0}', scoreWords(score)),
    score.rank === null ? '' : l10n.t('Rank {0}', score.rank),
    score.mandatory ? l10n.t('Mandatory') : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function sum(items: readonly ArtifactItem[], count: 'errors' | 'warnings'): number {
  return items.reduce((total, item) => total + item[count], 0);
}
