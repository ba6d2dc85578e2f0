import type { CodeLens } from 'vscode-languageserver';
import type { LensData } from '../../language/code-lens/lens.ts';
import { codeLenses } from '../../language/code-lens/list.ts';
import { resolveLens } from '../../language/code-lens/resolve.ts';
import type { Feature } from './feature.ts';
import { clientCommands, lensCommand } from './lens-command.ts';
import { LensRefresh } from './lens-refresh.ts';
import { settingsOf } from './settings.ts';

/** Score, class, levels, superseding and references over artifacts; each lens is filled in when it is seen. */
export const codeLensFeature: Feature = {
  capabilities: { codeLensProvider: { resolveProvider: true } },
  register(context) {
    const { connection } = context;
    const settings = settingsOf(context);
    const refresh = new LensRefresh(context, settings);
    const commands = clientCommands(context.capabilities);
    settings.onDidChange(() => refresh.refresh());

    connection.onCodeLens(async ({ textDocument: { uri } }, token) => {
      if (token.isCancellationRequested) return null;
      const { codeLens } = await settings.read();
      const file = await context.file(uri);
      if (!file || token.isCancellationRequested) return null;
      void refresh.answered(uri, file);
      return codeLenses(file, codeLens).map(({ range, data }): CodeLens => ({ range, data }));
    });

    connection.onCodeLensResolve(async (lens, token) => {
      const data: unknown = lens.data;
      if (!isLensData(data) || token.isCancellationRequested) return lens;
      const file = await context.file(data.uri);
      const content = file && resolveLens(file, data);
      return { ...lens, command: content ? lensCommand(content, commands) : { title: '', command: '' } };
    });
  },
};

/** Clients send back what they were given; others may send anything. */
function isLensData(data: unknown): data is LensData {
  return typeof data === 'object' && data !== null && 'uri' in data && typeof data.uri === 'string' && 'type' in data;
}
