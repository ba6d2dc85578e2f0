import { l10n, type QuickPickItem, QuickPickItemKind } from 'vscode';
import type { ClassifyResult } from '../../commands/classify/command.ts';

export type ClassifiedChange = ClassifyResult['changes'][number];
type RequiredApproval = ClassifiedChange['approvals'][number];
type Obligation = ClassifiedChange['obligations'][number];
type Reason = ClassifiedChange['reasons'][number];

export interface ChangeItem extends QuickPickItem {
  /** JSON Pointer of what the item speaks of; undefined when the record holds nothing of it. */
  readonly pointer?: string | undefined;
}

/** What a change needs and why, what is missing first. */
export function changeItems({ approvals, obligations, reasons }: ClassifiedChange): ChangeItem[] {
  const urgency = ({ state }: RequiredApproval): number => ['rejected', 'missing', 'granted'].indexOf(state);
  return [
    ...section(l10n.t('Approvals'), approvals.toSorted((a, b) => urgency(a) - urgency(b)).map(approvalItem)),
    ...section(l10n.t('Evidence'), obligations.toSorted((a, b) => Number(a.met) - Number(b.met)).map(obligationItem)),
    ...section(l10n.t('Why this class'), reasons.map(reasonItem)),
  ];
}

function section(label: string, items: readonly ChangeItem[]): ChangeItem[] {
  return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
}

function approvalItem({ title, state, by, date, pointer }: RequiredApproval): ChangeItem {
  const icon = { granted: '$(pass)', missing: '$(circle-large-outline)', rejected: '$(error)' }[state];
  const word = { granted: l10n.t('granted'), missing: l10n.t('missing'), rejected: l10n.t('rejected') }[state];
  const description = [word, by, date].filter(Boolean).join(' · ');
  return { label: `${icon} ${title}`, description, pointer: pointer ?? '/approvals' };
}

function obligationItem({ title, met, evidence, pointer }: Obligation): ChangeItem {
  const label = `${met ? '$(pass)' : '$(circle-large-outline)'} ${title}`;
  return { label, description: met ? (evidence ?? l10n.t('given')) : l10n.t('missing'), pointer };
}

function reasonItem({ title, evidence, pointer }: Reason): ChangeItem {
  return { label: `$(info) ${title}`, description: evidence, pointer };
}
