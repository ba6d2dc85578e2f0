import { l10n, type QuickPickItem, QuickPickItemKind, Uri, window } from 'vscode';
import type { ClassifyResult } from '../../commands/classify/command.ts';
import { artifactOf, openPointer } from '../navigate.ts';
import type { Services } from '../services.ts';
import { givenOf, readOptions } from './arguments.ts';
import { CANCELLED, projectOf } from './choose-project.ts';
import { newArtifact } from './new-artifact.ts';

/**
 * Classifies the change request meant (of the file given, or of the active editor), or every one when there is none;
 * shows the outcome and returns the JSON of `portolan classify`. Undefined when the user was asked for a project and
 * turned away.
 */
export async function classifyChange(services: Services, argument: unknown): Promise<ClassifyResult | undefined> {
  const options = readOptions(argument);
  const uri = await projectOf(services, options);
  if (uri === CANCELLED) return undefined;
  const one = uri !== undefined && services.artifacts.find(Uri.parse(uri))?.kind === 'change-request';
  const request = { ...givenOf('classify', argument), ...(uri && { uri }), ...(one && { files: [uri] }) };
  const result = await services.connection.execute('classify', request);
  const [change] = result.changes;
  if (options.show) void (one && change ? showChange(services, change) : showList(services, result.changes));
  return result;
}

interface ListItem extends QuickPickItem {
  readonly run: () => Promise<unknown>;
}

async function showList(services: Services, changes: readonly ClassifiedChange[]): Promise<void> {
  const items = await Promise.all(changes.map((change) => listItem(services, change)));
  if (changes.length === 0) {
    const label = l10n.t('$(add) New Change Request…');
    items.push({ label, run: () => newArtifact(services, { kind: 'change-request' }) });
  }
  const placeHolder =
    changes.length === 0
      ? l10n.t('There is no change request to classify yet.')
      : l10n.t('Choose a change request to see what it needs and why.');
  const title = l10n.t('Change Requests by Class');
  const chosen = await window.showQuickPick(items, {
    title,
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  await chosen?.run();
}

async function listItem(services: Services, change: ClassifiedChange): Promise<ListItem> {
  const artifact = await artifactOf(services.artifacts, change);
  return {
    label: artifact?.title ?? change.id ?? change.file ?? '',
    description: change.id ?? '',
    detail: [className(change), ...stillMissing(change)].join('  ·  '),
    run: () => showChange(services, change),
  };
}

async function showChange(services: Services, change: ClassifiedChange): Promise<void> {
  const title = [change.id, className(change)].filter(Boolean).join(' · ');
  const options = { title, placeHolder: summary(change), matchOnDescription: true };
  const chosen = await window.showQuickPick(changeItems(change), options);
  const artifact = chosen && (await artifactOf(services.artifacts, change));
  if (artifact) await openPointer(services.connection, Uri.parse(artifact.uri), chosen.pointer ?? '');
}

/** `Infrastructure, high risk`, for each category that the change touches. */
function className({ categories }: ClassifiedChange): string {
  if (categories.length === 0) return l10n.t('Class unknown');
  return categories
    .map(({ categoryTitle, levelTitle }) => `${categoryTitle}: ${levelTitle ?? l10n.t('level unknown')}`)
    .join(' + ');
}

function summary(change: ClassifiedChange): string {
  if (change.categories.length === 0) return l10n.t('The record does not say yet what changes.');
  return stillMissing(change).join(', ') || l10n.t('Everything that this class asks for is there.');
}

/** `2 approvals owed`, `1 piece of evidence missing`: nothing for what is complete. */
function stillMissing({ approvals, obligations }: ClassifiedChange): string[] {
  const open = approvals.filter(({ state }) => state !== 'granted').length;
  const owed = obligations.filter(({ met }) => !met).length;
  return [
    open === 1 ? l10n.t('1 approval owed') : open > 1 ? l10n.t('{0} approvals owed', open) : '',
    owed === 1 ? l10n.t('1 piece of evidence missing') : owed > 1 ? l10n.t('{0} pieces of evidence missing', owed) : '',
  ].filter(Boolean);
}

export type ClassifiedChange = ClassifyResult['changes'][number];
type RequiredApproval = ClassifiedChange['approvals'][number];
type Obligation = ClassifiedChange['obligations'][number];
type Reason = ClassifiedChange['reasons'][number];

export interface ChangeItem extends QuickPickItem {
  /** JSON Pointer of what the item speaks of; undefined when the record holds nothing of it. */
  readonly pointer?: string | undefined;
}

/** What a change needs and why, what is missing first. */
function changeItems({ approvals, obligations, reasons }: ClassifiedChange): ChangeItem[] {
  const urgency = ({ state }: RequiredApproval): number => ['rejected', 'invalid', 'missing', 'granted'].indexOf(state);
  return [
    ...section(l10n.t('Approvals'), approvals.toSorted((a, b) => urgency(a) - urgency(b)).map(approvalItem)),
    ...section(l10n.t('Evidence'), obligations.toSorted((a, b) => Number(a.met) - Number(b.met)).map(obligationItem)),
    ...section(l10n.t('Why this class'), reasons.map(reasonItem)),
  ];
}

function section(label: string, items: readonly ChangeItem[]): ChangeItem[] {
  return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
}

function approvalItem({ title, state, by, date, because, strength, pointer }: RequiredApproval): ChangeItem {
  const icon = { granted: '$(pass)', missing: '$(circle-large-outline)', rejected: '$(error)', invalid: '$(warning)' }[
    state
  ];
  const word = {
    granted: l10n.t('granted'),
    missing: l10n.t('missing'),
    rejected: l10n.t('rejected'),
    invalid: l10n.t('does not count'),
  }[state];
  const description = [word, because, by, date, strength].filter(Boolean).join(' · ');
  return { label: `${icon} ${title}`, description, pointer: pointer ?? '/approvals' };
}

function obligationItem({ title, met, evidence, strength, needs, pointer }: Obligation): ChangeItem {
  const label = `${met ? '$(pass)' : '$(circle-large-outline)'} ${title}`;
  const weak = strength !== undefined && !met ? l10n.t('only {0}, has to be {1}', strength, needs ?? '') : undefined;
  const description = met ? [evidence, strength].filter(Boolean).join(' · ') : (weak ?? l10n.t('missing'));
  return { label, description, pointer };
}

function reasonItem({ title, evidence, pointer }: Reason): ChangeItem {
  return { label: `$(info) ${title}`, description: evidence, pointer };
}
