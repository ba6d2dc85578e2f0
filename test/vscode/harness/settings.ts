import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** User settings of VS Code: setting names to values. */
export type Settings = Readonly<Record<string, unknown>>;

/** Keeps everything off the screen, and off the network, that no test is about. */
const quietSettings: Settings = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'editor.accessibilitySupport': 'off',
  // A tree that unfolds at every file opened would push what a test looks for off the screen.
  'explorer.autoReveal': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'remote.autoForwardPorts': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Writes the user's settings of a fresh profile: the quiet defaults, then what the caller wants. */
export async function writeSettings(folder: string, settings: Settings = {}): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}

/** A built-in colour theme: its name in the list of themes, and the class that the window then carries. */
export const themes = {
  light: { name: 'Light Modern', className: 'vs' },
  dark: { name: 'Dark Modern', className: 'vs-dark' },
  hc: { name: 'Dark High Contrast', className: 'hc-black' },
  'hc-light': { name: 'Light High Contrast', className: 'hc-light' },
} as const;

export type Theme = keyof typeof themes;
