import {
  Disposable,
  type ExtensionContext,
  l10n,
  type QuickPickItem,
  StatusBarAlignment,
  type StatusBarItem,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import { addDays, addMonths, isCalendarDate } from '../../text/dates.ts';
import type { Artifacts } from '../artifacts.ts';
import type { Connection } from '../client/connection.ts';

const SETTING = 'portolan.asOf';
/** Where a window keeps the day that was chosen in it: it is a question, not a property of the folder. */
const KEPT = 'portolan.asOf';

interface DayItem extends QuickPickItem {
  /** Null for the present day; undefined for one that is still to be typed. */
  readonly day?: string | null;
}

/**
 * The day as of which this window judges: chosen in the window, else that of the setting, else the present one. An item
 * of the status bar says it, loudly when it is not the present day, and changes it.
 */
export class AsOfDate implements Disposable {
  readonly #context: ExtensionContext;
  readonly #connection: Connection;
  readonly #artifacts: Artifacts;
  readonly #subscriptions: Disposable;
  #item: StatusBarItem | undefined;

  constructor(context: ExtensionContext, connection: Connection, artifacts: Artifacts) {
    this.#context = context;
    this.#connection = connection;
    this.#artifacts = artifacts;
    connection.setAsOf(this.day);
    this.#subscriptions = Disposable.from(
      artifacts.onDidChange(() => this.#show()),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SETTING)) this.#apply();
      }),
    );
  }

  /** An ISO date; null for the present day. */
  get day(): string | null {
    const chosen = this.#context.workspaceState.get<string | null>(KEPT) ?? undefined;
    const day = chosen ?? workspace.getConfiguration().get<string>(SETTING, '');
    return isCalendarDate(day) ? day : null;
  }

  /** @param argument a day, null for the present one; asked for when it is neither */
  async choose(argument: unknown): Promise<void> {
    const given = argument === null || (typeof argument === 'string' && isCalendarDate(argument));
    const day = given ? argument : await this.#ask();
    if (day === undefined) return;
    await this.#context.workspaceState.update(KEPT, day ?? undefined);
    this.#apply();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#item?.dispose();
  }

  #apply(): void {
    this.#connection.setAsOf(this.day);
    this.#show();
  }

  async #ask(): Promise<string | null | undefined> {
    const items = dayItems(this.day, workspace.getConfiguration().get<string>(SETTING, ''));
    const chosen = await window.showQuickPick(items, {
      title: l10n.t('Judge as of'),
      placeHolder: l10n.t('The day for everything that is due, over or in force'),
    });
    return chosen?.day === undefined && chosen !== undefined ? askForDay(this.day) : chosen?.day;
  }

  #show(): void {
    const { day } = this;
    if (day === null && this.#artifacts.totals.artifacts === 0) {
      this.#item?.hide();
      return;
    }
    this.#item ??= window.createStatusBarItem('portolan.asOf', StatusBarAlignment.Left);
    const label = day === null ? l10n.t('Portolan: as of today') : l10n.t('Portolan: as of {0}', day);
    this.#item.name = l10n.t('Portolan: As Of');
    this.#item.text = day === null ? '$(calendar)' : `$(calendar) ${l10n.t('As of {0}', day)}`;
    this.#item.accessibilityInformation = { label };
    this.#item.tooltip = `${label}\n${l10n.t('Click to choose another day.')}`;
    this.#item.backgroundColor = day === null ? undefined : new ThemeColor('statusBarItem.warningBackground');
    this.#item.command = 'portolan.setAsOf';
    this.#item.show();
  }
}

/** Days that people ask for. The present day stands first, where the window or the settings say another. */
function dayItems(present: string | null, setting: string): readonly DayItem[] {
  const now = new Date();
  const pad = (part: number): string => String(part).padStart(2, '0');
  const today = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  const month = `${today.slice(0, 7)}-01`;
  const quarter = `${today.slice(0, 4)}-${pad(now.getMonth() - (now.getMonth() % 3) + 1)}-01`;
  const ofSetting = isCalendarDate(setting)
    ? [{ label: l10n.t('The day of the settings'), day: null, description: setting }]
    : [];
  const first = ofSetting.length > 0 ? ofSetting : [{ label: l10n.t('Today'), day: null, description: today }];
  const days: readonly (readonly [string, string])[] = [
    [l10n.t('End of last month'), addDays(month, -1)],
    [l10n.t('End of last quarter'), addDays(quarter, -1)],
    [l10n.t('In a month'), addMonths(today, 1)],
    [l10n.t('End of this quarter'), addDays(addMonths(quarter, 3), -1)],
  ];
  return [
    ...first,
    ...days.map(([label, day]) => ({ label, day, description: day })),
    { label: l10n.t('Another day…'), ...(present !== null && { description: present }) },
  ];
}

async function askForDay(present: string | null): Promise<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Judge as of'),
    prompt: l10n.t('A day such as 2027-03-31'),
    ...(present !== null && { value: present }),
    validateInput: (text) => (isCalendarDate(text) ? undefined : l10n.t('A day of the calendar, such as 2027-03-31')),
  });
}
