/** What a room of `src/` may import. */
interface Room {
  /** Rooms, or single files, that it uses; what these use it may use too. */
  readonly uses: readonly string[];
  /** Rooms of which it may name types, and nothing that runs. */
  readonly types?: readonly string[];
  /** The machine below it: modules of Node's, or VS Code. Rooms without one run wherever there is JavaScript. */
  readonly host?: 'node' | 'vscode';
}

/** The layers of the house, lowest first. The map in `CONTRIBUTING.md` says the same in words. */
export const ROOMS: Readonly<Record<string, Room>> = {
  text: { uses: [] },
  documents: { uses: ['text'] },
  catalog: { uses: ['text'] },
  schema: { uses: ['documents'] },
  kinds: { uses: ['schema', 'catalog'] },
  workspace: { uses: ['kinds'] },
  engines: { uses: ['text'], types: ['catalog', 'kinds'] },
  facts: { uses: ['workspace', 'engines'] },
  rules: { uses: ['facts'] },
  reports: { uses: ['engines'], types: ['kinds'] },
  commands: { uses: ['rules', 'reports/model'], types: ['reports'] },
  language: { uses: ['commands'] },
  solver: { uses: ['engines'], host: 'node' },
  platform: { uses: ['workspace', 'solver'], host: 'node' },
  server: { uses: ['language', 'platform'], types: ['reports'], host: 'node' },
  cli: { uses: ['commands', 'platform', 'reports', 'server/stdio.ts'], host: 'node' },
  webview: { uses: ['reports'] },
  extension: {
    uses: ['server/protocol.ts', 'webview/page.ts', 'text'],
    types: ['commands', 'reports', 'webview'],
    host: 'vscode',
  },
};

/** What the map in `CONTRIBUTING.md` says of a room's imports. */
export function inWords({ uses, types = [], host }: Room): string {
  const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
  const words = [list(uses), types.length > 0 && `types of ${list(types)}`, host && HOST_NAMES[host]];
  return words.filter(Boolean).join('; ') || 'nothing';
}

const HOST_NAMES = { node: 'Node', vscode: 'VS Code' };

/** The room of a file below `src/`. A kind's view and its model lie beside the kind and are of the layer of reports. */
export function roomOf(file: string): string {
  if (/^kinds\/[^/]+\/(view|model)\b/.test(file)) return 'reports';
  return file.split('/')[0] ?? '';
}
