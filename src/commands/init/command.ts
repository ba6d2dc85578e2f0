import { createLineIndex } from '../../text/line-index.ts';
import type { Target } from '../../workspace/target.ts';
import { fileUri } from '../../workspace/uri.ts';
import { defineCommand } from '../command.ts';
import type { NewFiles } from '../new/new-artifact.ts';
import { expandSnippet, fillSnippet } from '../templates/snippet.ts';
import { configurationTemplate } from '../templates/source.ts';

const FILE = 'portolan.yaml';

/** A commented `portolan.yaml` for a project that has none; nothing for one that has. */
export function initialize({ workspace, project }: Target): NewFiles {
  if (project.configuration.document !== undefined) return { files: [] };
  const template = configurationTemplate();
  const { text, tabStops } = expandSnippet(template);
  const uri = fileUri(project.root, FILE);
  const cursor = createLineIndex(text).rangeOf(tabStops[0] ?? { start: 0, end: 0 });
  return { files: [{ uri, file: workspace.fileOf(uri), text, snippet: fillSnippet(template), cursor }] };
}

export const command = defineCommand({
  name: 'init',
  wire: 'portolan.server.initialize',
  summary: 'write a commented portolan.yaml; never over an existing one',
  examples: ['init', 'init --cwd portfolio'],
  editor: { command: 'portolan.initializeWorkspace', title: 'Initialize Workspace' },
  place: 'folder',
  args: {},
  run: (target): NewFiles => initialize(target),
});
