import { type ExtensionContext, window } from 'vscode';
import { Artifacts } from './artifacts.ts';
import { Connection } from './client/connection.ts';
import { startWhenNeeded } from './client/wake.ts';
import { runForPage } from './commands/new-artifact.ts';
import { registerCommands } from './commands/register.ts';
import type { Platform } from './platform.ts';
import { Portfolios } from './portfolio/portfolios.ts';
import { Selector } from './portfolio/selector.ts';
import { Previews } from './preview/previews.ts';
import { AsOfDate } from './status/as-of.ts';
import { StatusBar } from './status/status-bar.ts';
import { ArtifactTree } from './tree/provider.ts';

/** What other extensions (and the tests) get from `activate`. */
export interface PortolanApi {
  /** The data of the view "Artifacts". */
  readonly tree: ArtifactTree;
}

/** Registers everything and starts nothing: the server and its client library come when there is work for them. */
export function activatePortolan(context: ExtensionContext, platform: Platform): PortolanApi {
  const connection = new Connection(context, platform);
  const artifacts = new Artifacts(connection);
  const tree = new ArtifactTree(artifacts);
  const previews = new Previews(context, connection, artifacts);
  const selector = new Selector(connection);
  const portfolios = new Portfolios(context, { connection, selector, run: runForPage });
  const asOf = new AsOfDate(context, connection, artifacts);
  const services = { asOf, connection, artifacts, previews, portfolios, selector };
  context.subscriptions.push(
    connection,
    artifacts,
    tree,
    previews,
    portfolios,
    selector,
    new StatusBar(connection, artifacts),
    asOf,
    window.createTreeView('portolan.artifacts', { treeDataProvider: tree, showCollapseAll: true }),
    registerCommands(services),
    startWhenNeeded(connection),
  );
  return { tree };
}
