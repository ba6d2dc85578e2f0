import type { ClientCapabilities, CodeAction as ProtocolAction } from 'vscode-languageserver';
import { codeActions, resolveCodeAction, uriOfAction } from '../../language/code-actions/code-actions.ts';
import { type Abilities, CODE_ACTION_KINDS, type CodeAction } from '../../language/code-actions/protocol.ts';
import { clientCommands } from './code-lens.ts';
import type { Feature } from './feature.ts';
import { answerFor } from './feature.ts';

/** Command of the client that opens an address. Arguments: the address. */
const OPEN_COMMAND = 'portolan.openDocumentation';

/** Fixes of findings, `source.fixAll.portolan`, and refactorings; edits are computed when somebody chooses an action. */
export const codeActionsFeature: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS], resolveProvider: true } },
  register(context) {
    const { connection, capabilities } = context;
    const abilities = abilitiesOf(capabilities);
    connection.onCodeAction(({ textDocument, range, context: { diagnostics, only } }, token) => {
      return answerFor(context, textDocument.uri, token, (file) => {
        return codeActions(file, { range, diagnostics, only }, abilities) as ProtocolAction[];
      });
    });
    connection.onCodeActionResolve(async (action, token) => {
      const uri = uriOfAction(action as CodeAction);
      const file = uri === undefined || token.isCancellationRequested ? undefined : await context.file(uri);
      if (!file || token.isCancellationRequested) return action;
      return resolveCodeAction(file, action as CodeAction, abilities) as ProtocolAction;
    });
  },
};

function abilitiesOf(capabilities: ClientCapabilities): Abilities {
  const { codeAction } = capabilities.textDocument ?? {};
  const { workspaceEdit } = capabilities.workspace ?? {};
  const operations: readonly string[] = workspaceEdit?.resourceOperations ?? [];
  return {
    resolvesEdits: codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    versionedEdits: workspaceEdit?.documentChanges === true,
    createsFiles: operations.includes('create'),
    deletesFiles: operations.includes('delete'),
    openCommand: clientCommands(capabilities).has(OPEN_COMMAND) ? OPEN_COMMAND : undefined,
  };
}
