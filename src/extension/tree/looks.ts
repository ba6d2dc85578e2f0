import { ThemeColor, ThemeIcon } from 'vscode';
import { type KindLook, kindLooks, type StatusLook } from '../generated/kinds.ts';

/** How the view shows a kind; undefined for one that this version does not know. */
export function kindLook(kind: string): KindLook | undefined {
  return kindLooks().find((look) => look.kind === kind);
}

/** One artifact of a kind, by name. */
export function kindName(kind: string): string {
  return kindLook(kind)?.title ?? kind;
}

/** Where a kind stands among others; unknown ones at the end. */
export function kindOrder(kind: string): number {
  const place = kindLooks().findIndex((look) => look.kind === kind);
  return place === -1 ? Number.MAX_SAFE_INTEGER : place;
}

/** Where a status stands among those of its kind: work in hand first, what is over last, unknown ones at the end. */
export function statusOrder(kind: string, status: string | null): number {
  const place = (kindLook(kind)?.statuses ?? []).findIndex((look) => look.status === status);
  return place === -1 ? Number.MAX_SAFE_INTEGER : place;
}

/** True for statuses of which there are many records, and few look for them. */
export function isFolded(kind: string, status: string | null): boolean {
  return statusLook(kind, status)?.folded === true;
}

export function statusIcon(kind: string, status: string | null): ThemeIcon {
  const { icon = 'question', color } = statusLook(kind, status) ?? {};
  return color === undefined ? new ThemeIcon(icon) : new ThemeIcon(icon, new ThemeColor(color));
}

function statusLook(kind: string, status: string | null): StatusLook | undefined {
  return kindLook(kind)?.statuses.find((look) => look.status === status);
}
