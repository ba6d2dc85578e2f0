import { commands, Disposable, Location, Position, Uri } from 'vscode';
import type { StaticFeature } from 'vscode-languageclient';
import type { ResolvedLocation } from '../../server/protocol.ts';
import { openAt, toRange } from '../places.ts';

const SHOW_REFERENCES = 'portolan.showReferences';
const OPEN_LOCATION = 'portolan.openLocation';
const OPEN_DOCUMENTATION = 'portolan.openDocumentation';

/** Tells the server which commands its lenses and actions may call: a client that lacks them is not offered them. */
export const lensCommands: StaticFeature = {
  fillClientCapabilities(capabilities) {
    const known = [
      'portolan.scorePortfolio',
      'portolan.classifyChange',
      SHOW_REFERENCES,
      OPEN_LOCATION,
      OPEN_DOCUMENTATION,
    ];
    capabilities.experimental = { ...Object(capabilities.experimental), commands: { commands: known } };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};

/** The commands that only lenses and actions call: their arguments are JSON of the protocol, which the editor's own do not take. */
export function registerLensCommands(): Disposable {
  return Disposable.from(
    commands.registerCommand(OPEN_DOCUMENTATION, (address: string) =>
      commands.executeCommand('vscode.open', Uri.parse(address)),
    ),
    commands.registerCommand(OPEN_LOCATION, ({ uri, range }: ResolvedLocation) =>
      openAt(Uri.parse(uri), toRange(range)),
    ),
    commands.registerCommand(
      SHOW_REFERENCES,
      (uri: string, at: ResolvedLocation['range']['start'], locations: readonly ResolvedLocation[]) =>
        commands.executeCommand(
          'editor.action.showReferences',
          Uri.parse(uri),
          new Position(at.line, at.character),
          locations.map((location) => new Location(Uri.parse(location.uri), toRange(location.range))),
        ),
    ),
  );
}
