import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { FeatureContext } from './feature.ts';

/** The settings that are read; each is a boolean at `portolan.<group>.<name>`. */
export const DEFAULT_SETTINGS = {
  codeLens: { score: true, change: true, risk: true, supersede: true, references: true },
  inlayHints: { riskLevel: true, residualLevel: true, ratingPoints: false },
  format: { enable: false },
} as const;

/** What the user set, with the defaults of what is not set. */
export type Settings = {
  readonly [Group in keyof typeof DEFAULT_SETTINGS]: {
    readonly [Name in keyof (typeof DEFAULT_SETTINGS)[Group]]: boolean;
  };
};

/** The settings of one client, asked for once and again after each change. */
export interface SettingsReader {
  /** The defaults, where the client keeps no settings or does not answer. */
  read(): Promise<Settings>;
  /** Calls back after each change. */
  onDidChange(listener: () => void): void;
}

const readers = new WeakMap<Connection, SettingsReader>();

/** All features of a connection share one reader. */
export function settingsOf(context: FeatureContext): SettingsReader {
  const { connection } = context;
  const known = readers.get(connection);
  if (known) return known;
  const reader = createReader(context);
  readers.set(connection, reader);
  return reader;
}

function createReader({ connection, capabilities }: FeatureContext): SettingsReader {
  const { workspace } = capabilities;
  const listeners: (() => void)[] = [];
  let settings: Promise<Settings> | undefined;
  let subscribed = false;

  connection.onDidChangeConfiguration(() => {
    settings = undefined;
    for (const listener of listeners) listener();
  });

  /** Only once the client is initialized may the server ask for anything: so at the first reading. */
  const subscribe = (): void => {
    if (subscribed) return;
    subscribed = true;
    if (!workspace?.didChangeConfiguration?.dynamicRegistration) return;
    connection.client.register(DidChangeConfigurationNotification.type, { section: 'portolan' }).catch(() => undefined);
  };

  const ask = async (): Promise<Settings> => {
    if (!workspace?.configuration) return DEFAULT_SETTINGS;
    return parseSettings(await connection.workspace.getConfiguration('portolan').catch(() => undefined));
  };

  return {
    read: () => {
      subscribe();
      settings ??= ask();
      return settings;
    },
    onDidChange: (listener) => {
      listeners.push(listener);
    },
  };
}

/** Reads whatever a client holds under `portolan`: what is missing or no boolean has its default. */
function parseSettings(given: unknown): Settings {
  const groups = Object.entries(DEFAULT_SETTINGS).map(([group, defaults]) => {
    const set = propertyOf(given, group);
    const names = Object.entries(defaults).map(([name, fallback]) => {
      const value = propertyOf(set, name);
      return [name, typeof value === 'boolean' ? value : fallback];
    });
    return [group, Object.fromEntries(names)];
  });
  return Object.fromEntries(groups) as Settings;
}

function propertyOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}
