import { commands, Disposable } from 'vscode';
import type { Services } from '../services.ts';
import { classifyChange } from './classify.ts';
import { initializeWorkspace } from './initialize.ts';
import { newArtifact } from './new-artifact.ts';
import { runOnPortfolio, selectPortfolio } from './portfolio.ts';
import { openPreview, showSource } from './preview.ts';
import { registerLensCommands } from './show-references.ts';

/** Registers the commands of the manifest. Each takes what `readOptions` reads, as its first argument. */
export function registerCommands(services: Services): Disposable {
  const handlers: Record<string, (argument: unknown) => unknown> = {
    'portolan.scorePortfolio': (argument) => runOnPortfolio(services, { command: 'score', tab: 'ranking' }, argument),
    'portolan.showCapacity': (argument) => runOnPortfolio(services, { command: 'capacity', tab: 'capacity' }, argument),
    'portolan.selectPortfolio': (argument) => selectPortfolio(services, argument),
    'portolan.classifyChange': (argument) => classifyChange(services, argument),
    'portolan.openPreview': (argument) => openPreview(services, 'here', argument),
    'portolan.openPreviewToSide': (argument) => openPreview(services, 'beside', argument),
    'portolan.showSource': () => showSource(services),
    'portolan.newArtifact': (argument) => newArtifact(services, argument),
    'portolan.initializeWorkspace': (argument) => initializeWorkspace(services, argument),
    'portolan.setAsOf': (argument) => services.asOf.choose(argument),
    'portolan.refreshArtifacts': () => services.artifacts.refresh(),
  };
  const registrations = Object.entries(handlers).map(([id, handler]) => commands.registerCommand(id, handler));
  return Disposable.from(...registrations, registerLensCommands());
}
